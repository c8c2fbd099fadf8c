package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageWatchReaderTest {
  private static final String READ =
      """
      read:
        kind: page-watch
        pages: ["${site}/termine"]
        main: main
        rounds:
          verified: 2026-12-01
          from: de tijdlijn op de website
          rounds:
            - { name: Ronde 2027-1, deadline: 2027-02-19, time: "12:00", decision: 2027-05-01 }
            - { name: Ronde 2027-2, deadline: 2027-09-10, tentative: true }
      """;

  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();
  private final SourceDefinition definition = Radar.definition(site, READ);

  @BeforeEach
  void aPageWithItsDatesInAPicture() {
    site.page(
        "/termine",
        HtmlListReaderTest.detail(
            "Termine und Fristen",
            "<p>Anträge sind jederzeit möglich. Die Frist der Runde 2023 endete am 1. März"
                + " 2023.</p><img src='x.png'>"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void roundsComeFromTheTableWithTheTableAsProof() {
    Harvest harvest = radar.read(definition);

    assertThat(harvest.problems()).isEmpty();
    Notice notice = Radar.only(harvest, "/termine");
    assertThat(Radar.value(notice.facts().timing().intake())).contains(Intake.ROUNDS);
    assertThat(notice.facts().timing().statusStated()).isEmpty();
    assertThat(notice.isOffer()).isTrue();
    assertThat(Radar.values(notice.facts().timing().deadlines(), (Deadline d) -> d.moment().iso()))
        .containsExactly("2027-02-19T12:00", "2027-09-10");
    assertThat(Radar.values(notice.facts().timing().deadlines(), Deadline::stage))
        .containsOnly(Stage.CUT_OFF);
    assertThat(Radar.values(notice.facts().timing().deadlines(), Deadline::tentative))
        .containsExactly(false, true);
    assertThat(radar.unproved(notice, definition.read())).isEmpty();
  }

  @Test
  void anUnchangedPageAndTableAreNotReadAgain() {
    radar.read(definition);

    Harvest second = radar.read(definition);

    assertThat(second.notices()).isEmpty();
    assertThat(second.unmodified()).containsExactly("/termine");
    assertThat(second.problems()).isEmpty();
  }

  @Test
  void aCorrectedTableIsTakenOverWithoutAnyChangeOfThePage() {
    radar.read(definition);
    SourceDefinition corrected =
        Radar.definition(site, READ.replace("deadline: 2027-09-10", "deadline: 2027-09-17"));

    Harvest second = radar.read(corrected);

    assertThat(
            Radar.values(
                Radar.only(second, "/termine").facts().timing().deadlines(),
                (Deadline d) -> d.moment().iso()))
        .contains("2027-09-17");
    assertThat(second.problems()).isEmpty();
  }

  @Test
  void aChangedPageAsksForALookAtTheTable() {
    radar.read(definition);
    site.page(
        "/termine",
        HtmlListReaderTest.detail(
            "Termine und Fristen", "<p>Neue Termine für 2028 stehen fest.</p>"));

    Harvest second = radar.read(definition);

    assertThat(Radar.problems(second)).containsExactly(Problem.Type.PAGE_CHANGED);
    assertThat(second.notices()).hasSize(1);
  }

  @Test
  void aTableThatNobodyCheckedForLongIsSuspect() {
    radar.at("2027-07-01T06:00:00Z");

    assertThat(Radar.problems(radar.read(definition))).containsExactly(Problem.Type.TABLE_STALE);
  }

  @Test
  void aPageWithoutATableIsReadLikeAnyOther() {
    site.page(
        "/regiodeal",
        HtmlListReaderTest.detail(
            "Projecten indienen", "<p>Aanvragen kan tot en met 1 maart 2027.</p>"));
    SourceDefinition plain =
        Radar.definition(site, "read: { kind: page-watch, pages: [\"${site}/regiodeal\"] }\n");

    Notice notice = Radar.only(radar.read(plain), "/regiodeal");

    assertThat(notice.title()).isEqualTo("Projecten indienen");
    assertThat(notice.facts().timing().deadlines()).hasSize(1);
  }

  @Test
  void aChangedPageAsksUntilTheTableIsLookedAt() {
    radar.read(definition);
    site.page(
        "/termine",
        HtmlListReaderTest.detail(
            "Termine und Fristen", "<p>Neue Termine für 2028 stehen fest.</p>"));
    radar.read(definition);

    assertThat(Radar.problems(radar.read(definition))).containsExactly(Problem.Type.PAGE_CHANGED);
    SourceDefinition corrected =
        Radar.definition(site, READ.replace("deadline: 2027-09-10", "deadline: 2027-09-17"));
    assertThat(radar.read(corrected).problems()).isEmpty();
    assertThat(radar.read(corrected).problems()).isEmpty();
  }

  @Test
  void aPageThatIsAsItWasAgainAsksForNothing() {
    String original = HtmlListReaderTest.detail("Termine und Fristen", "<p>Übersicht.</p>");
    site.page("/termine", original);
    radar.read(definition);
    site.page("/termine", HtmlListReaderTest.detail("Termine und Fristen", "<p>Kurz weg.</p>"));
    radar.read(definition);
    site.page("/termine", original);

    assertThat(radar.read(definition).problems()).isEmpty();
  }
}
