package nl.dutchtechzone.kansenradar.cli;

import java.util.List;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;

/** The one opportunity that somebody means by a number or the beginning of one. */
final class ChosenOpportunity {
  private ChosenOpportunity() {}

  /**
   * @throws UsageException when there is none, or more than one
   */
  static Opportunity startingWith(String id, Kansenradar radar) {
    List<StoredOpportunity> found = radar.opportunities.startingWith(id);
    if (found.isEmpty()) throw new UsageException("Er is geen kans met nummer " + id + ".");
    if (found.size() > 1) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "Er zijn %d kansen waarvan het nummer met %s begint; geef meer tekens.",
              found.size(),
              id));
    }
    return found.getFirst().opportunity();
  }
}
