package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.Labels;
import nl.dutchtechzone.kansenradar.fetch.FetchSettings;
import nl.dutchtechzone.kansenradar.fetch.HttpFetcher;
import nl.dutchtechzone.kansenradar.source.HostileSite.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many hosts that mean harm, read side by side with one that does not: each is refused with a
 * reason, within bounds, and the good one is read as if it were alone.
 */
@Timeout(120)
class HostileSitesTest {
  private static final String ITEM =
      "<item><title>Subsidie</title><link>/subsidie</link><description>Open.</description></item>";
  private static final String GOOD =
      "<rss version=\"2.0\"><channel><title>t</title><link>/</link><description>d</description>"
          + ITEM
          + "</channel></rss>";
  private static final String RSS = "application/rss+xml; charset=utf-8";

  private static final String FEED = "read: { kind: feed, feeds: [\"SITE/feed\"], follow: false }";
  private static final String WORDPRESS =
      "read: { kind: wordpress, endpoints: [\"SITE/wp/v2/posts\"], pages: { link-pattern: x } }";
  private static final String SITEMAP =
      "read: { kind: sitemap, sitemaps: [\"SITE/sitemap.xml\"], pages: { link-pattern: x } }";

  private final SourceReader reader =
      new SourceReader(
          new HttpFetcher(hurried(), () -> Instant.parse("2027-01-11T06:00:00Z")),
          new MemoryArchive(),
          new Extractor(Radar.bind(Radar.read(Path.of("config/labels.yaml")), Labels.class)),
          () -> Instant.parse("2027-01-11T06:00:00Z"));

  private static FetchSettings hurried() {
    return FetchSettings.of(
        "radar@example.org",
        Optional.empty(),
        Optional.empty(),
        Optional.of(Duration.ofSeconds(3)),
        Optional.of(Duration.ofSeconds(6)),
        Optional.of(5_000_000),
        Optional.empty(),
        Optional.of(0),
        Optional.of(Duration.ZERO),
        Optional.of(Duration.ZERO),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private record Attack(String read, Map<String, Answer> answers) {}

  private static Map<String, Attack> attacks() throws IOException {
    byte[] bomb = bomb();
    Map<String, Attack> attacks = new LinkedHashMap<>();
    feed(attacks, "a gigabyte of zeros", gzipped(bomb));
    feed(attacks, "chunks without end", HostileSitesTest::chunksWithoutEnd);
    feed(attacks, "a slow drip", HostileSitesTest::drip);
    feed(attacks, "a billion laughs", Answer.of(RSS, laughs()));
    feed(
        attacks,
        "an entity from a file",
        Answer.of(
            RSS,
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + GOOD.replace("Subsidie", "&x;")));
    feed(attacks, "half a feed", Answer.of(RSS, GOOD.substring(0, GOOD.length() / 2)));
    feed(attacks, "deep xml", Answer.of(RSS, "<a>".repeat(200_000)));
    feed(
        attacks,
        "another charset than it says",
        Answer.of(RSS, GOOD.replace("Open.", "é ü ö ï à").getBytes(StandardCharsets.ISO_8859_1)));
    feed(attacks, "no bytes", Answer.of(RSS, ""));
    attacks.put(
        "deep json",
        new Attack(
            WORDPRESS,
            Map.of("/wp/v2/posts", Answer.of("application/json", "[".repeat(1_000_000)))));
    attacks.put(
        "a packed sitemap of zeros",
        new Attack(SITEMAP, Map.of("/sitemap.xml", Answer.of("application/gzip", bomb))));
    robots(attacks, "a robots.txt that drips", HostileSitesTest::drip);
    return attacks;
  }

  /** These must not keep the feed from being read, for they forbid nothing. */
  private static Map<String, Attack> rubbishRobots() throws IOException {
    Map<String, Attack> attacks = new LinkedHashMap<>();
    robots(attacks, "a robots.txt without end", HostileSitesTest::chunksWithoutEnd);
    robots(attacks, "a robots.txt of zeros", gzipped(bomb()));
    robots(attacks, "a robots.txt that redirects in a circle", HostileSitesTest::circle);
    robots(attacks, "a robots.txt of noise", Answer.of("text/plain", noise()));
    return attacks;
  }

  private static void feed(Map<String, Attack> attacks, String name, Answer answer) {
    attacks.put(name, new Attack(FEED, Map.of("/feed", answer)));
  }

  private static void robots(Map<String, Attack> attacks, String name, Answer robots) {
    attacks.put(
        name, new Attack(FEED, Map.of("/robots.txt", robots, "/feed", Answer.of(RSS, GOOD))));
  }

  @Test
  void eachIsRefusedWithAReasonAndTheGoodOneIsReadAllTheSame() throws Exception {
    Map<String, Harvest> harvests = readSideBySide(attacks());

    Harvest good = harvests.remove("good");
    assertThat(good.problems()).isEmpty();
    assertThat(Radar.keys(good)).containsExactly("/subsidie");
    harvests.forEach(
        (attack, harvest) -> {
          assertThat(harvest.problems()).as(attack).isNotEmpty();
          assertThat(harvest.problems())
              .as(attack)
              .allSatisfy(problem -> assertThat(problem.detail()).isNotBlank());
          assertThat(harvest.notices()).as(attack).isEmpty();
        });
  }

  @Test
  void rubbishForRobotsIsCutOffAndForbidsNothing() throws Exception {
    Map<String, Harvest> harvests = readSideBySide(rubbishRobots());

    harvests.forEach((attack, harvest) -> assertThat(Radar.keys(harvest)).as(attack).isNotEmpty());
  }

  /** With the good site under the name "good". */
  private Map<String, Harvest> readSideBySide(Map<String, Attack> attacks) throws Exception {
    Map<String, Attack> all = new LinkedHashMap<>(attacks);
    all.put("good", new Attack(FEED, Map.of("/feed", Answer.of(RSS, GOOD))));
    List<HostileSite> sites = new ArrayList<>();
    Map<String, Harvest> harvests = new LinkedHashMap<>();
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, Future<Harvest>> readings = new LinkedHashMap<>();
      for (Map.Entry<String, Attack> attack : all.entrySet()) {
        HostileSite site = new HostileSite(20 + sites.size(), attack.getValue().answers());
        sites.add(site);
        SourceDefinition source = definition(site, attack.getValue().read());
        readings.put(attack.getKey(), readers.submit(() -> reader.read(source, KnownPages.NONE)));
      }
      for (Map.Entry<String, Future<Harvest>> reading : readings.entrySet()) {
        harvests.put(reading.getKey(), reading.getValue().get());
      }
    } finally {
      for (HostileSite site : sites) site.close();
    }
    return harvests;
  }

  private static SourceDefinition definition(HostileSite site, String read) {
    return Radar.bind(
        """
        id: sample
        names: { nl: Voorbeeld }
        programme: other
        manners: { pause: PT0S, private-addresses: true }
        """
            + read.replace("SITE", site.address()),
        SourceDefinition.class);
  }

  /** RFC 1952, 2.2: members add up. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(member)) {
      out.write(new byte[1 << 20]);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 1024; i++) all.write(member.toByteArray());
    return all.toByteArray();
  }

  private static Answer gzipped(byte[] body) {
    return out -> {
      HostileSite.head(
          out,
          "Content-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length);
      out.write(body);
    };
  }

  private static void chunksWithoutEnd(OutputStream out) throws IOException {
    HostileSite.head(out, "Content-Type: text/plain\r\nTransfer-Encoding: chunked");
    String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
    while (true) HostileSite.ascii(out, chunk);
  }

  private static void drip(OutputStream out) throws IOException, InterruptedException {
    HostileSite.head(out, "Content-Type: text/plain\r\nContent-Length: 100000");
    CountDownLatch never = new CountDownLatch(1);
    do {
      HostileSite.ascii(out, "x");
      out.flush();
    } while (!never.await(20, TimeUnit.MILLISECONDS));
  }

  private static void circle(OutputStream out) throws IOException {
    HostileSite.ascii(
        out,
        "HTTP/1.1 302 Found\r\n"
            + "Location: /robots.txt\r\n"
            + "Content-Length: 0\r\n"
            + "Connection: close\r\n\r\n");
  }

  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      String before = "&a" + (i - 1) + ";";
      type.append("<!ENTITY a").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    return type + "]>" + GOOD.replace("Subsidie", "&a29;");
  }

  private static byte[] noise() {
    byte[] noise = new byte[600_000];
    new Random(7).nextBytes(noise);
    return noise;
  }
}
