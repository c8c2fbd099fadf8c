package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Coded;

/**
 * Whether and how often a partner is mailed.
 *
 * @param softBounces mails in a row that the server put off for the address's sake
 * @param reason why it was suspended; empty in other states
 * @param since when it came into this state
 */
public record Subscription(
    String recipientId,
    State state,
    Cadence cadence,
    int softBounces,
    Optional<String> reason,
    Instant since) {
  /** How a subscription stands. */
  public enum State implements Coded {
    /** Asked by mail, not yet confirmed: hears nothing else. */
    PENDING,
    ACTIVE,
    /** Wants nothing for now; what comes meanwhile is told afterwards. */
    PAUSED,
    /** The address does not take mail; what comes meanwhile is told afterwards. */
    SUSPENDED,
    /** Wants no more mail. */
    LEFT
  }

  /** True when mail may go. */
  public boolean isActive() {
    return state == State.ACTIVE;
  }
}
