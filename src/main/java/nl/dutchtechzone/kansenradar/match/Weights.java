package nl.dutchtechzone.kansenradar.match;

/** The numbers of the theme score, in one place; docs/ranking.md explains them. */
final class Weights {
  static final double DEFINING = 3;
  static final double TYPICAL = 1.5;
  static final double SUPPORTING = 0.5;

  private static final double HALF = 5.5;
  private static final double SHORT_WORDS = 100;
  private static final double GROWTH = 0.5;

  private static final double TITLE = 3;
  private static final double SUMMARY = 1;
  private static final double SATURATION = 1.2;
  private static final double LENGTH_SHARE = 0.75;
  private static final double SHORTEST_SHARE = 0.1;
  private static final double USUAL_WORDS = 400;

  private Weights() {}

  /**
   * The sum of weights at which a score is one half, so that the text counts as about the theme. A
   * long text names many things in passing, so it needs more.
   */
  static double half(int words) {
    return HALF * Math.pow(Math.max(1, words / SHORT_WORDS), GROWTH);
  }

  /** How much {@code times} occurrences count: BM25's saturation and length rule in the text. */
  static double frequency(Field field, int times, int words) {
    return switch (field) {
      case TITLE -> TITLE;
      case SUMMARY -> SUMMARY;
      case TEXT -> {
        double length =
            1 - LENGTH_SHARE + LENGTH_SHARE * Math.max(SHORTEST_SHARE, words / USUAL_WORDS);
        double tf = times / length;
        yield tf * (SATURATION + 1) / (tf + SATURATION);
      }
    };
  }
}
