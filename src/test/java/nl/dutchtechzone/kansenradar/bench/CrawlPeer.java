package nl.dutchtechzone.kansenradar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A program of its own that reads the world of {@link CrawlSite}, as users run it; what counts is
 * the CPU time, user and system, of the whole process.
 *
 * @param name of the program
 * @param command what a reading is; the second one is a rescan
 */
record CrawlPeer(String name, List<String> command, Path folder) {
  /** What {@code times} of the shell says of its children, in its second line. */
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

  /** This program, from the command line as users start it, in a home that was filled before. */
  static CrawlPeer kansenradar(Path home) throws IOException, InterruptedException {
    List<String> scan =
        List.of(
            Path.of("kansenradar").toAbsolutePath().toString(), "scan", "--home", home.toString());
    // The first time the launcher may build the program, and leaves its archive of classes.
    int ended =
        new ProcessBuilder(scan)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (ended != 0) throw new IOException(String.join(" ", scan) + " ended with " + ended);
    return new CrawlPeer("kansenradar", scan, home);
  }

  /**
   * Given all addresses, a connection a host, and keeps files whose age the site compares: an
   * unchanged list it does not follow.
   */
  static Optional<CrawlPeer> wget2(Path folder, int port, int pages) throws IOException {
    Path urls = folder.resolve("urls.txt");
    Files.writeString(urls, addresses(port, pages).collect(Collectors.joining("\n", "", "\n")));
    return installed(
        new CrawlPeer(
            "wget2",
            List.of(
                "wget2",
                "--quiet",
                "--no-config",
                "--timestamping",
                "--force-directories",
                "--max-threads=" + CrawlSite.HOSTS,
                "--directory-prefix=" + folder.resolve("files"),
                "--input-file=" + urls),
            folder));
  }

  /**
   * One job a page, with its own cache.
   *
   * @param pages how many of the world it is given
   * @param world how many there are
   */
  static Optional<CrawlPeer> urlwatch(Path folder, int port, int pages, int world)
      throws IOException {
    Files.writeString(
        folder.resolve("urls.yaml"),
        addresses(port, world)
            .limit(pages)
            .map("url: %s\n"::formatted)
            .collect(Collectors.joining("---\n")));
    Files.writeString(folder.resolve("config.yaml"), "report:\n  stdout:\n    enabled: false\n");
    return installed(
        new CrawlPeer(
            "urlwatch",
            List.of(
                "urlwatch",
                "--urls",
                folder.resolve("urls.yaml").toString(),
                "--config",
                folder.resolve("config.yaml").toString(),
                "--hooks",
                folder.resolve("hooks.py").toString(),
                "--cache",
                folder.resolve("cache.db").toString()),
            folder));
  }

  private static Stream<String> addresses(int port, int pages) {
    return IntStream.range(0, pages)
        .mapToObj(i -> "http://%s:%d/%d/call/%d".formatted(CrawlSite.host(i), port, pages, i));
  }

  /** Empty, and said so, where it is not. */
  private static Optional<CrawlPeer> installed(CrawlPeer peer) {
    if (Files.isExecutable(Path.of("/usr/bin", peer.name()))) return Optional.of(peer);
    System.out.println(
        peer.name() + ": not measured, it is not installed (apt install " + peer.name() + ")");
    return Optional.empty();
  }

  /** Seconds of CPU. */
  double run() throws IOException, InterruptedException {
    List<String> timed =
        new ArrayList<>(List.of("sh", "-c", "\"$@\" >log 2>&1; echo $?; times", "sh"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", folder.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    List<String> lines = out.lines().toList();
    if (!lines.getFirst().equals("0")) {
      String log = Files.readString(folder.resolve("log"));
      throw new IOException(name + " ended with " + lines.getFirst() + ": " + log);
    }
    return TIME.matcher(lines.getLast()).results().mapToDouble(CrawlPeer::seconds).sum();
  }

  private static double seconds(MatchResult time) {
    return 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
  }
}
