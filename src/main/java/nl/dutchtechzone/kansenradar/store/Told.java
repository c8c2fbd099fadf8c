package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Change;

/**
 * What became of one change for one recipient.
 *
 * @param issue the period of the issue that tells of it; empty while it waits for one
 * @param mail how far that issue's mail is; empty while there is none
 */
public record Told(
    Change change,
    Instant queuedAt,
    Optional<String> issue,
    Optional<QueuedMail.State> mail,
    Optional<Instant> sentAt) {}
