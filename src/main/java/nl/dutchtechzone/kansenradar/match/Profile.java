package nl.dutchtechzone.kansenradar.match;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * What a recipient wants to hear of. Empty lists mean "any".
 *
 * @param themes ids of themes; one of them must match
 * @param words each a word or phrase; one of them must stand in the call
 * @param municipality where the recipient is
 * @param minimumScore from 0 to 1
 */
public record Profile(
    List<String> themes,
    List<String> words,
    Optional<ApplicantType> applicant,
    Optional<Region> municipality,
    List<Programme> programmes,
    double minimumScore) {
  public Profile {
    themes = List.copyOf(themes);
    words = List.copyOf(words);
    programmes = List.copyOf(programmes);
  }

  /** Everything: the bureau's. */
  public static final Profile ALL =
      new Profile(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), 0);
}
