package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import nl.dutchtechzone.kansenradar.opportunity.Change;

/** A change that a recipient is to hear of. */
public record Delivery(long id, String recipientId, Change change, Instant queuedAt) {
  /** A delivery to be queued: the change passed the recipient's profile. */
  public record Due(String recipientId, Change change) {}
}
