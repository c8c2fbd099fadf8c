package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Assessor;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.match.IndexEntries;
import nl.dutchtechzone.kansenradar.match.Territory;
import nl.dutchtechzone.kansenradar.match.ThemeMatcher;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.AlertMail;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.DigestRules;
import nl.dutchtechzone.kansenradar.notify.Glossary;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Sender;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.pipeline.IssueAlerts;
import nl.dutchtechzone.kansenradar.pipeline.MatchChanges;
import nl.dutchtechzone.kansenradar.pipeline.MergeCalls;
import nl.dutchtechzone.kansenradar.pipeline.Offers;
import nl.dutchtechzone.kansenradar.pipeline.Untold;
import nl.dutchtechzone.kansenradar.search.Configured;
import nl.dutchtechzone.kansenradar.search.StandingQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From two sources that tell of one call to the mail that a partner gets. */
final class OneCallOneMailTest extends H2Database {
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);
  private static final String TITLE = "Subsidie waterstof in de keten 2027";
  private static final UUID SNN = OpportunityId.of("snn", "keten");
  private static final UUID DRENTHE = OpportunityId.of("drenthe", "waterstof");

  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
  private final InstantSource clock = now::get;
  private final OpportunityStore opportunities = new OpportunityStore(database());
  private final MergeStore merges = new MergeStore(database());
  private final MergeCalls mergeCalls =
      new MergeCalls(
          new ChangeFeed(database()),
          new CursorStore(database()),
          opportunities,
          merges,
          new CallKeyStore(database()),
          Map.of(),
          clock);
  private MatchChanges matchChanges;
  private IssueAlerts issueAlerts;

  @BeforeEach
  void wire() {
    Mailing.partners(database(), "partner");
    SubscriptionStore subscriptions = new SubscriptionStore(database());
    subscriptions.record("partner", Cadence.AT_ONCE, "proef", MONDAY);
    Themes themes = Configured.read("themes.yaml", Themes.class);
    Areas areas = Configured.read("areas.yaml", Areas.class);
    Territory territory = new Territory(areas, Map.of());
    Offers offers = new Offers(opportunities, new Assessor(new ThemeMatcher(themes), territory));
    Fitting fitting =
        new Fitting(
            territory,
            new IndexEntries(themes, territory),
            new StandingQueries(Configured.words()));
    RecipientStore recipients = new RecipientStore(database());
    DeliveryStore deliveries = new DeliveryStore(database());
    matchChanges =
        new MatchChanges(
            new ChangeFeed(database()),
            new CursorStore(database()),
            opportunities,
            recipients,
            subscriptions,
            deliveries,
            offers,
            fitting,
            clock);
    issueAlerts =
        new IssueAlerts(
            recipients,
            subscriptions,
            new Untold(deliveries, new DecisionStore(database())),
            deliveries,
            opportunities,
            offers,
            fitting,
            new AlertMail(
                new Sender(
                    "Bureau", "radar@bureau.example", "bureau@bureau.example", "bureau.example"),
                Optional.empty(),
                Glossary.of(themes, areas),
                DigestRules.USUAL),
            clock);
  }

  @Test
  void twinsOfOneScanAreOneCallInOneMail() {
    read(MONDAY, snn(), drenthe());

    List<OutgoingMail> mails = project();

    assertThat(opportunities.all()).hasSize(1);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().html()).containsOnlyOnce("keten 2027</a>");
    assertThat(later(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void theTwinThatIsFoundADayLaterIsNotToldOf() {
    read(MONDAY, snn());
    assertThat(project()).hasSize(1);

    now.set(TUESDAY);
    read(TUESDAY, drenthe());

    assertThat(project()).isEmpty();
    assertThat(opportunities.all()).hasSize(1);
    assertThat(opportunities.find(DRENTHE).orElseThrow().opportunity().id()).isEqualTo(SNN);
  }

  @Test
  void undoingMakesTwoAndSendsNothingAndARescanLeavesThemTwo() {
    read(MONDAY, snn(), drenthe());
    assertThat(project()).hasSize(1);

    now.set(TUESDAY);
    merges.undo(merges.merged(1).getFirst().id(), "anna", TUESDAY);
    assertThat(project()).isEmpty();
    assertThat(opportunities.all()).hasSize(2);

    read(TUESDAY, snn(), drenthe());
    assertThat(project()).isEmpty();
    read(
        TUESDAY.plus(Duration.ofHours(1)),
        notice("drenthe", "waterstof", TITLE, LocalDate.of(2027, 7, 15)));
    assertThat(later(Duration.ofHours(2))).as("its deadline moved").hasSize(1);
    assertThat(opportunities.all()).hasSize(2);
    assertThat(merges.waiting()).isEmpty();
  }

  @Test
  void aMovedDeadlineOfAMergedCallIsToldOnce() {
    read(MONDAY, snn(), drenthe());
    project();
    now.set(TUESDAY);

    read(
        TUESDAY,
        notice("snn", "keten", TITLE, LocalDate.of(2027, 7, 15)),
        notice("drenthe", "waterstof", TITLE, LocalDate.of(2027, 7, 15)));

    assertThat(project()).hasSize(1);
    assertThat(later(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void aDoubtfulTwinIsToldOfAndWaits() {
    read(MONDAY, snn());
    read(MONDAY, notice("drenthe", "waterstof", TITLE + " - opslag", JUNE));

    project();

    assertThat(opportunities.all()).hasSize(2);
    assertThat(merges.waiting()).hasSize(1);
    assertThat(merges.waiting().getFirst().signs()).isNotEmpty();
  }

  private static Notice snn() {
    return notice("snn", "keten", TITLE, JUNE);
  }

  private static Notice drenthe() {
    return notice("drenthe", "waterstof", TITLE, JUNE);
  }

  private static Notice notice(String source, String key, String title, LocalDate deadline) {
    return Samples.call(source, key, title, deadline, Optional.empty());
  }

  private void read(Instant at, Notice... notices) {
    for (Notice notice : notices) save(database(), scan(at, notice));
  }

  private List<OutgoingMail> later(Duration after) {
    now.set(now.get().plus(after));
    return project();
  }

  private List<OutgoingMail> project() {
    mergeCalls.run();
    matchChanges.run();
    return issueAlerts.run();
  }
}
