package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Inbox;
import nl.dutchtechzone.kansenradar.notify.Incoming;
import nl.dutchtechzone.kansenradar.notify.Permit.Purpose;
import nl.dutchtechzone.kansenradar.notify.Seal;
import nl.dutchtechzone.kansenradar.store.Outbox;
import nl.dutchtechzone.kansenradar.store.QueuedMail;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals with what comes back by mail: an address that does not exist gets no more mail, what such a
 * mail told waits for the next, and who asks to leave has left. A report that names no mail of ours
 * and a permit that is not ours are left to a person.
 */
public final class ReadInbox {
  private static final Logger log = LoggerFactory.getLogger(ReadInbox.class);

  private final Inbox inbox;
  private final Outbox outbox;
  private final SubscriptionStore subscriptions;
  private final Seal seal;
  private final InstantSource clock;

  public ReadInbox(
      Inbox inbox, Outbox outbox, SubscriptionStore subscriptions, Seal seal, InstantSource clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.subscriptions = subscriptions;
    this.seal = seal;
    this.clock = clock;
  }

  /** How many mails came back, and how many partners left. */
  public record Read(int returned, int left) {}

  /**
   * Deals with all that is unread.
   *
   * @throws java.io.UncheckedIOException when the mailbox cannot be read
   */
  public Read run() {
    int[] counts = new int[2];
    inbox.read(
        incoming ->
            switch (incoming) {
              case Incoming.Returned mail -> count(counts, 0, returned(mail));
              case Incoming.Leaving request -> count(counts, 1, left(request));
              case Incoming.Other other -> false;
            });
    return new Read(counts[0], counts[1]);
  }

  private static boolean count(int[] counts, int which, boolean done) {
    if (done) counts[which]++;
    return done;
  }

  private boolean returned(Incoming.Returned returned) {
    Optional<QueuedMail> mail = outbox.find(returned.messageId());
    if (mail.isEmpty()) return false;
    Instant now = clock.instant();
    // The same report may come twice; it counts once.
    if (outbox.cameBack(returned.messageId(), returned.detail())) {
      String recipient = mail.get().recipientId();
      if (returned.permanent()) subscriptions.bounced(recipient, returned.detail(), now);
      else subscriptions.softBounced(recipient, returned.detail(), now);
      log.warn("came back: {}: {}", returned.messageId(), returned.detail());
    }
    return true;
  }

  private boolean left(Incoming.Leaving request) {
    return seal.open(request.permit(), Purpose.UNSUBSCRIBE, clock.instant())
        .map(
            permit -> {
              subscriptions.leave(permit.recipientId(), "mail: List-Unsubscribe", clock.instant());
              return true;
            })
        .orElse(false);
  }
}
