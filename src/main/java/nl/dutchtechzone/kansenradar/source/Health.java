package nl.dutchtechzone.kansenradar.source;

import java.time.Instant;
import java.util.Optional;

/**
 * The verdict on one reading of one source.
 *
 * @param reason in Dutch, for people; for a quiet or changed source it says how much was read
 * @param read how many notices were read well or found unmodified
 * @param added how many were not known before
 * @param changed how many differ from what was known
 * @param lastGood when it was last read well, this reading included; empty when never
 */
public record Health(
    String sourceId,
    HealthState state,
    String reason,
    int read,
    int added,
    int changed,
    Instant at,
    Optional<Instant> lastGood) {
  /** True when the reason itself ends with when the source was last read well. */
  public boolean tellsLastGood() {
    return lastGood.filter(at -> reason.endsWith(HealthCheck.lastGood(at))).isPresent();
  }
}
