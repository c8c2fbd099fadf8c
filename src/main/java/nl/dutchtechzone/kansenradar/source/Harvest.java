package nl.dutchtechzone.kansenradar.source;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/**
 * What one reading of a source brought. A notice that is not in it is not thereby closed.
 *
 * @param notices read anew, each key once
 * @param unmodified keys that are still listed and whose pages are as they were, as listed
 * @param listed all keys that the source names, read or not
 * @param leftOut rows that are no notice of their own, with the reason: duplicates, other kinds
 * @param problems what went wrong, in order
 * @param pages those that were read well and are otherwise than remembered, for the next reading
 * @param statedTotal how many rows the source itself says it has
 * @param newest the latest moment that the source itself puts on anything in it
 * @param requests how many were sent
 */
public record Harvest(
    String sourceId,
    Instant at,
    List<Notice> notices,
    Set<String> unmodified,
    Set<String> listed,
    List<LeftOut> leftOut,
    List<Problem> problems,
    List<KnownPage> pages,
    Optional<Integer> statedTotal,
    Optional<Instant> newest,
    int requests) {
  public Harvest {
    notices = List.copyOf(notices);
    unmodified = Collections.unmodifiableSet(new LinkedHashSet<>(unmodified));
    listed = Set.copyOf(listed);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
    pages = List.copyOf(pages);
  }

  /** How many notices were read well or found as they were. */
  public int read() {
    return notices.size() + unmodified.size();
  }

  /** A row that became no notice, and why. */
  public record LeftOut(String row, String reason) {}
}
