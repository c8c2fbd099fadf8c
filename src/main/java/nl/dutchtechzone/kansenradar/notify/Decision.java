package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What an organisation said of a call.
 *
 * @param recipientId the organisation: a partner, or the bureau
 * @param note why not, or what is wrong
 * @param remindOn the day of {@link Choice#REMIND}, in Amsterdam
 */
public record Decision(
    long id,
    String recipientId,
    UUID opportunityId,
    Choice choice,
    Optional<String> note,
    Optional<LocalDate> remindOn,
    Instant at) {}
