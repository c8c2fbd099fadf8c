package nl.dutchtechzone.kansenradar.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the bureau does with one call.
 *
 * @param owner who takes care of it; empty text for nobody yet
 * @param note in the bureau's own words; for a no-go the reason
 * @param amount asked for or won, in euros
 * @param changedBy the name under which that member is logged in
 */
public record WorkItem(
    UUID opportunityId,
    WorkStage stage,
    String owner,
    String note,
    Optional<BigDecimal> amount,
    String changedBy,
    Instant changedAt) {}
