package nl.dutchtechzone.kansenradar.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Fact;

/** Which stated kinds of applicant let a kind of applicant in. */
final class Applicants {
  private static final Map<ApplicantType, Set<ApplicantType>> ADMITTED_BY =
      new EnumMap<>(
          Map.of(
              // A municipality is a public body; a call for public bodies is for it too.
              ApplicantType.MUNICIPALITY, Set.of(ApplicantType.PUBLIC_BODY),
              ApplicantType.EDUCATION, Set.of(ApplicantType.KNOWLEDGE_INSTITUTION),
              ApplicantType.KNOWLEDGE_INSTITUTION, Set.of(ApplicantType.EDUCATION)));

  private Applicants() {}

  /** The stated applicant that lets {@code type} in; a consortium may hold anybody but a person. */
  static Optional<Fact<ApplicantType>> admitting(
      ApplicantType type, List<Fact<ApplicantType>> stated) {
    Optional<Fact<ApplicantType>> same =
        stated.stream().filter(fact -> fact.value() == type).findFirst();
    if (same.isPresent()) return same;
    Set<ApplicantType> wider = ADMITTED_BY.getOrDefault(type, Set.of());
    return stated.stream()
        .filter(
            fact ->
                wider.contains(fact.value())
                    || (stated.size() == 1
                        && fact.value() == ApplicantType.CONSORTIUM
                        && type != ApplicantType.INDIVIDUAL))
        .findFirst();
  }
}
