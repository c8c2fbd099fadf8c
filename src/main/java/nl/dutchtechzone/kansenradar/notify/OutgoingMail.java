package nl.dutchtechzone.kansenradar.notify;

/**
 * A mail ready to go, as it will be on the wire.
 *
 * @param messageId with angle brackets; the same on every try, unique for recipient and issue
 * @param to the bare address, for the envelope
 * @param eml the whole MIME message
 * @param html the HTML part alone, to look at
 */
public record OutgoingMail(String messageId, String to, String subject, String eml, String html) {}
