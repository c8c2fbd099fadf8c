package nl.dutchtechzone.kansenradar.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import nl.dutchtechzone.kansenradar.fetch.FetchRequest;
import nl.dutchtechzone.kansenradar.fetch.FetchResult;
import nl.dutchtechzone.kansenradar.fetch.FetchSettings;
import nl.dutchtechzone.kansenradar.fetch.Fetcher;
import nl.dutchtechzone.kansenradar.fetch.HttpFetcher;
import nl.dutchtechzone.kansenradar.fetch.Manners;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What our manners cost. Rescans an unchanged world of ten hosts (every page answers 304) with the
 * fetcher and, in the same process and by turns, with a bare OkHttp loop that knows no robots.txt,
 * no pace and no limits; one thread a host in both. Compares the CPU time of a page, at two sizes,
 * and then how near a polite schedule comes to what one connection a host and its pause allow.
 */
final class CrawlBench {
  private static final int REPETITIONS = 7;
  private static final int WARM_UP = 60_000;

  /** One measurement rescans a small world so often, for the CPU clock ticks every 10 ms. */
  private static final int LEAST_PAGES = 20_000;

  private static final double MOST_TIMES_BARE = 1.5;
  private static final double MOST_GROWTH = 1.2;
  private static final double LEAST_SHARE = 0.95;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final int port;

  private CrawlBench(int port) {
    this.port = port;
  }

  /** Medians of one size, in microseconds of CPU a page. */
  private record Size(int pages, double ours, double bare, double ratio) {}

  /** Pages a second, in all, and what one connection a host and its pause allow. */
  private record Polite(int pages, double reached, double ceiling) {
    double share() {
      return reached / ceiling;
    }
  }

  /** Asks one page of the unchanged world; tells whether it was as expected. */
  @FunctionalInterface
  private interface Visit {
    boolean to(int page) throws IOException;
  }

  public static void main(String[] args) throws Exception {
    int[] sizes =
        args.length == 0
            ? new int[] {2_000, 10_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    Process world =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                CrawlSite.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = world.inputReader(StandardCharsets.US_ASCII)) {
      boolean within = new CrawlBench(Integer.parseInt(out.readLine())).run(sizes);
      world.getOutputStream().close();
      world.waitFor();
      System.exit(within ? 0 : 1);
    }
  }

  private boolean run(int[] counts) throws Exception {
    rescan(ours(), WARM_UP);
    rescan(bare(), WARM_UP);
    List<Size> sizes = new ArrayList<>();
    for (int pages : counts) sizes.add(measure(pages));
    Polite polite = polite(Duration.ofMillis(100), 30);
    long disallowed = disallowed();
    print(sizes, polite, disallowed);
    return sizes.stream().allMatch(size -> size.ratio() <= MOST_TIMES_BARE)
        && growth(sizes) <= MOST_GROWTH
        && polite.share() >= LEAST_SHARE
        && disallowed == 0;
  }

  private Size measure(int pages) throws Exception {
    double[] ours = new double[REPETITIONS];
    double[] bare = new double[REPETITIONS];
    double[] ratio = new double[REPETITIONS];
    for (int i = 0; i < REPETITIONS; i++) {
      boolean oursFirst = i % 2 == 0; // neither always enjoys what the other left behind
      if (oursFirst) ours[i] = rescan(ours(), pages);
      bare[i] = rescan(bare(), pages);
      if (!oursFirst) ours[i] = rescan(ours(), pages);
      ratio[i] = ours[i] / bare[i];
    }
    return new Size(pages, median(ours), median(bare), median(ratio));
  }

  /** Microseconds of this process's CPU a page. */
  private double rescan(Visit visit, int pages) throws Exception {
    System.gc();
    int rounds = Math.max(1, LEAST_PAGES / pages);
    long before = SYSTEM.getProcessCpuTime();
    for (int round = 0; round < rounds; round++) visitAll(visit, pages);
    return (SYSTEM.getProcessCpuTime() - before) / 1000.0 / pages / rounds;
  }

  private static void visitAll(Visit visit, int pages) throws Exception {
    try (ExecutorService hosts = Executors.newFixedThreadPool(CrawlSite.HOSTS)) {
      List<Future<?>> visits = new ArrayList<>();
      for (int host = 0; host < CrawlSite.HOSTS; host++) {
        int first = host;
        visits.add(
            hosts.submit(
                () -> {
                  for (int page = first; page < pages; page += CrawlSite.HOSTS) {
                    if (!visit.to(page)) throw new IllegalStateException("page " + page);
                  }
                  return pages;
                }));
      }
      for (Future<?> one : visits) one.get();
    }
  }

  private String address(int page, String path) {
    return "http://" + CrawlSite.host(page) + ":" + port + path + page;
  }

  private static Fetcher fetcher() {
    return new HttpFetcher(FetchSettings.usual("bench@example.org"), InstantSource.system());
  }

  private Visit ours() {
    Fetcher fetcher = fetcher();
    Manners manners = new Manners(Duration.ZERO, true);
    return page -> ask(fetcher, manners, page, "/call/") instanceof FetchResult.NotModified;
  }

  private FetchResult ask(Fetcher fetcher, Manners manners, int page, String path) {
    return fetcher.fetch(
        new FetchRequest(
            URI.create(address(page, path)),
            List.of(),
            Optional.of(CrawlSite.ETAG),
            Optional.empty(),
            manners));
  }

  private Visit bare() {
    OkHttpClient client = new OkHttpClient.Builder().connectionPool(new ConnectionPool()).build();
    return page -> {
      Request request =
          new Request.Builder()
              .url(address(page, "/call/"))
              .header("If-None-Match", CrawlSite.ETAG)
              .build();
      try (Response response = client.newCall(request).execute()) {
        return response.code() == 304;
      }
    };
  }

  /** The pause runs from the end of one request to the start of the next. */
  private Polite polite(Duration pause, int pagesPerHost) throws Exception {
    int pages = pagesPerHost * CrawlSite.HOSTS;
    Fetcher fetcher = fetcher();
    Manners manners = new Manners(pause, true);
    IntStream.range(0, CrawlSite.HOSTS).forEach(host -> ask(fetcher, manners, host, "/call/"));
    LongAdder serviceNanos = new LongAdder();
    Visit bare = bare();
    visitAll(page -> timed(bare, page, serviceNanos), pages);
    double service = serviceNanos.sum() / 1e9 / pages;
    long start = System.nanoTime();
    visitAll(
        page -> ask(fetcher, manners, page, "/call/") instanceof FetchResult.NotModified, pages);
    double elapsed = (System.nanoTime() - start) / 1e9;
    return new Polite(pages, pages / elapsed, CrawlSite.HOSTS / (service + pause.toNanos() / 1e9));
  }

  private static boolean timed(Visit visit, int page, LongAdder nanos) throws IOException {
    long start = System.nanoTime();
    boolean good = visit.to(page);
    nanos.add(System.nanoTime() - start);
    return good;
  }

  /** How often a forbidden address was asked for in two rounds of trying. */
  private long disallowed() throws Exception {
    Fetcher fetcher = fetcher();
    Manners manners = new Manners(Duration.ZERO, true);
    for (int round = 0; round < 2; round++) {
      visitAll(
          page -> ask(fetcher, manners, page, "/closed/") instanceof FetchResult.Disallowed, 100);
    }
    String counter = "http://" + CrawlSite.host(0) + ":" + port + "/count/closed";
    Request count = new Request.Builder().url(counter).build();
    try (Response response = new OkHttpClient().newCall(count).execute()) {
      return Long.parseLong(response.body().string());
    }
  }

  private static double growth(List<Size> sizes) {
    return sizes.getLast().ours() / sizes.getFirst().ours();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(List<Size> sizes, Polite polite, long disallowed) {
    StringBuilder json = new StringBuilder("{\"bench\":\"crawl\",\"sizes\":[");
    for (Size size : sizes) {
      say(
          "%6d pages: ours %.1f us CPU a page, bare OkHttp %.1f us, ratio %.2f (at most %.1f);"
              + " medians of %d repetitions, by turns",
          size.pages(), size.ours(), size.bare(), size.ratio(), MOST_TIMES_BARE, REPETITIONS);
      json.append(size == sizes.getFirst() ? "" : ",")
          .append(
              text(
                  "{\"pages\":%d,\"oursMicros\":%.1f,\"bareMicros\":%.1f,\"ratio\":%.3f}",
                  size.pages(), size.ours(), size.bare(), size.ratio()));
    }
    say(
        "growth of ours from the first size to the last: %.2f (at most %.1f)",
        growth(sizes), MOST_GROWTH);
    say(
        "polite: %.1f of %.1f pages a second that pause and service time allow: %.1f %% (at least"
            + " %.0f %%); %d pages, once",
        polite.reached(),
        polite.ceiling(),
        100 * polite.share(),
        100 * LEAST_SHARE,
        polite.pages());
    say("disallowed requests: %d of 200 tried", disallowed);
    say(
        "%s],\"growth\":%.3f,\"politeShare\":%.4f,\"disallowed\":%d,\"repetitions\":%d}",
        json, growth(sizes), polite.share(), disallowed, REPETITIONS);
  }

  private static void say(String format, Object... values) {
    System.out.println(text(format, values));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
