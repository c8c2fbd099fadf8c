package nl.dutchtechzone.kansenradar.notify;

/** What a mail to us is about. Whatever is not known for sure is for a person to read. */
public sealed interface Incoming {
  /**
   * A server reports that a mail of ours could not be delivered (RFC 3464).
   *
   * @param messageId of our mail
   * @param permanent the address will not have it later either: status 5.x.x but for 5.7.x, which
   *     is policy and so about the sender (RFC 3463, 3.8)
   * @param detail what the server said, without addresses
   */
  record Returned(String messageId, boolean permanent, String detail) implements Incoming {}

  /**
   * Somebody may want no more mail.
   *
   * @param permit text in the subject that looks like one of ours
   */
  record Leaving(String permit) implements Incoming {}

  /** Anything else. */
  record Other() implements Incoming {}
}
