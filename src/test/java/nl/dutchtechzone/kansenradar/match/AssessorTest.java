package nl.dutchtechzone.kansenradar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.search.Calls;
import nl.dutchtechzone.kansenradar.search.Configured;
import org.junit.jupiter.api.Test;

class AssessorTest {
  private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");
  private static final String TEXT =
      "Waterstof, elektrolyse en brandstofcellen voor ondernemers in de regio.";

  private final Themes themes = Configured.read("themes.yaml", Themes.class);
  private final Territory territory =
      new Territory(Configured.read("areas.yaml", Areas.class), Map.of());
  private final Assessor assessor = new Assessor(new ThemeMatcher(themes), territory);

  private static Calls hydrogen() {
    return Calls.call("Waterstof voor het mkb", TEXT)
        .of(Programme.JTF)
        .forApplicants(ApplicantType.SME)
        .closes("2027-02-10");
  }

  private double score(Calls call) {
    return assessor.assess(call.make(), NOW).score();
  }

  @Test
  void anOpenCallOnAThemeInTheRegionScoresHighWithEachPartTold() {
    Assessment found = assessor.assess(hydrogen().make(), NOW);
    assertThat(found.score()).isBetween(0.7, 1.0);
    assertThat(found.verdict()).isEqualTo(Verdict.INSIDE);
    assertThat(found.themes()).extracting(ThemeScore::theme).containsExactly("hydrogen");
    assertThat(found.reasons())
        .extracting(Reason::part)
        .containsExactly("hydrogen", "region", "time", "applicant");
    assertThat(found.reasons().get(1).term()).startsWith("Emmen: JTF");
    assertThat(found.reasons().get(2).term()).isEqualTo("78 dagen tot de deadline");
  }

  @Test
  void theReasonsAddUpToTheScore() {
    for (Calls call :
        List.of(
            hydrogen(),
            hydrogen().stated(Status.CLOSED),
            hydrogen().of(Programme.EFRO_OOST),
            hydrogen().inAreas("DE"),
            hydrogen().kind(Kind.NEWS).stated(Status.WITHDRAWN),
            Calls.call("Dorpsfeest", "muziek").of(Programme.INTERREG_DE_NL))) {
      Assessment found = assessor.assess(call.make(), NOW);
      assertThat(found.reasons().stream().mapToDouble(Reason::weight).sum())
          .isCloseTo(found.score(), within(1e-9));
    }
  }

  @Test
  void whatCannotBeUsedSinksBelowWhatCan() {
    double good = score(hydrogen());
    double noTheme =
        score(Calls.call("Dorpsfeest", "muziek").of(Programme.JTF).closes("2027-02-10"));
    assertThat(good).isGreaterThan(2 * noTheme);
    assertThat(score(hydrogen().stated(Status.CLOSED))).isLessThan(noTheme);
    assertThat(score(hydrogen().inAreas("DE9"))).isLessThan(noTheme);
    assertThat(score(hydrogen().kind(Kind.NEWS))).isLessThan(noTheme);
    assertThat(score(hydrogen().stated(Status.WITHDRAWN))).isLessThan(0.05);
  }

  @Test
  void thereMustBeTimeToWriteAnApplication() {
    double enough = score(hydrogen());
    double hurried =
        score(
            Calls.call("Waterstof voor het mkb", TEXT)
                .of(Programme.JTF)
                .forApplicants(ApplicantType.SME)
                .closes("2026-11-27"));
    double far =
        score(
            Calls.call("Waterstof voor het mkb", TEXT)
                .of(Programme.JTF)
                .forApplicants(ApplicantType.SME)
                .closes("2027-12-31"));
    assertThat(enough).isGreaterThan(hurried).isGreaterThan(far);
    assertThat(hurried).isLessThan(far);
  }

  @Test
  void aCallWithoutEndIsFeasibleAndOneThatNamesNoneIsDoubtful() {
    Calls without = Calls.call("Waterstof", TEXT).of(Programme.JTF);
    double unknown = score(without);
    assertThat(score(without.intake(Intake.CONTINUOUS))).isGreaterThan(unknown);
  }

  @Test
  void theLastDayCountsUntilMidnightInBrussels() {
    Opportunity call = hydrogen().make();
    assertThat(assessor.assess(call, Instant.parse("2027-02-10T22:59:59Z")).score())
        .isGreaterThan(0.5);
    assertThat(assessor.assess(call, Instant.parse("2027-02-10T23:00:00Z")).score())
        .isLessThan(0.3);
  }

  @Test
  void workAcrossTheBorderIsWorthMore() {
    assertThat(score(hydrogen().of(Programme.INTERREG_DE_NL)))
        .isGreaterThan(score(hydrogen().of(Programme.RVO)));
  }

  @Test
  void moneyForTheRegionComesBeforeMoneyThatAllMayAskFor() {
    double regional = score(hydrogen().of(Programme.REGIO_DEAL));
    double someTowns = score(hydrogen().of(Programme.JTF));
    double national = score(hydrogen().of(Programme.RVO));
    double european = score(hydrogen().of(Programme.EU));
    assertThat(regional).isGreaterThan(someTowns);
    assertThat(someTowns).isGreaterThan(national);
    assertThat(national).isGreaterThan(european);
  }

  @Test
  void whatIsOpenComesBeforeWhatWillBe() {
    assertThat(score(hydrogen())).isGreaterThan(score(hydrogen().stated(Status.FORTHCOMING)));
  }
}
