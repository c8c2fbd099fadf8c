package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Coded;

/**
 * One run of something that goes by itself.
 *
 * @param job what ran: {@code digest}, {@code scan-snn}
 * @param due when it should have run; earlier than {@code started} after downtime
 * @param ended empty while it runs
 * @param words in Dutch: what came of it
 */
public record Run(
    String job,
    Instant due,
    Instant started,
    Optional<Instant> ended,
    Outcome outcome,
    String words) {
  /** What became of a run. */
  public enum Outcome implements Coded {
    RUNNING,
    DONE,
    FAILED,
    /** Its process ended before it did; the scheduler starts it again. */
    INTERRUPTED
  }
}
