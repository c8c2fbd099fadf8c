package nl.dutchtechzone.kansenradar.opportunity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One numbered difference in the change feed.
 *
 * @param number rises by one for each change, without gaps that a reader could overtake
 * @param field the public name of the fact that differs ("deadlines", "budgetTotal"); the word
 *     "opportunity" for a new one
 * @param before in readable form; empty when there was none
 * @param after in readable form; empty when there is none any more
 * @param quotes the words of the pages that prove the two values
 */
public record Change(
    long number,
    UUID opportunityId,
    ChangeKind kind,
    String field,
    Optional<String> before,
    Optional<String> after,
    Quotes quotes,
    Instant at) {}
