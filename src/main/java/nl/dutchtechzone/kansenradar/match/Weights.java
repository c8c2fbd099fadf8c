package nl.dutchtechzone.kansenradar.match;

/** The numbers of the theme score, in one place; docs/ranking.md explains them. */
final class Weights {
  static final double DEFINING = 3;
  static final double TYPICAL = 1.5;
  static final double SUPPORTING = 0.5;

  /** The sum of weights at which a score is one half: a text is about the theme. */
  static final double HALF = 6;

  private static final double TITLE = 3;
  private static final double SUMMARY = 1;
  private static final double SATURATION = 1.2;
  private static final double LENGTH_SHARE = 0.75;
  private static final double SHORTEST_SHARE = 0.1;
  private static final double USUAL_WORDS = 400;

  private Weights() {}

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
