package nl.dutchtechzone.kansenradar.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.text.TextReader;
import nl.dutchtechzone.kansenradar.text.TrickyPieces;

/**
 * Whether the time to read dates and amounts grows as the text does, on pieces that invite a reader
 * to try every ending of every beginning: the CPU time of a text of a million characters against
 * that of one of a hundred thousand. Reading that grows with the square gives a hundred for ten.
 */
public final class TextBench {
  private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
  private static final int LITTLE = 100_000;
  private static final int TIMES = 10;
  private static final int ROUNDS = 5;

  /** Ten times the text may take twenty times as long: caches miss and memory is cleared. */
  private static final double MOST_GROWTH = 20;

  private TextBench() {}

  public static void main(String[] arguments) {
    System.out.printf("CPU time of %d times the text, best of %d rounds%n", TIMES, ROUNDS);
    double most = 0;
    for (String piece : TrickyPieces.ALL) most = Math.max(most, growth(piece));
    System.out.printf(
        Locale.ROOT,
        "{\"pieces\":%d,\"rounds\":%d,\"times\":%d,\"growth\":%.1f,\"mostGrowth\":%.0f}%n",
        TrickyPieces.ALL.size(),
        ROUNDS,
        TIMES,
        most,
        MOST_GROWTH);
    System.exit(most <= MOST_GROWTH ? 0 : 1);
  }

  private static double growth(String piece) {
    double[] growth = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double little = fastest(piece.repeat(LITTLE / piece.length()));
      growth[round] = fastest(piece.repeat(LITTLE * TIMES / piece.length())) / little;
    }
    double best = Arrays.stream(growth).min().orElseThrow();
    String shown = piece.replace("\n", "\\n").replace("\ud800", "\\ud800");
    System.out.printf(Locale.ROOT, "%-16s %5.1f%n", shown, best);
    return best;
  }

  private static double fastest(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = cpu();
      TextReader.read(text, Language.NL, TODAY);
      best = Math.min(best, cpu() - before);
    }
    return best;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
