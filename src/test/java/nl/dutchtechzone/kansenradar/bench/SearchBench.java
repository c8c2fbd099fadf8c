package nl.dutchtechzone.kansenradar.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import nl.dutchtechzone.kansenradar.search.Configured;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SearchQuery;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * Questions to our index, to Lucene out of the box and to SQLite's FTS5, one at a time on the same
 * calls, each for its ten best; ours asks in three languages. What the whole answer costs, with
 * count, facets and highlights that the others do not give, stands on a line of its own. Usage:
 * [DOCUMENTS]; with a million documents or more only the slowest hundredth counts.
 */
public final class SearchBench {
  private static final int DOCUMENTS = 100_000;
  private static final int MANY = 1_000_000;
  private static final int QUESTIONS = 100;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 10;
  private static final double MOST_LUCENE = 1.5;
  private static final double MOST_SQLITE = 0.5;
  private static final double MOST_MILLIS = 100;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final int documents;
  private final List<String> questions;

  private SearchBench(int documents, List<String> questions) {
    this.documents = documents;
    this.questions = questions;
  }

  @FunctionalInterface
  private interface Engine {
    int search(String question) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DOCUMENTS;
    BenchCalls calls = new BenchCalls();
    Path folder = Files.createTempDirectory("kansenradar-search");
    try (SearchIndex index = SearchIndex.open(folder.resolve("ours"), Configured.words());
        SqliteShell sqlite = new SqliteShell(folder.resolve("sqlite.db"))) {
      index.rebuild(calls.entries(documents), 1);
      RawLucene.index(folder.resolve("raw"), calls.entries(documents));
      sqlite.index(calls.entries(documents));
      SearchBench bench = new SearchBench(documents, calls.questions(QUESTIONS));
      System.exit(bench.run(index, folder.resolve("raw"), sqlite) ? 0 : 1);
    }
  }

  private boolean run(SearchIndex index, Path rawFolder, SqliteShell sqlite) throws IOException {
    try (DirectoryReader reader = RawLucene.open(rawFolder)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Engine hits = question -> index.hits(query(question)).size();
      Engine lucene = question -> RawLucene.search(searcher, question);
      double[] ours = times(hits);
      double[] oursCpu = cpuTimes(hits);
      double[] whole = times(question -> index.search(query(question)).total());
      double[] raw = cpuTimes(lucene);
      double[] fts = times(sqlite::search);
      double[] pipe = times(question -> sqlite.ask("SELECT 1;"));
      return report(ours, oursCpu, whole, raw, fts, pipe);
    }
  }

  private static SearchQuery query(String question) {
    return new SearchQuery(question, SearchQuery.Order.RELEVANCE, 0, 10, TODAY);
  }

  /** Milliseconds of this thread's CPU time a question, which other work does not lengthen. */
  private double[] cpuTimes(Engine engine) throws IOException {
    return times(engine, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  /** Milliseconds by the clock a question: SQLite works in a process of its own. */
  private double[] times(Engine engine) throws IOException {
    return times(engine, System::nanoTime);
  }

  /** Sorted. */
  private double[] times(Engine engine, LongSupplier clock) throws IOException {
    double[] times = new double[ROUNDS * questions.size()];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int i = 0; i < questions.size(); i++) {
        long start = clock.getAsLong();
        engine.search(questions.get(i));
        if (round >= 0) times[round * questions.size() + i] = (clock.getAsLong() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    return times;
  }

  private boolean report(
      double[] ours, double[] oursCpu, double[] whole, double[] raw, double[] fts, double[] pipe) {
    double toLucene = at(oursCpu, 0.5) / at(raw, 0.5);
    double toSqlite = at(ours, 0.5) / (at(fts, 0.5) - at(pipe, 0.5));
    boolean good =
        documents >= MANY
            ? at(whole, 0.99) < MOST_MILLIS
            : toLucene <= MOST_LUCENE && toSqlite <= MOST_SQLITE;
    System.out.printf(
        Locale.ROOT,
        "%d calls, %d questions, %d rounds; milliseconds a question%n",
        documents,
        questions.size(),
        ROUNDS);
    line("our index", ours);
    line("(CPU alone)", oursCpu);
    line("(all of it)", whole);
    line("raw Lucene, CPU", raw);
    line("SQLite FTS5", fts);
    line("(its pipe)", pipe);
    System.out.printf(
        Locale.ROOT,
        "p50: %.2f times the CPU time of Lucene (asked: at most %.1f), %.2f times that of SQLite"
            + " without its pipe (asked: at most %.1f)%n"
            + "{\"p50\":%.3f,\"p99\":%.3f,\"wholeP50\":%.3f,\"wholeP99\":%.3f,\"timesLucene\":%.2f,\"timesSqlite\":%.2f,"
            + "\"documents\":%d,\"rounds\":%d,\"withinBounds\":%b}%n",
        toLucene,
        MOST_LUCENE,
        toSqlite,
        MOST_SQLITE,
        at(ours, 0.5),
        at(ours, 0.99),
        at(whole, 0.5),
        at(whole, 0.99),
        toLucene,
        toSqlite,
        documents,
        ROUNDS,
        good);
    return good;
  }

  private static void line(String name, double[] times) {
    System.out.printf(
        Locale.ROOT, "%-16s p50 %8.3f  p99 %8.3f%n", name, at(times, 0.5), at(times, 0.99));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }
}
