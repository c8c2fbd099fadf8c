package nl.dutchtechzone.kansenradar.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.search.Configured;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SearchQuery;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * Questions to our index, to Lucene out of the box and to SQLite's FTS5, one at a time on the same
 * calls, each for its ten best; ours asks in three languages. What the whole answer costs, with
 * count, facets and highlights that the others do not give, stands on a line of its own. Usage:
 * [DOCUMENTS]; with a million documents or more ours is measured alone, for the others would take
 * most of an hour and only the slowest hundredth of the whole answers counts.
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
    SearchBench bench = new SearchBench(documents, calls.questions(QUESTIONS));
    boolean good;
    try (BenchFolder folder = BenchFolder.make("search");
        SearchIndex index = SearchIndex.open(folder.path().resolve("ours"), Configured.words())) {
      index.rebuild(calls.entries(documents), 1);
      good = documents >= MANY ? bench.alone(index) : bench.compare(index, folder.path(), calls);
    }
    System.exit(good ? 0 : 1);
  }

  private boolean alone(SearchIndex index) throws IOException {
    Times ours = new Times(question -> index.hits(query(question)).size());
    Times whole = new Times(question -> index.search(query(question)).total());
    rounds(List.of(ours, whole));
    return report(ours, whole);
  }

  private boolean compare(SearchIndex index, Path folder, BenchCalls calls) throws IOException {
    Path rawFolder = folder.resolve("raw");
    RawLucene.index(rawFolder, calls.entries(documents));
    try (SqliteShell sqlite = new SqliteShell(folder.resolve("sqlite.db"));
        DirectoryReader reader = RawLucene.open(rawFolder)) {
      sqlite.index(calls.entries(documents));
      IndexSearcher searcher = new IndexSearcher(reader);
      Times ours = new Times(question -> index.hits(query(question)).size());
      Times whole = new Times(question -> index.search(query(question)).total());
      Times raw = new Times(question -> RawLucene.search(searcher, question));
      Times fts = new Times(sqlite::search);
      Times pipe = new Times(question -> sqlite.ask("SELECT 1;"));
      rounds(List.of(ours, raw, fts, whole, pipe));
      return report(ours, whole, raw, fts, pipe);
    }
  }

  private void rounds(List<Times> all) throws IOException {
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Times each : all) each.round(round >= WARM_UP);
    }
  }

  private static SearchQuery query(String question) {
    return new SearchQuery(question, SearchQuery.Order.RELEVANCE, 0, 10, TODAY);
  }

  /**
   * What one engine takes for a question. The engines take turns, a round each, so that other work
   * on the machine touches them alike.
   */
  private final class Times {
    private final Engine engine;
    private final List<Double> clock = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    private Times(Engine engine) {
      this.engine = engine;
    }

    private void round(boolean counts) throws IOException {
      for (String question : questions) {
        long start = System.nanoTime();
        long startCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        engine.search(question);
        long endCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (!counts) continue;
        clock.add((System.nanoTime() - start) / 1e6);
        cpu.add((endCpu - startCpu) / 1e6);
      }
    }

    /** Milliseconds by the clock: SQLite works in a process of its own. */
    private double clock(double share) {
      return at(clock, share);
    }

    /** Milliseconds of this thread's CPU time, which other work hardly lengthens. */
    private double cpu(double share) {
      return at(cpu, share);
    }

    private static double at(List<Double> times, double share) {
      List<Double> sorted = times.stream().sorted().toList();
      return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
  }

  private boolean report(Times ours, Times whole) {
    boolean good = whole.clock(0.99) < MOST_MILLIS;
    heading();
    line("our index", ours);
    line("(all of it)", whole);
    System.out.printf(
        Locale.ROOT,
        "p99 of all of it: %.1f ms (asked: less than %.0f)%n"
            + "{\"p50\":%.3f,\"p99\":%.3f,\"wholeP50\":%.3f,\"wholeP95\":%.3f,\"wholeP99\":%.3f,\"wholeCpuP99\":%.3f,"
            + "\"documents\":%d,\"rounds\":%d,\"withinBounds\":%b}%n",
        whole.clock(0.99),
        MOST_MILLIS,
        ours.clock(0.5),
        ours.clock(0.99),
        whole.clock(0.5),
        whole.clock(0.95),
        whole.clock(0.99),
        whole.cpu(0.99),
        documents,
        ROUNDS,
        good);
    return good;
  }

  private void heading() {
    System.out.printf(
        Locale.ROOT,
        "%d calls, %d questions, %d rounds; milliseconds a question, by the clock and of CPU%n",
        documents,
        questions.size(),
        ROUNDS);
  }

  private boolean report(Times ours, Times whole, Times raw, Times fts, Times pipe) {
    double toLucene = ours.cpu(0.5) / raw.cpu(0.5);
    double toSqlite = ours.clock(0.5) / (fts.clock(0.5) - pipe.clock(0.5));
    boolean good = toLucene <= MOST_LUCENE && toSqlite <= MOST_SQLITE;
    heading();
    line("our index", ours);
    line("(all of it)", whole);
    line("raw Lucene", raw);
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
        ours.clock(0.5),
        ours.clock(0.99),
        whole.clock(0.5),
        whole.clock(0.99),
        toLucene,
        toSqlite,
        documents,
        ROUNDS,
        good);
    return good;
  }

  private static void line(String name, Times times) {
    System.out.printf(
        Locale.ROOT,
        "%-12s p50 %8.3f  p95 %8.3f  p99 %8.3f   CPU p50 %8.3f  p95 %8.3f  p99 %8.3f%n",
        name,
        times.clock(0.5),
        times.clock(0.95),
        times.clock(0.99),
        times.cpu(0.5),
        times.cpu(0.95),
        times.cpu(0.99));
  }
}
