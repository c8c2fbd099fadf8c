package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What a signed link allows whoever holds it, without a password.
 *
 * @param opportunity the one call that may be decided on; only for {@link Purpose#DECIDE}
 * @param expires the first instant at which it is worth nothing; whole minutes
 */
public record Permit(
    Purpose purpose, String recipientId, Optional<UUID> opportunity, Instant expires) {
  /** What may be done. A permit for the one is worth nothing for the other. */
  public enum Purpose {
    CONFIRM('c'),
    PREFERENCES('p'),
    UNSUBSCRIBE('u'),
    DECIDE('d'),
    /** Read the recipient's own calendar and feed. */
    FEED('f');

    /** Stands for it in links that are out in the world: never to be changed. */
    final char mark;

    Purpose(char mark) {
      this.mark = mark;
    }
  }

  public Permit {
    if (opportunity.isPresent() != (purpose == Purpose.DECIDE)) {
      throw new IllegalArgumentException("only a decision is about one call: " + purpose);
    }
    expires = expires.truncatedTo(ChronoUnit.MINUTES);
  }

  /** A permit that is about the recipient alone. */
  public static Permit of(Purpose purpose, String recipientId, Instant expires) {
    return new Permit(purpose, recipientId, Optional.empty(), expires);
  }

  /** A permit to decide on one call. */
  public static Permit toDecide(String recipientId, UUID opportunity, Instant expires) {
    return new Permit(Purpose.DECIDE, recipientId, Optional.of(opportunity), expires);
  }
}
