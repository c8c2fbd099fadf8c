package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What came of comparing all that is known with one independent register.
 *
 * @param registerId the register's id among the sources
 * @param read how many calls of it were read; 0 when it could not be read
 * @param compared those among them that are for our area and not over
 * @param missed those among these that we do not know
 */
public record AuditResult(
    String registerId, Instant at, int read, int compared, List<Missed> missed) {
  public AuditResult {
    missed = List.copyOf(missed);
  }

  /** A call that we do not know. */
  public record Missed(String title, URI uri) {}
}
