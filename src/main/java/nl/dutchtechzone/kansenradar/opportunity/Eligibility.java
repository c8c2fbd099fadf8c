package nl.dutchtechzone.kansenradar.opportunity;

import java.util.List;
import java.util.Optional;

/** Who may apply, from where, and with whom. */
public record Eligibility(
    List<Fact<ApplicantType>> applicants,
    List<Fact<ApplicantType>> applicantsExcluded,
    List<Fact<Region>> areas,
    List<Fact<Region>> areasExcluded,
    Optional<Fact<PartnerRule>> partnerRule) {
  public static final Eligibility NOT_STATED =
      new Eligibility(List.of(), List.of(), List.of(), List.of(), Optional.empty());

  public Eligibility {
    applicants = List.copyOf(applicants);
    applicantsExcluded = List.copyOf(applicantsExcluded);
    areas = List.copyOf(areas);
    areasExcluded = List.copyOf(areasExcluded);
  }
}
