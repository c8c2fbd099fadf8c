package nl.dutchtechzone.kansenradar.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a rescan of an unchanged world costs: ten hosts whose every page answers 304, read as {@code
 * scan} reads them, from robots.txt to the last commit, the index brought up to it and the
 * incidents looked for; by turns, in the same process, with a bare OkHttp loop that knows nothing
 * but the addresses. Compares the CPU time of a page at two sizes; that of the whole command with
 * those of wget2 and urlwatch, where they are installed; and how near a polite schedule comes to
 * what one connection a host and its pause allow. Usage: [PAGES...] (2000 10000).
 */
final class CrawlBench {
  private static final int REPETITIONS = 5;

  /** One measurement rescans a small world so often, for the CPU clock ticks every 10 ms. */
  private static final int LEAST_PAGES = 30_000;

  /** So much that the JVM has compiled what it will: the parts of a page, and those of a scan. */
  private static final int WARM_UP_PAGES = 300_000;

  private static final int WARM_UP_SCANS = 400;

  /** Given to urlwatch, which takes minutes for all: what a page costs is the difference. */
  private static final int[] URLWATCH_PAGES = {500, 1_500};

  private static final double MOST_TIMES_BARE = 1.5;
  private static final double MOST_GROWTH = 1.2;
  private static final double LEAST_TIMES_BELOW_URLWATCH = 5;
  private static final double LEAST_SHARE = 0.95;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int POLITE_PAGES_A_HOST = 90;

  private final Path folder;
  private final int port;
  private final BareLoop bare;

  private CrawlBench(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.bare = new BareLoop(port);
  }

  /**
   * What a page costs at one size, in microseconds of CPU.
   *
   * @param ours and {@code bare} are medians, and so is their ratio
   * @param cold of the whole command, its start included
   */
  private record Size(
      int pages,
      double ours,
      double bare,
      double ratio,
      double cold,
      OptionalDouble wget2,
      OptionalDouble urlwatch) {}

  /** Pages a second, in all, and what one connection a host and its pause allow. */
  private record Polite(long pages, double reached, double ceiling) {
    double share() {
      return reached / ceiling;
    }
  }

  public static void main(String[] args) throws Exception {
    int[] sizes =
        args.length == 0
            ? new int[] {2_000, 10_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    Path folder = Files.createTempDirectory("kansenradar-crawl");
    Process world =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                CrawlSite.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean within;
    try (BufferedReader out = world.inputReader(StandardCharsets.US_ASCII)) {
      within = new CrawlBench(folder, Integer.parseInt(out.readLine())).run(sizes);
      world.getOutputStream().close();
      world.waitFor();
    } finally {
      world.destroy();
      remove(folder);
    }
    System.exit(within ? 0 : 1);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.deleteIfExists(file);
    }
  }

  private boolean run(int[] counts) throws Exception {
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      sizes.add(measure(counts[i], i == counts.length - 1));
    }
    long disallowed = bare.count("closed");
    Polite polite = polite();
    double growth = sizes.getLast().ours() / sizes.getFirst().ours();
    OptionalDouble urlwatch = sizes.getLast().urlwatch();
    double below = urlwatch.isPresent() ? urlwatch.getAsDouble() / sizes.getLast().cold() : -1;
    print(sizes, growth, below, polite, disallowed);
    return sizes.stream().allMatch(size -> size.ratio() <= MOST_TIMES_BARE)
        && growth <= MOST_GROWTH
        && (urlwatch.isEmpty() || below >= LEAST_TIMES_BELOW_URLWATCH)
        && polite.share() >= LEAST_SHARE
        && disallowed == 0;
  }

  private Size measure(int pages, boolean isLast) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home" + pages));
    double[] ours = new double[REPETITIONS];
    double[] loop = new double[REPETITIONS];
    double[] ratio = new double[REPETITIONS];
    try (CrawlHome filled = CrawlHome.filled(home, port, pages, Duration.ZERO)) {
      long full = bare.count("full");
      int warmUp = Math.max(WARM_UP_PAGES, WARM_UP_SCANS * Math.min(pages, 2_000));
      micros(filled::scan, pages, warmUp);
      micros(() -> bare.readAll(pages), pages, warmUp);
      for (int i = 0; i < REPETITIONS; i++) {
        boolean oursFirst = i % 2 == 0; // neither always enjoys what the other left behind
        if (oursFirst) ours[i] = micros(filled::scan, pages, LEAST_PAGES);
        loop[i] = micros(() -> bare.readAll(pages), pages, LEAST_PAGES);
        if (!oursFirst) ours[i] = micros(filled::scan, pages, LEAST_PAGES);
        ratio[i] = ours[i] / loop[i];
        say("%6d pages: ours %.1f us, bare %.1f us", pages, ours[i], loop[i]);
      }
      if (bare.count("full") != full) throw new IllegalStateException("a page was sent again");
    }
    double cold = median(cold(CrawlPeer.kansenradar(home), pages, 3));
    return new Size(
        pages,
        median(ours),
        median(loop),
        median(ratio),
        cold,
        peer(CrawlPeer.wget2(peerFolder("wget2", pages), port, pages), pages, 3),
        isLast ? urlwatch(pages) : OptionalDouble.empty());
  }

  /**
   * Measured on two parts of the world and drawn out to all of it in a straight line, its start
   * counted once.
   */
  private OptionalDouble urlwatch(int world) throws IOException, InterruptedException {
    double[] seconds = new double[URLWATCH_PAGES.length];
    for (int i = 0; i < seconds.length; i++) {
      int pages = URLWATCH_PAGES[i];
      Path folder = peerFolder("urlwatch" + world + "-", pages);
      OptionalDouble micros = peer(CrawlPeer.urlwatch(folder, port, pages, world), pages, 1);
      if (micros.isEmpty()) return micros;
      seconds[i] = micros.getAsDouble() * pages / 1e6;
    }
    double page = (seconds[1] - seconds[0]) / (URLWATCH_PAGES[1] - URLWATCH_PAGES[0]);
    say(
        "urlwatch: %.1f s of CPU for %d pages, %.1f s for %d: %.0f us for each more; the figure for"
            + " %d is drawn out from that",
        seconds[0], URLWATCH_PAGES[0], seconds[1], URLWATCH_PAGES[1], page * 1e6, world);
    return OptionalDouble.of((seconds[1] + page * (world - URLWATCH_PAGES[1])) / world * 1e6);
  }

  private Path peerFolder(String name, int pages) throws IOException {
    return Files.createDirectories(folder.resolve(name + pages));
  }

  /** The median of so many rescans; the world is read once before. */
  private static OptionalDouble peer(Optional<CrawlPeer> peer, int pages, int times)
      throws IOException, InterruptedException {
    if (peer.isEmpty()) return OptionalDouble.empty();
    peer.get().run();
    return OptionalDouble.of(median(cold(peer.get(), pages, times)));
  }

  private static double[] cold(CrawlPeer peer, int pages, int times)
      throws IOException, InterruptedException {
    double[] micros = new double[times];
    for (int i = 0; i < times; i++) micros[i] = peer.run() * 1e6 / pages;
    return micros;
  }

  /** A reading of the whole world. */
  @FunctionalInterface
  private interface Reading {
    void run() throws Exception;
  }

  /** Microseconds of this process's CPU a page, over at least so many pages. */
  private static double micros(Reading reading, int pages, int least) throws Exception {
    System.gc();
    int rounds = Math.max(1, least / pages);
    long before = NonstopScan.processCpu();
    for (int round = 0; round < rounds; round++) reading.run();
    return (NonstopScan.processCpu() - before) / 1000.0 / pages / rounds;
  }

  /** The pause runs from the end of one request to the start of the next. */
  private Polite polite() throws Exception {
    int pages = POLITE_PAGES_A_HOST * CrawlSite.HOSTS;
    Path home = Files.createDirectories(folder.resolve("polite"));
    try (CrawlHome filled = CrawlHome.filled(home, port, pages, PAUSE)) {
      double service = bare.serviceSeconds(pages);
      long before = bare.count("pages");
      long start = System.nanoTime();
      filled.scan();
      double elapsed = (System.nanoTime() - start) / 1e9;
      long asked = bare.count("pages") - before;
      double ceiling = CrawlSite.HOSTS / (service + PAUSE.toNanos() / 1e9);
      return new Polite(asked, asked / elapsed, ceiling);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(
      List<Size> sizes, double growth, double below, Polite polite, long disallowed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("bench", "crawl");
    ArrayNode list = json.putArray("sizes");
    for (Size size : sizes) {
      say(
          "%6d pages: ours %.1f us CPU a page, bare OkHttp %.1f us, ratio %.2f (at most %.1f);"
              + " medians of %d repetitions, by turns",
          size.pages(), size.ours(), size.bare(), size.ratio(), MOST_TIMES_BARE, REPETITIONS);
      ObjectNode node = list.addObject().put("pages", size.pages());
      node.put("oursMicros", size.ours()).put("bareMicros", size.bare()).put("ratio", size.ratio());
      node.put("commandMicros", size.cold());
      say("%6d pages, the whole command with its start: %.0f us a page", size.pages(), size.cold());
      size.wget2().ifPresent(micros -> tell(node, "wget2", micros, size));
      size.urlwatch().ifPresent(micros -> tell(node, "urlwatch", micros, size));
    }
    say("growth of ours from the first size to the last: %.2f (at most %.1f)", growth, MOST_GROWTH);
    if (below >= 0) {
      say(
          "below urlwatch at the last size: %.1f times (at least %.0f)",
          below, LEAST_TIMES_BELOW_URLWATCH);
    }
    say(
        "polite: %.1f of %.1f pages a second that pause and service time allow: %.1f %% (at least"
            + " %.0f %%); %d pages, once",
        polite.reached(),
        polite.ceiling(),
        100 * polite.share(),
        100 * LEAST_SHARE,
        polite.pages());
    say("disallowed requests in all readings: %d", disallowed);
    json.put("growth", growth).put("belowUrlwatch", below).put("politeShare", polite.share());
    json.put("disallowed", disallowed).put("repetitions", REPETITIONS);
    System.out.println(json);
  }

  private static void tell(ObjectNode node, String name, double micros, Size size) {
    node.put(name + "Micros", micros);
    say(
        "%6d pages, %s: %.0f us a page, %.1f times ours",
        size.pages(), name, micros, micros / size.cold());
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
