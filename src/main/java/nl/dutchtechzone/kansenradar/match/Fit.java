package nl.dutchtechzone.kansenradar.match;

import java.util.List;

/**
 * Whether a call is for a recipient, with every condition of the profile and how it came out.
 *
 * @param reasons in the order of the profile; a weight below 0 is a condition that failed
 */
public record Fit(boolean fits, List<Reason> reasons) {
  public Fit {
    reasons = List.copyOf(reasons);
  }
}
