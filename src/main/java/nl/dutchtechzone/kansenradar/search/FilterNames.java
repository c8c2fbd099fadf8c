package nl.dutchtechzone.kansenradar.search;

import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Programme;

/** Programmes and applicants by their codes, or by what the query language knows them by. */
public final class FilterNames {
  private FilterNames() {}

  /** {@code "EFRO Noord-Nederland"} and {@code efro_noord} are one; empty for what is none. */
  public static Optional<Programme> programme(String written) {
    return Coded.parse(Programme.class, FilterField.PROGRAMME.value(written));
  }

  /** {@code mkb}, {@code KMU} and {@code sme} are one; empty for what is none. */
  public static Optional<ApplicantType> applicant(String written) {
    return Coded.parse(ApplicantType.class, FilterField.APPLICANT.value(written));
  }
}
