package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.call;
import static nl.dutchtechzone.kansenradar.store.Samples.notice;
import static nl.dutchtechzone.kansenradar.store.Samples.page;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.source.HealthState;
import org.junit.jupiter.api.Test;

/** What saving a scan means, on whatever database. */
interface ScanStoreContract {
  LocalDate JUNE = LocalDate.of(2027, 6, 30);
  LocalDate JULY = LocalDate.of(2027, 7, 31);

  Database database();

  @Test
  default void aNewNoticeBecomesAnOpportunityAndOneChange() {
    Notice notice = call("snn", "waterstof", JUNE);

    ScanSummary summary = save(database(), scan(MONDAY, notice));

    assertThat(summary.added()).isEqualTo(1);
    assertThat(summary.changes())
        .extracting(Change::number, Change::kind, Change::at)
        .containsExactly(tuple(1L, ChangeKind.NEW, MONDAY));
    StoredOpportunity stored =
        new OpportunityStore(database()).find(OpportunityId.of("snn", "waterstof")).orElseThrow();
    assertThat(stored.status()).isEqualTo(Status.OPEN);
    assertThat(stored.opportunity().notices()).containsExactly(notice);
    assertThat(stored.opportunity().facts()).isEqualTo(notice.facts());
    assertThat(stored.opportunity().programme()).isEqualTo(Programme.EFRO_NOORD);
    assertThat(stored.opportunity().firstSeen()).isEqualTo(MONDAY);
  }

  @Test
  default void theSameScanAgainChangesNothingButTheTimeOfTheCheck() {
    Notice notice = call("snn", "waterstof", JUNE);
    save(database(), scan(MONDAY, notice));
    StoredOpportunity before = only();

    ScanSummary again = save(database(), scan(TUESDAY, notice));

    assertThat(again.changes()).isEmpty();
    assertThat(again.added() + again.changed()).isZero();
    assertThat(again.health().state()).isEqualTo(HealthState.QUIET);
    assertThat(only().revision()).isEqualTo(before.revision());
    assertThat(only().opportunity().firstSeen()).isEqualTo(MONDAY);
    assertThat(only().opportunity().lastChecked()).isEqualTo(TUESDAY);
    assertThat(new OpportunityStore(database()).history("snn", "waterstof")).hasSize(1);
  }

  @Test
  default void aMovedDeadlineIsOneChangeWithBeforeAndAfter() {
    save(database(), scan(MONDAY, call("snn", "waterstof", JUNE)));

    ScanSummary summary = save(database(), scan(TUESDAY, call("snn", "waterstof", JULY)));

    assertThat(summary.changes()).hasSize(1);
    Change change = summary.changes().getFirst();
    assertThat(change.kind()).isEqualTo(ChangeKind.DEADLINE_MOVED);
    assertThat(change.field()).isEqualTo("deadlines");
    assertThat(change.before()).contains("2027-06-30");
    assertThat(change.after()).contains("2027-07-31");
    assertThat(new ChangeFeed(database()).after(1, 10)).containsExactly(change);
    assertThat(new OpportunityStore(database()).history("snn", "waterstof"))
        .extracting(OpportunityStore.NoticeVersion::version)
        .containsExactly(1, 2);
  }

  @Test
  default void aNewWordingRevisesTheOpportunityButIsNoChange() {
    Notice notice = call("snn", "waterstof", JUNE);
    save(database(), scan(MONDAY, notice));
    long revision = only().revision();
    Notice reworded =
        new Notice(
            notice.sourceId(),
            notice.key(),
            notice.uri(),
            notice.language(),
            notice.kind(),
            notice.title(),
            "Anders gezegd.",
            notice.facts(),
            "Anders gezegd.",
            notice.flags(),
            notice.pages());

    ScanSummary summary = save(database(), scan(TUESDAY, reworded));

    assertThat(summary.changes()).isEmpty();
    assertThat(new OpportunityStore(database()).revisedAfter(revision, 10))
        .extracting(stored -> stored.opportunity().summary())
        .containsExactly("Anders gezegd.");
  }

  @Test
  default void anUnmodifiedKeyOnlyMovesTheCheck() {
    save(database(), scan(MONDAY, call("snn", "waterstof", JUNE), call("snn", "mit", JULY)));

    save(
        database(),
        new ScanResult(
            "snn",
            Programme.EFRO_NOORD,
            List.of(),
            Set.of("waterstof", "nooit gezien"),
            List.of(),
            TUESDAY));

    OpportunityStore opportunities = new OpportunityStore(database());
    assertThat(find("waterstof").lastChecked()).isEqualTo(TUESDAY);
    assertThat(find("mit").lastChecked()).as("absence says nothing").isEqualTo(MONDAY);
    assertThat(opportunities.all()).hasSize(2);
  }

  @Test
  default void whatAReadingNamesIsKnownByItHoweverTheOnesBeforeItFared() {
    save(database(), scan(MONDAY, call("snn", "waterstof", JUNE), call("snn", "mit", JUNE)));
    Set<String> both = new LinkedHashSet<>(List.of("waterstof", "mit"));

    save(database(), unmodified(MONDAY.plusSeconds(1), both));
    save(database(), unmodified(MONDAY.plusSeconds(2), Set.of("mit")));
    assertThat(find("mit").lastChecked()).isEqualTo(MONDAY.plusSeconds(2));
    assertThat(find("waterstof").lastChecked()).isEqualTo(MONDAY.plusSeconds(1));

    save(database(), unmodified(MONDAY, both)); // late: it says nothing
    assertThat(find("waterstof").lastChecked()).isEqualTo(MONDAY.plusSeconds(1));

    save(database(), unmodified(MONDAY.plusSeconds(3), Set.of("mit")));
    assertThat(find("mit").lastChecked()).isEqualTo(MONDAY.plusSeconds(3));
    assertThat(find("waterstof").lastChecked()).isEqualTo(MONDAY.plusSeconds(1));

    save(database(), unmodified(MONDAY.plusSeconds(4), both));
    assertThat(find("waterstof").lastChecked()).isEqualTo(MONDAY.plusSeconds(4));
  }

  @Test
  default void aLateReadingThatBringsACallDoesNotMakeItNamedForGood() {
    save(database(), scan(TUESDAY, call("snn", "mit", JUNE)));
    save(database(), scan(MONDAY, call("snn", "waterstof", JUNE)));

    save(database(), unmodified(TUESDAY.plusSeconds(1), Set.of("mit")));
    save(database(), unmodified(TUESDAY.plusSeconds(2), Set.of("mit")));

    assertThat(find("mit").lastChecked()).isEqualTo(TUESDAY.plusSeconds(2));
    assertThat(find("waterstof").lastChecked()).isBefore(TUESDAY.plusSeconds(1));
  }

  private static ScanResult unmodified(Instant at, Set<String> keys) {
    return new ScanResult("snn", Programme.OTHER, List.of(), keys, List.of(), at);
  }

  @Test
  default void aFailedScanKeepsOnlyItsVerdict() {
    save(database(), scan(MONDAY, call("snn", "waterstof", JUNE)));
    StoredOpportunity before = only();

    new ScanStore(database()).saveFailure(Samples.broken("snn", TUESDAY));

    assertThat(only()).isEqualTo(before);
    assertThat(new ChangeFeed(database()).last()).isEqualTo(1);
    HealthStore health = new HealthStore(database());
    assertThat(health.latest()).containsExactly(Samples.broken("snn", TUESDAY));
    assertThat(health.history("snn", 10))
        .extracting(h -> h.state())
        .containsExactly(HealthState.BROKEN, HealthState.CHANGED);
    assertThat(health.past("snn").volumes()).containsExactly(1);
    assertThat(health.past("snn").lastGood()).contains(MONDAY);
  }

  @Test
  default void aScanThatFailsHalfwayLeavesNothing() {
    save(database(), scan(MONDAY, call("snn", "waterstof", JUNE)));
    StoredOpportunity before = only();
    ScanResult next = scan(TUESDAY, call("snn", "waterstof", JULY), call("snn", "mit", JULY));

    assertThatThrownBy(
            () ->
                new ScanStore(database())
                    .save(
                        next,
                        (added, changed) -> {
                          throw new IllegalStateException("the lights go out");
                        }))
        .hasMessageContaining("lights");

    assertThat(only()).isEqualTo(before);
    assertThat(new ChangeFeed(database()).last()).isEqualTo(1);
    assertThat(new ScanStore(database()).known("snn", List.of("waterstof", "onbekend")))
        .containsOnlyKeys("waterstof");
  }

  @Test
  default void validatorsAreRememberedBySource() {
    save(database(), scan(MONDAY, call("snn", "waterstof", JUNE)));

    PageStore pages = new PageStore(database());
    URI list = URI.create("https://snn.example/lijst");
    assertThat(pages.known("snn", Optional.empty()).find(list))
        .contains(page("https://snn.example/lijst", "\"v1\""));
    assertThat(new HealthStore(database()).past("snn").lastGood()).contains(MONDAY);
    assertThat(pages.known("rvo", Optional.empty()).find(list)).isEmpty();
    pages.forget("snn");
    assertThat(pages.known("snn", Optional.empty()).find(list)).isEmpty();
  }

  @Test
  default void aScanJoinsNothingBehindTheOfficersBack() {
    save(database(), scan(MONDAY, referring("snn", "waterstof", "JTF-2027-0042")));

    ScanSummary summary =
        save(database(), scan(TUESDAY, referring("officiele", "stcrt-9", "JTF-2027-0042")));

    assertThat(summary.added()).isEqualTo(1);
    assertThat(new OpportunityStore(database()).all())
        .as("what makes two calls one is listed, and can be undone")
        .hasSize(2);
  }

  @Test
  default void theClockAloneClosesACallOnce() {
    save(database(), scan(MONDAY, call("snn", "waterstof", LocalDate.of(2027, 2, 1))));
    OpportunityStore opportunities = new OpportunityStore(database());

    List<Change> first = opportunities.tick(TUESDAY);
    List<Change> second = opportunities.tick(TUESDAY);

    assertThat(first).extracting(Change::kind).containsExactly(ChangeKind.CLOSED);
    assertThat(first.getFirst().before()).contains("open");
    assertThat(first.getFirst().after()).contains("closed");
    assertThat(second).isEmpty();
    assertThat(only().status()).isEqualTo(Status.CLOSED);
  }

  @Test
  default void anOpportunityIsFoundByTheBeginningOfItsId() {
    save(database(), scan(MONDAY, call("snn", "waterstof", JUNE)));
    OpportunityStore opportunities = new OpportunityStore(database());
    String id = OpportunityId.of("snn", "waterstof").toString();

    assertThat(opportunities.startingWith(id.substring(0, 6).toUpperCase(Locale.ROOT))).hasSize(1);
    assertThat(opportunities.startingWith("%")).isEmpty();
    assertThat(opportunities.startingWith("")).isEmpty();
  }

  private StoredOpportunity only() {
    List<StoredOpportunity> all = new OpportunityStore(database()).all();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Opportunity find(String key) {
    return new OpportunityStore(database())
        .find(OpportunityId.of("snn", key))
        .orElseThrow()
        .opportunity();
  }

  private static Notice referring(String source, String key, String reference) {
    return call(source, key, "Regeling " + key, JUNE, Optional.of(reference));
  }
}
