package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.StandingQueries;

/**
 * Tells whether a call is for a recipient. Conditions of a profile are joined by "and", the values
 * of one by "or"; a fact that the call does not state never keeps it from anybody. Thread-safe.
 */
public final class Fitting {
  private static final double MET = 1;
  private static final double FAILED = -1;

  private final Territory territory;
  private final IndexEntries entries;
  private final StandingQueries standing;

  public Fitting(Territory territory, IndexEntries entries, StandingQueries standing) {
    this.territory = territory;
    this.entries = entries;
    this.standing = standing;
  }

  StandingQueries standing() {
    return standing;
  }

  Asked asked(Collection<Profile> profiles) {
    return Asked.of(profiles, standing);
  }

  ReadCall read(Opportunity opportunity, Assessment assessment, Asked asked) {
    return new ReadCall(
        opportunity, assessment, () -> entries.of(opportunity, assessment), standing, asked);
  }

  public Fit fits(Profile profile, Opportunity opportunity, Assessment assessment) {
    return fits(profile, read(opportunity, assessment, asked(List.of(profile))));
  }

  Fit fits(Profile profile, ReadCall call) {
    List<Condition> conditions = conditions(profile, call);
    profile.query().map(query -> query(query, call)).ifPresent(conditions::add);
    return new Fit(
        conditions.stream().allMatch(Condition::holds),
        conditions.stream().map(condition -> condition.reason().get()).toList());
  }

  /** The same answer, without the words. */
  boolean passes(Profile profile, ReadCall call) {
    for (Condition condition : conditions(profile, call)) {
      if (!condition.holds()) return false;
    }
    return profile.query().map(call::answers).orElse(true);
  }

  /** How a condition came out; the words are only made when somebody reads them. */
  private record Condition(boolean holds, Supplier<Reason> reason) {
    static Condition of(Reason reason) {
      return new Condition(reason.weight() >= 0, () -> reason);
    }
  }

  /** All but the query, which costs more than the others together. */
  private List<Condition> conditions(Profile profile, ReadCall call) {
    Opportunity opportunity = call.opportunity();
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition(opportunity.isOffer(), () -> kind(opportunity)));
    if (!profile.themes().isEmpty()) conditions.add(themes(profile, call.assessment()));
    if (!profile.words().isEmpty()) conditions.add(words(profile, call));
    if (!profile.languages().isEmpty()) conditions.add(languages(profile, opportunity));
    if (!profile.programmes().isEmpty()) conditions.add(programmes(profile, opportunity));
    profile.applicant().map(call::applicant).map(Condition::of).ifPresent(conditions::add);
    profile.municipality().map(place -> region(place, call)).ifPresent(conditions::add);
    if (profile.minimumScore() > 0) conditions.add(score(profile, call.assessment()));
    return conditions;
  }

  private static Reason kind(Opportunity opportunity) {
    String kind = opportunity.lead().kind().code();
    return opportunity.isOffer()
        ? new Reason("kind", kind, "kind", MET)
        : new Reason("kind", "geen regeling om aan te vragen: " + kind, "kind", FAILED);
  }

  private static Condition themes(Profile profile, Assessment assessment) {
    for (ThemeScore score : assessment.themes()) {
      if (profile.themes().contains(score.theme())) {
        return new Condition(
            true, () -> new Reason(score.theme(), String.join(", ", score.terms()), "themes", MET));
      }
    }
    return new Condition(
        false, () -> failed("theme", "geen van " + String.join(", ", profile.themes()), "themes"));
  }

  private static Condition words(Profile profile, ReadCall call) {
    return call.firstOf(profile.words())
        .map(Condition::of)
        .orElseGet(
            () ->
                new Condition(
                    false,
                    () ->
                        failed("words", "geen van " + String.join(", ", profile.words()), "text")));
  }

  private static Condition query(String query, ReadCall call) {
    boolean met = call.answers(query);
    return new Condition(met, () -> new Reason("query", query, "query", met ? MET : FAILED));
  }

  private static Condition languages(Profile profile, Opportunity opportunity) {
    List<Language> written = languages(opportunity);
    boolean met = written.stream().anyMatch(profile.languages()::contains);
    String codes = written.stream().map(Language::code).collect(Collectors.joining(", "));
    return new Condition(met, () -> new Reason("language", codes, "language", met ? MET : FAILED));
  }

  static List<Language> languages(Opportunity opportunity) {
    return opportunity.notices().stream().map(Notice::language).distinct().toList();
  }

  private static Condition programmes(Profile profile, Opportunity opportunity) {
    boolean met = profile.programmes().contains(opportunity.programme());
    String code = opportunity.programme().code();
    return new Condition(met, () -> new Reason("programme", code, "programme", met ? MET : FAILED));
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

  private Condition region(Region place, ReadCall call) {
    Ruling ruling = ruling(place, call);
    double weight =
        switch (ruling.verdict()) {
          case INSIDE -> MET;
          case CONDITIONAL -> 0;
          case OUTSIDE -> FAILED;
        };
    return new Condition(
        weight >= 0,
        () ->
            new Reason(
                "region",
                territory.areas().name(place) + ": " + ruling.because(),
                ruling.field(),
                weight));
  }

  private static Condition score(Profile profile, Assessment assessment) {
    boolean met = assessment.score() >= profile.minimumScore();
    return new Condition(
        met,
        () ->
            new Reason(
                "score",
                String.format(
                    Locale.ROOT, "%.2f, gevraagd %.2f", assessment.score(), profile.minimumScore()),
                "score",
                met ? MET : FAILED));
  }

  private static Reason failed(String part, String words, String field) {
    return new Reason(part, words, field, FAILED);
  }
}
