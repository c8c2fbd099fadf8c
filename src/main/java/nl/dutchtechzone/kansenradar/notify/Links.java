package nl.dutchtechzone.kansenradar.notify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Permit.Purpose;

/**
 * The addresses of the site that mails lead to, each with a permit signed for its reader. The same
 * reader and instant give the same address. Thread-safe.
 */
public final class Links {
  /** Old mails are found again years later, and must still end the mailing. */
  private static final Duration TO_LEAVE = Duration.ofDays(5 * 365);

  private static final Duration TO_PREFER = Duration.ofDays(365);
  private static final Duration TO_DECIDE = Duration.ofDays(365);
  private static final Duration TO_CONFIRM = Duration.ofDays(30);

  private final Seal seal;
  private final String base;

  /**
   * @param base the start of every address, without a slash at its end
   */
  public Links(Seal seal, String base) {
    this.seal = seal;
    this.base = base;
  }

  /** True when a mail program may unsubscribe by itself: RFC 8058, 3.1 asks for HTTPS. */
  boolean isSecure() {
    return "https".equals(URI.create(base).getScheme());
  }

  /** The page that confirms a subscription, for 30 days. */
  public String confirm(String recipientId, Instant from) {
    return base + "/bevestigen/" + token(Purpose.CONFIRM, recipientId, from.plus(TO_CONFIRM));
  }

  /** The page of one's preferences, for a year. */
  public String preferences(String recipientId, Instant from) {
    return base + "/voorkeuren/" + token(Purpose.PREFERENCES, recipientId, from.plus(TO_PREFER));
  }

  /** The page that ends the mailing, and the address for one click, for five years. */
  public String unsubscribe(String recipientId, Instant from) {
    return base + "/afmelden/" + permitToLeave(recipientId, from);
  }

  /** What ends the mailing by mail, when it stands in the subject; for five years. */
  public String permitToLeave(String recipientId, Instant from) {
    return token(Purpose.UNSUBSCRIBE, recipientId, from.plus(TO_LEAVE));
  }

  /** The page on which to decide on a call, for a year; a slash and a choice lead on. */
  public String decide(String recipientId, UUID opportunity, Instant from) {
    Permit permit = Permit.toDecide(recipientId, opportunity, from.plus(TO_DECIDE));
    return base + "/besluit/" + seal.seal(permit);
  }

  private String token(Purpose purpose, String recipientId, Instant expires) {
    return seal.seal(Permit.of(purpose, recipientId, expires));
  }
}
