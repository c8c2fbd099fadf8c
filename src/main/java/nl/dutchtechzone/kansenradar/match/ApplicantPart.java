package nl.dutchtechzone.kansenradar.match;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;

/** The applicant's part: can the region's companies, schools and councils apply. */
final class ApplicantPart {
  private static final double NOT_STATED = 0.6;

  private ApplicantPart() {}

  static Reason of(Eligibility stated) {
    List<ApplicantType> excluded = stated.applicantsExcluded().stream().map(Fact::value).toList();
    Optional<Fact<ApplicantType>> best =
        stated.applicants().stream()
            .filter(fact -> !excluded.contains(fact.value()))
            .max(Comparator.comparingDouble(fact -> share(fact.value())));
    return best.map(
            fact ->
                new Reason(
                    "applicant",
                    fact.evidence().quote(),
                    "applicants",
                    Parts.APPLICANT * share(fact.value())))
        .orElseGet(
            () ->
                new Reason(
                    "applicant",
                    "niet vermeld wie mag aanvragen",
                    "applicants",
                    Parts.APPLICANT * NOT_STATED));
  }

  private static double share(ApplicantType type) {
    return switch (type) {
      case SME, CONSORTIUM -> 1;
      case KNOWLEDGE_INSTITUTION, EDUCATION, LARGE_ENTERPRISE, MUNICIPALITY, PUBLIC_BODY -> 0.9;
      case NONPROFIT -> 0.7;
      case INDIVIDUAL -> 0.1;
    };
  }
}
