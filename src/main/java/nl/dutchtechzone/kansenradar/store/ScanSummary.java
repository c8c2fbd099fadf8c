package nl.dutchtechzone.kansenradar.store;

import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.source.Health;

/**
 * What a saved scan changed.
 *
 * @param added notices that were not known before
 * @param changed opportunities, known before, that differ in something that matters
 * @param changes in the order of their numbers
 * @param health as it was stored
 */
public record ScanSummary(int added, int changed, List<Change> changes, Health health) {
  public ScanSummary {
    changes = List.copyOf(changes);
  }
}
