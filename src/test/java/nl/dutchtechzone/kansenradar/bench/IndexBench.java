package nl.dutchtechzone.kansenradar.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.search.Configured;
import nl.dutchtechzone.kansenradar.search.IndexEntry;
import nl.dutchtechzone.kansenradar.search.SearchIndex;

/**
 * Making the whole index against Lucene out of the box on the same calls, in CPU time of the whole
 * process (merging and garbage included). They take turns, and each round gives a ratio of its own,
 * so that what slows the machine for a while touches both. Usage: [DOCUMENTS].
 */
public final class IndexBench {
  private static final int DOCUMENTS = 20_000;
  private static final int ROUNDS = 9;

  /** The compiler's work is over by then: it counts as the process's CPU time. */
  private static final int WARM_UP = 4;

  private static final double LEAST = 0.7;

  private IndexBench() {}

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DOCUMENTS;
    List<IndexEntry> entries = new BenchCalls().entries(documents).toList();
    double[] ours = new double[ROUNDS];
    double[] raw = new double[ROUNDS];
    try (BenchFolder made = BenchFolder.make("index");
        SearchIndex index = SearchIndex.open(made.path().resolve("ours"), Configured.words())) {
      Path rawFolder = made.path().resolve("raw");
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        int at = Math.max(0, round);
        ours[at] = rate(documents, () -> index.rebuild(entries.stream(), 1));
        raw[at] = rate(documents, () -> RawLucene.index(rawFolder, entries.stream()));
      }
    }
    double[] ratios = new double[ROUNDS];
    Arrays.setAll(ratios, round -> ours[round] / raw[round]);
    System.exit(report(documents, median(ours), median(raw), median(ratios)) ? 0 : 1);
  }

  private static boolean report(int documents, double ours, double raw, double ratio) {
    boolean good = ratio >= LEAST;
    System.out.printf(
        Locale.ROOT,
        "%d calls; medians of %d rounds, documents in a second of the process's CPU time%nour index"
            + "   %8.0f%nraw Lucene  %8.0f: we are %.2f times as fast in the median round (asked:"
            + " %.1f)%n",
        documents,
        ROUNDS,
        ours,
        raw,
        ratio,
        LEAST);
    System.out.printf(
        Locale.ROOT,
        "{\"documentsPerCpuSecond\":%.0f,\"rawLucene\":%.0f,\"timesLucene\":%.2f,\"documents\":%d,"
            + "\"rounds\":%d,\"withinBounds\":%b}%n",
        ours,
        raw,
        ratio,
        documents,
        ROUNDS,
        good);
    return good;
  }

  private static double rate(int documents, Work work) throws IOException {
    long start = cpu();
    work.run();
    return documents / ((cpu() - start) / 1e9);
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
