package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.opportunity.Coded;

/**
 * A mail in the outbox.
 *
 * @param recipientId whom it is for
 * @param attempts how often it was claimed for sending
 * @param nextTry the earliest next attempt; of no meaning once it is sent or refused
 * @param lastError what the server said when it last did not take it
 */
public record QueuedMail(
    String recipientId,
    OutgoingMail mail,
    State state,
    int attempts,
    Instant nextTry,
    Optional<String> lastError,
    Instant queuedAt,
    Optional<Instant> sentAt) {
  /** How far a mail is. */
  public enum State implements Coded {
    QUEUED,
    SENT,
    /** The reader left before it was sent. */
    CANCELLED,
    /** For good, or given up after days of trying: somebody should look. */
    REFUSED
  }
}
