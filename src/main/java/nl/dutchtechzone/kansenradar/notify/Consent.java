package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import nl.dutchtechzone.kansenradar.opportunity.Coded;

/**
 * One line of the proof that a partner wants mail, or no longer does (GDPR, article 7).
 *
 * @param wording what the partner was asked and agreed to, or how the bureau knows
 * @param addressSha256 the mail address it was about, as SHA-256 of its lower-case form
 */
public record Consent(
    String recipientId, Act act, String wording, String addressSha256, Instant at) {
  /** What happened. */
  public enum Act implements Coded {
    /** A mail asked for confirmation. */
    ASKED,
    /** The partner pressed the button of that mail's page. */
    CONFIRMED,
    /** The bureau knows it otherwise, as on paper. */
    RECORDED,
    LEFT,
    /** The partner came back by the preference page. */
    RETURNED
  }
}
