package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.notify.Item;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The whole job, run once, looked at from all sides. */
class DemoIT {
  /** Message-IDs look like addresses and are none. */
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@(?!radar\\.techzone\\.example)[\\w-]+(\\.[\\w-]+)+");

  private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();

  @TempDir static Path root;
  private static Demo.Result result = null;

  @BeforeAll
  static void playTheDemonstration() throws IOException {
    Path supplied = Path.of("config");
    try (Stream<Path> files = Files.list(supplied)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve("config").resolve(file.getFileName().toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Logger ours = (Logger) LoggerFactory.getLogger("nl.dutchtechzone.kansenradar");
    LOGGED.start();
    ours.setLevel(Level.DEBUG);
    ours.addAppender(LOGGED);
    try {
      result = new Demo(new Home(root)).run(ReadingProgress.SILENT);
    } finally {
      ours.detachAppender(LOGGED);
      ours.setLevel(null);
    }
  }

  private static List<Notice> notices(Kansenradar radar) {
    return radar.opportunities.all().stream()
        .map(StoredOpportunity::opportunity)
        .flatMap(opportunity -> opportunity.notices().stream())
        .toList();
  }

  private static Kansenradar reopen() {
    Home home = result.home();
    return Kansenradar.open(home, Configuration.load(home), InstantSource.system());
  }

  @Test
  void noLineOfTheLogHoldsAnAddress() {
    List<String> lines =
        LOGGED.list.stream()
            .map(
                event ->
                    event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())))
            .toList();

    assertThat(lines).anyMatch(line -> line.startsWith("sent <digest."));
    assertThat(lines).noneMatch(line -> ADDRESS.matcher(line).find());
  }

  @Test
  void atLeastFortyNoticesAreRead() {
    try (Kansenradar radar = reopen()) {
      assertThat(notices(radar)).hasSizeGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void everyFactStandsLiterallyInItsArchivedPage() throws IOException {
    List<String> astray = new ArrayList<>();
    int proofs = 0;
    try (Kansenradar radar = reopen()) {
      for (Notice notice : notices(radar)) {
        Map<URI, String> hashes =
            notice.pages().stream()
                .collect(Collectors.toMap(ArchivedPage::uri, ArchivedPage::sha256, (a, b) -> a));
        for (JsonNode proof : proofs(notice)) {
          proofs++;
          URI page = URI.create(proof.path("page").asText());
          String quote = proof.path("quote").asText();
          if (!hashes.containsKey(page) || !stands(quote, radar, hashes.get(page))) {
            astray.add(notice.uri() + ": " + quote);
          }
        }
      }
    }
    assertThat(proofs).isGreaterThan(150);
    assertThat(astray).isEmpty();
  }

  private static boolean stands(String quote, Kansenradar radar, String sha256) {
    Page page = radar.archive.find(sha256).orElseThrow();
    return ReadableText.of(page).contains(quote)
        || page.body().text(page.charset().orElse(StandardCharsets.UTF_8)).contains(quote);
  }

  private static List<JsonNode> proofs(Notice notice) throws IOException {
    List<JsonNode> proofs = new ArrayList<>();
    JsonNode tree = new ObjectMapper().readTree(StoredJson.write(notice));
    tree.findParents("quote").forEach(proofs::add);
    return proofs;
  }

  /** It was announced as a row of a timetable on the first day; the second day brings its page. */
  @Test
  void aPlannedCallKeepsItsIdWhenItOpens() {
    try (Kansenradar radar = reopen()) {
      List<StoredOpportunity> found =
          radar.opportunities.all().stream()
              .filter(stored -> stored.opportunity().lead().title().startsWith("Groene grondstof"))
              .toList();
      assertThat(found).hasSize(1);
      Opportunity opened = found.getFirst().opportunity();
      assertThat(opened.notices())
          .extracting(Notice::sourceId)
          .containsExactlyInAnyOrder("drenthe-planning", "drenthe");
      assertThat(found.getFirst().status()).isEqualTo(Status.OPEN);
      assertThat(result.changes())
          .filteredOn(change -> change.opportunityId().equals(opened.id()))
          .extracting(Change::kind)
          .contains(ChangeKind.NEW, ChangeKind.OPENED);
    }
  }

  @Test
  void theSecondDayBringsEveryKindOfChange() {
    Set<ChangeKind> kinds =
        result.changes().stream()
            .filter(change -> change.number() > result.firstDay())
            .map(Change::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangeKind.class)));
    assertThat(kinds)
        .contains(
            ChangeKind.NEW,
            ChangeKind.DEADLINE_MOVED,
            ChangeKind.BUDGET_CHANGED,
            ChangeKind.CLOSED);
  }

  @Test
  void brokenSourcesSayWhyAndQuietOnesAreQuiet() {
    assertThat(result.sources())
        .anySatisfy(
            health -> {
              assertThat(health.state()).isIn(HealthState.BROKEN, HealthState.SUSPECT);
              assertThat(health.reason()).hasSizeGreaterThan(20);
            })
        .anySatisfy(health -> assertThat(health.state()).isEqualTo(HealthState.QUIET));
  }

  @Test
  void aSourceThatBrokeLosesNothing() {
    Set<String> broken =
        result.sources().stream()
            .filter(health -> health.state() == HealthState.BROKEN)
            .map(health -> health.sourceId())
            .collect(Collectors.toSet());
    assertThat(broken).isNotEmpty();
    assertThat(result.offers())
        .anySatisfy(offer -> assertThat(broken).contains(offer.opportunity().lead().sourceId()));
  }

  @Test
  void theDigestTellsOfEveryChangeOfAnOfferOnce() {
    Set<Long> told =
        Stream.of(result.digest().fresh(), result.digest().changed(), result.digest().closing())
            .flatMap(section -> Stream.concat(section.full().stream(), section.brief().stream()))
            .flatMap(item -> item.changes().stream())
            .map(Change::number)
            .collect(Collectors.toSet());
    Set<Long> listed =
        result.digest().appendix().stream()
            .map(Item::changes)
            .flatMap(List::stream)
            .map(Change::number)
            .collect(Collectors.toSet());
    told.addAll(listed);
    Set<Long> expected =
        result.changes().stream()
            .filter(
                change ->
                    result.offers().stream()
                        .anyMatch(
                            offer ->
                                offer.opportunity().id().equals(change.opportunityId())
                                    && offer.opportunity().isOffer()))
            .map(Change::number)
            .collect(Collectors.toSet());
    assertThat(told).isEqualTo(expected);
  }

  @Test
  void digestAndAlertsArriveAtTheMailServer() throws IOException {
    assertThat(Files.readString(result.digestMail())).contains("Message-ID: <digest.2027-W11");
    assertThat(result.alertMails()).isNotEmpty();
  }
}
