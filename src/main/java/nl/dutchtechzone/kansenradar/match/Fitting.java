package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * Tells whether a call is for a recipient. Conditions of a profile are joined by "and", the values
 * of one by "or"; a fact that the call does not state never keeps it from anybody. Thread-safe.
 */
public final class Fitting {
  private static final double MET = 1;
  private static final double FAILED = -1;

  private final Territory territory;

  public Fitting(Territory territory) {
    this.territory = territory;
  }

  public Fit fits(Profile profile, Opportunity opportunity, Assessment assessment) {
    return fits(profile, new ReadCall(opportunity, assessment, ReadCall.lexicon(profile.words())));
  }

  Fit fits(Profile profile, ReadCall call) {
    Opportunity opportunity = call.opportunity();
    List<Reason> reasons = new ArrayList<>();
    reasons.add(kind(opportunity));
    themes(profile, call.assessment()).ifPresent(reasons::add);
    words(profile, call).ifPresent(reasons::add);
    programmes(profile, opportunity).ifPresent(reasons::add);
    profile.applicant().map(type -> applicant(type, opportunity)).ifPresent(reasons::add);
    profile.municipality().map(place -> region(place, call)).ifPresent(reasons::add);
    if (profile.minimumScore() > 0) reasons.add(score(profile, call.assessment()));
    return new Fit(reasons.stream().allMatch(reason -> reason.weight() >= 0), reasons);
  }

  private static Reason kind(Opportunity opportunity) {
    String kind = opportunity.lead().kind().code();
    return opportunity.isOffer()
        ? new Reason("kind", kind, "kind", MET)
        : new Reason("kind", "geen regeling om aan te vragen: " + kind, "kind", FAILED);
  }

  private static Optional<Reason> themes(Profile profile, Assessment assessment) {
    if (profile.themes().isEmpty()) return Optional.empty();
    return Optional.of(
        assessment.themes().stream()
            .filter(score -> profile.themes().contains(score.theme()))
            .findFirst()
            .map(s -> new Reason(s.theme(), String.join(", ", s.terms()), "themes", MET))
            .orElseGet(
                () ->
                    failed("theme", "geen van " + String.join(", ", profile.themes()), "themes")));
  }

  private static Optional<Reason> words(Profile profile, ReadCall call) {
    if (profile.words().isEmpty()) return Optional.empty();
    return call.firstOf(profile.words())
        .or(
            () ->
                Optional.of(
                    failed("words", "geen van " + String.join(", ", profile.words()), "text")));
  }

  private static Optional<Reason> programmes(Profile profile, Opportunity opportunity) {
    if (profile.programmes().isEmpty()) return Optional.empty();
    String code = opportunity.programme().code();
    boolean met = profile.programmes().contains(opportunity.programme());
    return Optional.of(new Reason("programme", code, "programme", met ? MET : FAILED));
  }

  static Reason applicant(ApplicantType type, Opportunity opportunity) {
    Eligibility stated = opportunity.facts().eligibility();
    Optional<Fact<ApplicantType>> excluded = named(stated.applicantsExcluded(), type);
    if (excluded.isPresent()) {
      return failed("applicant", excluded.get().evidence().quote(), "applicantsExcluded");
    }
    if (stated.applicants().isEmpty()) {
      return new Reason("applicant", "niet vermeld wie mag aanvragen", "applicants", 0);
    }
    return Applicants.admitting(type, stated.applicants())
        .map(fact -> new Reason("applicant", fact.evidence().quote(), "applicants", MET))
        .orElseGet(
            () ->
                failed(
                    "applicant", "niet voor " + type.code() + ": " + quotes(stated), "applicants"));
  }

  private static String quotes(Eligibility stated) {
    return stated.applicants().stream()
        .map(fact -> fact.evidence().quote())
        .distinct()
        .limit(3)
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  private static Optional<Fact<ApplicantType>> named(
      List<Fact<ApplicantType>> facts, ApplicantType type) {
    return facts.stream().filter(fact -> fact.value() == type).findFirst();
  }

  Ruling ruling(Region place, ReadCall call) {
    return call.ruling(place, territory);
  }

  private Reason region(Region place, ReadCall call) {
    Ruling ruling = ruling(place, call);
    double weight =
        switch (ruling.verdict()) {
          case INSIDE -> MET;
          case CONDITIONAL -> 0;
          case OUTSIDE -> FAILED;
        };
    String name = territory.areas().name(place);
    return new Reason("region", name + ": " + ruling.because(), ruling.field(), weight);
  }

  private static Reason score(Profile profile, Assessment assessment) {
    boolean met = assessment.score() >= profile.minimumScore();
    String both =
        String.format(
            Locale.ROOT, "%.2f, gevraagd %.2f", assessment.score(), profile.minimumScore());
    return new Reason("score", both, "score", met ? MET : FAILED);
  }

  private static Reason failed(String part, String words, String field) {
    return new Reason(part, words, field, FAILED);
  }
}
