package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private static final String FEED = "read: { kind: feed, feeds: [\"SITE/feed\"], follow: false }";
  private static final String WORDPRESS =
      "read: { kind: wordpress, endpoints: [\"SITE/wp/v2/posts\"], pages: { link-pattern: x } }";
  private static final String SITEMAP =
      "read: { kind: sitemap, sitemaps: [\"SITE/sitemap.xml\"], pages: { link-pattern: x } }";

  private final SourceReader reader =
      new SourceReader(
          new HttpFetcher(
              Radar.within(Duration.ofSeconds(3), 5_000_000),
              () -> Instant.parse("2027-01-11T06:00:00Z")),
          new MemoryArchive(),
          Radar.EXTRACTOR,
          () -> Instant.parse("2027-01-11T06:00:00Z"));

  private record Attack(String read, Map<String, Answer> answers) {}

  private static Map<String, Attack> attacks() throws IOException {
    byte[] bomb = HostileAnswers.bomb();
    Map<String, Attack> attacks = new LinkedHashMap<>();
    feed(attacks, "a gigabyte of zeros", HostileAnswers.gzipped(bomb));
    feed(attacks, "chunks without end", HostileAnswers::chunksWithoutEnd);
    feed(attacks, "a slow drip", HostileAnswers::drip);
    feed(attacks, "a billion laughs", HostileAnswers.laughs());
    feed(attacks, "an entity from a file", HostileAnswers.externalEntity());
    feed(attacks, "half a feed", HostileAnswers.half());
    feed(attacks, "deep xml", Answer.of(HostileAnswers.RSS, "<a>".repeat(200_000)));
    feed(
        attacks,
        "another charset than it says",
        Answer.of(
            HostileAnswers.RSS,
            HostileAnswers.GOOD
                .replace("Open.", "é ü ö ï à")
                .getBytes(StandardCharsets.ISO_8859_1)));
    feed(attacks, "no bytes", Answer.of(HostileAnswers.RSS, ""));
    attacks.put(
        "deep json",
        new Attack(
            WORDPRESS,
            Map.of("/wp/v2/posts", Answer.of("application/json", "[".repeat(1_000_000)))));
    attacks.put(
        "a packed sitemap of zeros",
        new Attack(SITEMAP, Map.of("/sitemap.xml", Answer.of("application/gzip", bomb))));
    robots(attacks, "a robots.txt that drips", HostileAnswers::drip);
    return attacks;
  }

  /** These must not keep the feed from being read, for they forbid nothing. */
  private static Map<String, Attack> rubbishRobots() throws IOException {
    Map<String, Attack> attacks = new LinkedHashMap<>();
    robots(attacks, "a robots.txt without end", HostileAnswers::chunksWithoutEnd);
    robots(attacks, "a robots.txt of zeros", HostileAnswers.gzipped(HostileAnswers.bomb()));
    robots(attacks, "a robots.txt that redirects in a circle", HostileAnswers::circle);
    robots(attacks, "a robots.txt of noise", Answer.of("text/plain", HostileAnswers.noise()));
    return attacks;
  }

  private static void feed(Map<String, Attack> attacks, String name, Answer answer) {
    attacks.put(name, new Attack(FEED, Map.of("/feed", answer)));
  }

  private static void robots(Map<String, Attack> attacks, String name, Answer robots) {
    attacks.put(
        name,
        new Attack(
            FEED,
            Map.of(
                "/robots.txt",
                robots,
                "/feed",
                Answer.of(HostileAnswers.RSS, HostileAnswers.GOOD))));
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
    all.put(
        "good",
        new Attack(FEED, Map.of("/feed", Answer.of(HostileAnswers.RSS, HostileAnswers.GOOD))));
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
}
