package nl.dutchtechzone.kansenradar.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.demo.ServedDemo;
import nl.dutchtechzone.kansenradar.web.SearchPageQuestion;

/**
 * The search page for 50 readers at once, out of 10,000 calls, while sources are read one after the
 * other without a rest, against the bare search calls which those pages make: as many readers make
 * them in the same process in turns with the pages, while sources are read too. What counts is the
 * CPU time of the process, without what the readers' own side of HTTP took, and without the sources
 * that were read meanwhile, at what one takes when nobody searches. Usage: [CALLS [READERS]].
 */
public final class WebBench {
  private static final int CALLS = 10_000;
  private static final int READERS = 50;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 2;
  private static final int EACH = 20;
  private static final double MOST_TIMES = 3;

  private final ServedDemo demo;
  private final LocalDate today;
  private final List<String> questions = new BenchCalls().questions(100);
  private final int readers;
  private final AtomicInteger failed = new AtomicInteger();

  private WebBench(ServedDemo demo, int readers) {
    this.demo = demo;
    this.today = LocalDate.ofInstant(demo.radar().clock.instant(), Home.ZONE);
    this.readers = readers;
  }

  public static void main(String[] arguments) throws Exception {
    int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : CALLS;
    int readers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : READERS;
    Path folder = Files.createTempDirectory("kansenradar-web");
    boolean good;
    try (ServedDemo demo = ServedDemo.start(folder, home -> StoredCalls.in(home, calls))) {
      good = new WebBench(demo, readers).run();
    }
    System.exit(good ? 0 : 1);
  }

  /** One question, asked and answered. */
  @FunctionalInterface
  private interface Asking {
    void ask(String question) throws IOException;
  }

  /**
   * What many questions took.
   *
   * @param millis of CPU a question
   * @param sources how many were read meanwhile
   * @param times by the clock, in milliseconds
   */
  private record Load(double millis, int sources, List<Double> times) {}

  private boolean run() throws Exception {
    NonstopScan scan = new NonstopScan(demo.radar());
    double source = scan.alone();
    List<Load> bare = new ArrayList<>();
    List<Load> page = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      Load search = load(this::search, false, scan, source);
      Load read = load(this::read, true, scan, source);
      if (round < WARM_UP) continue; // the compiler is still at work
      bare.add(search);
      page.add(read);
    }
    return report(bare, page, source, scan.failures());
  }

  private Load load(Asking asking, boolean overHttp, NonstopScan scan, double source)
      throws Exception {
    List<Double> times = new ArrayList<>();
    long own = 0;
    long start = NonstopScan.processCpu();
    int sources;
    try (NonstopScan.Run run = scan.start();
        ExecutorService pool = Executors.newFixedThreadPool(readers)) {
      List<Future<Asker>> all = new ArrayList<>();
      for (int reader = 0; reader < readers; reader++) {
        Asker asker = new Asker(asking, reader * EACH);
        all.add(pool.submit(asker, asker));
      }
      for (Future<Asker> one : all) {
        own += one.get().cpu;
        times.addAll(one.get().times);
      }
      sources = run.stop();
    }
    long spent = NonstopScan.processCpu() - start;
    double net = (spent - (overHttp ? own : 0)) / 1e6 - sources * source;
    return new Load(net / times.size(), sources, times);
  }

  /** One reader: asks some questions, one after the other. */
  private final class Asker implements Runnable {
    private final Asking asking;
    private final int first;
    private final List<Double> times = new ArrayList<>();
    private long cpu;

    private Asker(Asking asking, int first) {
      this.asking = asking;
      this.first = first;
    }

    @Override
    public void run() {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = first; i < first + EACH; i++) {
        long began = System.nanoTime();
        try {
          asking.ask(questions.get(i % questions.size()));
        } catch (IOException | RuntimeException e) {
          failed.incrementAndGet();
          System.err.println("a question failed: " + e);
        }
        times.add((System.nanoTime() - began) / 1e6);
      }
      cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
  }

  private void search(String question) {
    demo.radar().index.search(SearchPageQuestion.of(question, today));
  }

  /** On the reader's own thread, so that its CPU can be told from that of the site. */
  private void read(String question) throws IOException {
    URI page = demo.site().resolve("/?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("answered with " + connection.getResponseCode());
    }
    try (InputStream body = connection.getInputStream()) {
      body.transferTo(OutputStream.nullOutputStream());
    }
  }

  private boolean report(List<Load> bare, List<Load> page, double source, int scansFailed) {
    double search = at(bare.stream().map(Load::millis).toList(), 0.5);
    double whole = at(page.stream().map(Load::millis).toList(), 0.5);
    List<Double> times = page.stream().flatMap(load -> load.times().stream()).toList();
    int sources = page.stream().mapToInt(Load::sources).sum();
    int failures = failed.get() + scansFailed;
    boolean good = whole <= MOST_TIMES * search && failures == 0 && sources > 0;
    System.out.printf(
        Locale.ROOT,
        "%d calls, %d readers, %d rounds of %d questions each; CPU milliseconds%na bare search"
            + " %.2f, the page %.2f; a source %.1f, and %d were read beside the pages%nby the clock"
            + " a page took %.0f (p50) and %.0f (p99) milliseconds%n"
            + "{\"searchCpu\":%.3f,\"pageCpu\":%.3f,\"times\":%.2f,\"mostTimes\":%.1f,\"p50\":%.1f,"
            + "\"p99\":%.1f,\"pages\":%d,\"sourcesRead\":%d,\"failed\":%d,\"rounds\":%d,"
            + "\"withinBounds\":%b}%n",
        demo.radar().opportunities.count(),
        readers,
        ROUNDS,
        EACH,
        search,
        whole,
        source,
        sources,
        at(times, 0.5),
        at(times, 0.99),
        search,
        whole,
        whole / search,
        MOST_TIMES,
        at(times, 0.5),
        at(times, 0.99),
        times.size(),
        sources,
        failures,
        ROUNDS,
        good);
    return good;
  }

  private static double at(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }
}
