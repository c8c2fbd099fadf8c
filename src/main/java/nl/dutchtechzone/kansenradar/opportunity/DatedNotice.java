package nl.dutchtechzone.kansenradar.opportunity;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A notice, and since when it says what it says.
 *
 * @param restated when it last came to say something else, by the public name of the field; a field
 *     that it still states as it first did is absent
 */
public record DatedNotice(Notice notice, Map<String, Instant> restated) {
  /** The name under which the page's own word for its status is kept. */
  static final String STATUS = "status";

  public DatedNotice {
    restated = Map.copyOf(restated);
  }

  /** A notice that is seen for the first time. */
  public static DatedNotice first(Notice notice) {
    return new DatedNotice(notice, Map.of());
  }

  /** The notice as it was found at that instant; what matters and differs is stated since then. */
  public DatedNotice renewed(Notice after, Instant at) {
    Map<String, Instant> since = new TreeMap<>(restated);
    Differences.between(notice, after).forEach(difference -> since.put(difference.field(), at));
    return new DatedNotice(after, since);
  }
}
