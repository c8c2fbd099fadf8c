package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.source.KnownPage;

/**
 * What one reading of one source brings into the store.
 *
 * @param programme the source's own, for a call that states none
 * @param notices those that are believed; of two with one key the first counts
 * @param unmodified keys that are still listed and as they were; unknown ones are passed over
 * @param pages whose validators are to be remembered: not those of a notice that is not believed,
 *     else the next reading would take it for unmodified
 * @param at when the source was read
 */
public record ScanResult(
    String sourceId,
    Programme programme,
    List<Notice> notices,
    Set<String> unmodified,
    List<KnownPage> pages,
    Instant at) {
  public ScanResult {
    notices = List.copyOf(notices);
    unmodified = Collections.unmodifiableSet(new LinkedHashSet<>(unmodified));
    pages = List.copyOf(pages);
    for (Notice notice : notices) {
      if (!notice.sourceId().equals(sourceId)) {
        throw new IllegalArgumentException(
            "a notice of " + notice.sourceId() + " in a scan of " + sourceId);
      }
    }
  }
}
