package nl.dutchtechzone.kansenradar.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Calls;
import nl.dutchtechzone.kansenradar.search.Configured;
import nl.dutchtechzone.kansenradar.search.StandingQueries;
import org.junit.jupiter.api.Test;

class FittingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");
  private static final Profile SMITH =
      new Profile(
          List.of("hydrogen", "htsm"),
          List.of("elektrolyse", "gasnet*"),
          Optional.of("hydrogen -vrachtwagens"),
          List.of(Language.NL, Language.DE),
          Optional.of(ApplicantType.SME),
          Optional.of(new Region("GM0114")),
          List.of(Programme.JTF, Programme.RVO),
          0.3);

  private final Territory territory =
      new Territory(Configured.read("areas.yaml", Areas.class), Map.of());
  private final Assessor assessor =
      new Assessor(new ThemeMatcher(Configured.read("themes.yaml", Themes.class)), territory);
  private final Fitting fitting =
      new Fitting(
          territory,
          new IndexEntries(Configured.read("themes.yaml", Themes.class), territory),
          new StandingQueries(Configured.words()));

  private static Calls call() {
    return Calls.call("Waterstof in Emmen", "Steun voor elektrolyse en brandstofcellen.")
        .of(Programme.JTF)
        .forApplicants(ApplicantType.SME)
        .closes("2027-02-10");
  }

  private Fit fit(Profile profile, Calls call) {
    Opportunity opportunity = call.make();
    return fitting.fits(profile, opportunity, assessor.assess(opportunity, NOW));
  }

  private static List<String> failed(Fit fit) {
    return fit.reasons().stream().filter(r -> r.weight() < 0).map(Reason::part).toList();
  }

  @Test
  void everyConditionIsTold() {
    Fit fit = fit(SMITH, call());
    assertThat(fit.fits()).isTrue();
    assertThat(fit.reasons())
        .extracting(Reason::part)
        .containsExactly(
            "kind",
            "hydrogen",
            "words",
            "language",
            "programme",
            "applicant",
            "region",
            "score",
            "query");
  }

  @Test
  void oneFailedConditionIsEnoughAndIsNamed() {
    assertThat(failed(fit(SMITH, call().of(Programme.EFRO_NOORD)))).containsExactly("programme");
    assertThat(failed(fit(SMITH, call().inAreas("NL11")))).contains("region");
    assertThat(failed(fit(SMITH, call().notForApplicants(ApplicantType.SME))))
        .containsExactly("applicant");
    assertThat(failed(fit(SMITH, call().kind(Kind.AWARD)))).contains("kind");
    assertThat(
            failed(
                fit(
                    SMITH,
                    Calls.call("Dorpsfeest", "Muziek.").of(Programme.JTF).closes("2027-02-10"))))
        .contains("theme", "words", "query");
    assertThat(failed(fit(SMITH, call().in(Language.EN)))).contains("language");
    assertThat(fit(SMITH, call().of(Programme.EFRO_NOORD)).fits()).isFalse();
  }

  @Test
  void whatTheCallDoesNotStateKeepsItFromNobody() {
    Calls silent =
        Calls.call("Waterstof", "Steun voor elektrolyse en brandstofcellen.")
            .of(Programme.RVO)
            .closes("2027-02-10");
    assertThat(fit(SMITH, silent).fits()).isTrue();
  }

  @Test
  void aMunicipalityIsAPublicBodyAndAnyoneButAPersonIsInAConsortium() {
    assertThat(failed(fit(with(ApplicantType.MUNICIPALITY), only(ApplicantType.PUBLIC_BODY))))
        .isEmpty();
    assertThat(failed(fit(with(ApplicantType.PUBLIC_BODY), only(ApplicantType.MUNICIPALITY))))
        .containsExactly("applicant");
    assertThat(failed(fit(with(ApplicantType.SME), only(ApplicantType.CONSORTIUM)))).isEmpty();
    assertThat(failed(fit(with(ApplicantType.INDIVIDUAL), only(ApplicantType.CONSORTIUM))))
        .containsExactly("applicant");
  }

  private static Profile with(ApplicantType type) {
    return new Profile(
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.of(type),
        Optional.empty(),
        List.of(),
        0);
  }

  private static Calls only(ApplicantType type) {
    return Calls.call("Waterstof", "tekst").of(Programme.RVO).forApplicants(type);
  }

  @Test
  void anEmptyProfileHearsOfEveryOfferAndOfNothingElse() {
    assertThat(fit(Profile.ALL, call()).fits()).isTrue();
    assertThat(fit(Profile.ALL, call().kind(Kind.NEWS)).fits()).isFalse();
  }
}
