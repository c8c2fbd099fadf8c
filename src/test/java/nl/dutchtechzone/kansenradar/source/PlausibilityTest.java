package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
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

  @Test
  void datesMayNotGiveWayToAStatusThatTheyContradicted() {
    Notice known = notice("Subsidie waterstof", TEXT, facts(true, Optional.empty()));

    assertThat(
            Plausibility.judge(
                known, notice("Subsidie waterstof", TEXT + "Open.", facts(false, Status.OPEN))))
        .isInstanceOf(Belief.HeldBack.class);
    assertThat(
            Plausibility.judge(
                known, notice("Subsidie waterstof", TEXT + "Dicht.", facts(false, Status.CLOSED))))
        .isInstanceOf(Belief.Believed.class);
  }

  @Test
  void aCallThatIsSuddenlyNewsIsHeldBack() {
    Notice read = notice("Subsidie waterstof", TEXT + "Nieuw.", facts(true, Status.OPEN));
    Notice news =
        new Notice(
            read.sourceId(),
            read.key(),
            read.uri(),
            read.language(),
            Kind.NEWS,
            read.title(),
            read.summary(),
            read.facts(),
            read.text(),
            read.flags(),
            read.pages());

    assertThat(reason(news)).contains("niet meer te herkennen als een regeling");
  }

  @Test
  void anAmountWhoseLabelIsGoneIsHeldBack() {
    String labelled = TEXT + "Totaal budget: € 24.000.000\n";
    Notice known = notice("Subsidie", labelled, budget("Totaal budget: € 24.000.000"));

    assertThat(
            Plausibility.judge(known, notice("Subsidie", TEXT + "€ 24.000.000", Facts.NOT_STATED)))
        .isInstanceOfSatisfying(
            Belief.HeldBack.class,
            held -> assertThat(held.reason()).contains("niet meer te herkennen als budget"));
    assertThat(Plausibility.judge(known, notice("Subsidie", TEXT + "Op.", Facts.NOT_STATED)))
        .isInstanceOf(Belief.Believed.class);
  }

  @Test
  void applicantsWhoseHeadingIsGoneAreHeldBack() {
    String line = "Voor wie: ondernemingen, netbeheerders en gemeenten in Gelderland\n";
    Notice known = notice("Subsidie", TEXT + line, municipalities("gemeenten"));

    assertThat(
            Plausibility.judge(
                known, notice("Subsidie", TEXT + line.replace("Voor wie: ", ""), Facts.NOT_STATED)))
        .isInstanceOfSatisfying(
            Belief.HeldBack.class,
            held -> assertThat(held.reason()).contains("niet meer te herkennen als wie mag"));
    assertThat(
            Plausibility.judge(
                known, notice("Subsidie", TEXT + "Voor ondernemingen.", Facts.NOT_STATED)))
        .isInstanceOf(Belief.Believed.class);
  }

  private static Facts budget(String quote) {
    Fact<Money> amount = Fact.stated(Money.euro(24_000_000), evidence(quote));
    Funding none = Funding.NOT_STATED;
    return with(
        new Funding(
            Optional.of(amount),
            none.budgetRemaining(),
            none.budgetRequested(),
            none.programmeTotal(),
            none.subBudgets(),
            none.grantMin(),
            none.grantMax(),
            none.grantPerPartner(),
            none.grantPerUnit(),
            none.grantFixed(),
            none.rateMin(),
            none.rateMax(),
            none.rateBonuses()),
        Eligibility.NOT_STATED);
  }

  private static Facts municipalities(String quote) {
    return with(
        Funding.NOT_STATED,
        new Eligibility(
            List.of(Fact.stated(ApplicantType.MUNICIPALITY, evidence(quote))),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty()));
  }

  private static Evidence evidence(String quote) {
    return new Evidence(PAGE, quote, 0, quote.length());
  }

  private static Facts with(Funding funding, Eligibility eligibility) {
    Facts none = Facts.NOT_STATED;
    return new Facts(
        none.programme(),
        none.reference(),
        none.timing(),
        funding,
        eligibility,
        none.contact(),
        none.attachments());
  }
}
