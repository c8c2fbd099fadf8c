package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import org.junit.jupiter.api.Test;

class PlausibilityTest {
  private static final URI PAGE = URI.create("https://sample.example/s/een");
  private static final String TEXT =
      """
      Deze regeling ondersteunt ondernemers in Noord-Nederland die investeren in waterstof, groene
      chemie of een slimmere productie. Aanvragen gaat via het digitale loket; vooraf overleg met een
      adviseur wordt aangeraden. De bijdrage bedraagt ten hoogste vijfendertig procent van de kosten.
      """;
  private static final Notice KNOWN = notice("Subsidie waterstof", TEXT, facts(true, Status.OPEN));

  static Facts facts(boolean dated, Status status) {
    return facts(dated, Optional.of(status));
  }

  private static Facts facts(boolean dated, Optional<Status> status) {
    Evidence evidence = new Evidence(PAGE, "waterstof", 0, 9);
    return new Facts(
        Optional.empty(),
        Optional.empty(),
        new Timing(
            status.map(stated -> Fact.stated(stated, evidence)),
            Optional.empty(),
            Optional.empty(),
            dated
                ? List.of(Fact.stated(Deadline.full(Moment.on(LocalDate.of(2027, 3, 1))), evidence))
                : List.of(),
            Optional.empty(),
            Optional.empty()),
        Facts.NOT_STATED.funding(),
        Facts.NOT_STATED.eligibility(),
        Optional.empty(),
        List.of());
  }

  static Notice notice(String title, String text, Facts facts) {
    return new Notice(
        "sample",
        "/s/een",
        PAGE,
        Language.NL,
        Kind.CALL,
        title,
        "",
        facts,
        text,
        List.of(),
        List.of(new ArchivedPage(PAGE, Bytes.utf8(text).sha256())));
  }

  private static String reason(Notice read) {
    return switch (Plausibility.judge(KNOWN, read)) {
      case Belief.Believed believed -> "";
      case Belief.HeldBack held -> held.reason();
    };
  }

  @Test
  void aMovedDeadlineAndAnEditedTextAreBelieved() {
    assertThat(
            reason(notice("Subsidie waterstof 2027", TEXT + "Verlengd.", facts(true, Status.OPEN))))
        .isEmpty();
  }

  @Test
  void aCallThatSaysItIsClosedMayLoseItsDates() {
    assertThat(reason(notice("Subsidie waterstof", TEXT + "Dicht.", facts(false, Status.CLOSED))))
        .isEmpty();
  }

  @Test
  void aCallThatSaysItIsOpenAsBeforeMayNot() {
    assertThat(reason(notice("Subsidie waterstof", TEXT + "Nieuw.", facts(false, Status.OPEN))))
        .contains("datums");
  }

  @Test
  void theSameBodyReadAnewIsBelieved() {
    assertThat(reason(notice("Subsidie waterstof", TEXT, Facts.NOT_STATED))).isEmpty();
  }

  @Test
  void wordsThatAreStillThereButNoLongerUnderstoodAreHeldBack() {
    Facts dated = facts(true, Optional.empty());

    assertThat(reason(notice("Subsidie waterstof", TEXT + "Nieuw.", dated)))
        .contains("\"waterstof\" staat er nog, maar is niet meer te herkennen als status");
    assertThat(reason(notice("Subsidie waterstof", TEXT.replace("waterstof", "gas"), dated)))
        .isEmpty();
  }

  @Test
  void aTextThatShrankIsHeldBackWithItsSize() {
    assertThat(
            reason(
                notice("Subsidie waterstof", "Tekst volgt binnenkort.", facts(true, Status.OPEN))))
        .contains("\"Subsidie waterstof\"", "van de tekst is nog maar 8 % over");
  }

  @Test
  void vanishedFactsAreHeldBack() {
    assertThat(reason(notice("Subsidie waterstof", TEXT + "Nieuw.", Facts.NOT_STATED)))
        .contains("alle 2 gegevens");
  }

  @Test
  void vanishedDatesWithoutAStatusAreHeldBack() {
    Notice known = notice("Subsidie waterstof", TEXT, facts(true, Optional.empty()));
    Notice read = notice("Subsidie waterstof", TEXT + "Nieuw.", Facts.NOT_STATED);

    assertThat(Plausibility.judge(known, read))
        .isInstanceOfSatisfying(
            Belief.HeldBack.class, held -> assertThat(held.reason()).contains("datums"));
  }

  @Test
  void anErrorPageOrGarbledTitleIsHeldBack() {
    assertThat(reason(notice("Pagina niet gevonden", TEXT + "Nieuw.", facts(true, Status.OPEN))))
        .contains("heet nu");
    assertThat(reason(notice("Subsidie Ã¶ Ã« Ã©", TEXT + "Nieuw.", facts(true, Status.OPEN))))
        .contains("onleesbare tekens");
  }

  @Test
  void aPageAboutSomethingElseIsHeldBack() {
    String other =
        """
        Welkom bij de gemeente. Bekijk hier onze openingstijden, vraag een paspoort aan, betaal
        parkeerbelasting of meld een losse stoeptegel. Vandaag geopend van negen tot vijf uur.
        """;

    assertThat(reason(notice("Voorpagina gemeente", other, facts(true, Status.OPEN))))
        .contains("gaat nu over iets anders");
  }
}
