package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * A call that the bureau showed to a partner.
 *
 * @param note what the bureau wrote with it; may be empty text
 */
public record Shared(String recipientId, UUID opportunityId, String note, Instant at) {}
