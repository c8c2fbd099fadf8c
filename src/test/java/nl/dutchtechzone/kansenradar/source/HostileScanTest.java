package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.fetch.HttpFetcher;
import nl.dutchtechzone.kansenradar.pipeline.Scan;
import nl.dutchtechzone.kansenradar.source.HostileSite.Answer;
import nl.dutchtechzone.kansenradar.store.Database;
import nl.dutchtechzone.kansenradar.store.DatabaseSettings;
import nl.dutchtechzone.kansenradar.store.HealthStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.PageStore;
import nl.dutchtechzone.kansenradar.store.ScanStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A whole scan of sources of which many mean harm, one of them only after a while: each of those is
 * broken with a reason in its health, and the calls of all others are found and kept.
 */
@Timeout(120)
final class HostileScanTest {
  private static final int MOST_BYTES = 5_000_000;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-01-11T06:00:00Z"));
  private final InstantSource clock = now::get;
  private final Database database =
      Database.open(DatabaseSettings.of("jdbc:h2:mem:" + UUID.randomUUID()));
  private final OpportunityStore opportunities = new OpportunityStore(database);
  private final HealthStore healths = new HealthStore(database);
  private final MemoryArchive archive = new MemoryArchive();
  private final Scan scan =
      new Scan(
          new SourceReader(
              new HttpFetcher(Radar.within(Duration.ofSeconds(10), MOST_BYTES), clock),
              archive,
              Radar.EXTRACTOR,
              clock),
          new ScanStore(database),
          new PageStore(database),
          healths,
          opportunities,
          clock);
  private final List<HostileSite> sites = new ArrayList<>();
  private final List<SourceDefinition> sources = new ArrayList<>();
  private final AtomicLong chunksTaken = new AtomicLong();
  private final AtomicBoolean turned = new AtomicBoolean();

  @AfterEach
  void close() throws IOException {
    for (HostileSite site : sites) site.close();
    database.close();
  }

  @Test
  void eachHostileSourceIsRefusedWithAReasonAndAllOtherCallsAreFound() throws IOException {
    Set<String> hostile = openHostile();
    Set<String> good = openGood();

    for (String day : List.of("2027-01-11T06:00:00Z", "2027-01-12T06:00:00Z")) {
      now.set(Instant.parse(day));
      Map<String, Health> found =
          scan.run(sources, ReadingProgress.SILENT).stream()
              .collect(Collectors.toMap(Health::sourceId, Function.identity()));

      for (String source : hostile) {
        assertThat(found.get(source).state()).as(source).isEqualTo(HealthState.BROKEN);
        assertThat(found.get(source).reason()).as(source).isNotBlank();
        assertThat(healths.latest()).contains(found.get(source));
      }
      for (String source : good) {
        HealthState expected =
            turned.get() && source.equals("turns") ? HealthState.BROKEN : HealthState.QUIET;
        if (day.contains("12T")) {
          assertThat(found.get(source).state()).as(source).isEqualTo(expected);
        } else {
          assertThat(found.get(source).added()).as(source).isEqualTo(1);
        }
      }
      assertThat(sourcesOfCalls()).isEqualTo(good);
      turned.set(true);
    }
    assertThat(chunksTaken.get()).as("bytes of an endless body").isLessThan(6L * MOST_BYTES);
  }

  private Set<String> sourcesOfCalls() {
    return opportunities.all().stream()
        .flatMap(stored -> stored.opportunity().notices().stream())
        .map(notice -> notice.sourceId())
        .collect(Collectors.toSet());
  }

  private Set<String> openHostile() throws IOException {
    byte[] bomb = HostileAnswers.bomb();
    Map<String, Answer> feeds = new LinkedHashMap<>();
    feeds.put("half", HostileAnswers.half());
    feeds.put("laughs", HostileAnswers.laughs());
    feeds.put("external", HostileAnswers.externalEntity());
    feeds.put("zeros", HostileAnswers.gzipped(bomb));
    feeds.put("chunks", out -> HostileAnswers.chunksWithoutEnd(counting(out)));
    for (Map.Entry<String, Answer> feed : feeds.entrySet()) {
      open(feed.getKey(), Map.of("/feed", feed.getValue()));
    }
    return feeds.keySet();
  }

  /** Of these some have a robots.txt that is too much for anybody, but forbids nothing. */
  private Set<String> openGood() throws IOException {
    Answer feed = Answer.of(HostileAnswers.RSS, HostileAnswers.GOOD);
    String megabytes = "User-agent: *\n" + "Disallow: /besloten/kamer\n".repeat(200_000);
    Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
    answers.put("plain", Map.of("/feed", feed));
    answers.put("plain2", Map.of("/feed", feed));
    answers.put(
        "megabytes", Map.of("/feed", feed, "/robots.txt", Answer.of("text/plain", megabytes)));
    answers.put(
        "packed",
        Map.of("/feed", feed, "/robots.txt", HostileAnswers.gzipped(HostileAnswers.bomb())));
    answers.put(
        "turns",
        Map.of("/feed", out -> (turned.get() ? HostileAnswers.laughs() : feed).write(out)));
    for (Map.Entry<String, Map<String, Answer>> source : answers.entrySet()) {
      open(source.getKey(), source.getValue());
    }
    return answers.keySet();
  }

  private void open(String id, Map<String, Answer> answers) throws IOException {
    HostileSite site = new HostileSite(60 + sites.size(), answers);
    sites.add(site);
    sources.add(
        Radar.bind(
            """
            id: %s
            names: { nl: Voorbeeld }
            programme: other
            manners: { pause: PT0S, private-addresses: true }
            read: { kind: feed, feeds: ["%s/feed"], follow: false }
            """
                .formatted(id, site.address()),
            SourceDefinition.class));
  }

  private OutputStream counting(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        out.write(b);
        chunksTaken.incrementAndGet();
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        chunksTaken.addAndGet(length);
      }
    };
  }
}
