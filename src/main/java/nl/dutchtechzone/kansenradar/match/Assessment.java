package nl.dutchtechzone.kansenradar.match;

import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/**
 * What a call is worth to the region (or to a partner) at one instant.
 *
 * @param score from 0 to 1; the ranking's order
 * @param themes those it is about, the strongest first
 * @param status at that instant
 * @param verdict on the territory
 * @param reasons all parts of the score
 */
public record Assessment(
    double score, Status status, List<ThemeScore> themes, Verdict verdict, List<Reason> reasons) {
  public Assessment {
    themes = List.copyOf(themes);
    reasons = List.copyOf(reasons);
  }
}
