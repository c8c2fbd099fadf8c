package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.notify.Channel;
import nl.dutchtechzone.kansenradar.notify.Channel.Sending;
import nl.dutchtechzone.kansenradar.store.Outbox;
import nl.dutchtechzone.kansenradar.store.QueuedMail;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due in the outbox, one by one, outside any transaction. Dying between the server's
 * "250" and our mark repeats one mail under the same Message-ID; nothing else can be repeated. An
 * answer that could not be marked, as on a full disk, is kept in memory and marked before anything
 * else is sent, so that it costs a repeat only when the process ends as well. Thread-safe.
 */
public final class SendMail {
  private static final Logger log = LoggerFactory.getLogger(SendMail.class);

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"']+@[^\\s<>\"']+");

  private final Outbox outbox;
  private final SubscriptionStore subscriptions;
  private final Channel channel;
  private final InstantSource clock;
  private final Queue<Answer> unmarked = new ConcurrentLinkedQueue<>();

  public SendMail(
      Outbox outbox, SubscriptionStore subscriptions, Channel channel, InstantSource clock) {
    this.outbox = outbox;
    this.subscriptions = subscriptions;
    this.channel = channel;
    this.clock = clock;
  }

  /**
   * What became of the mails that were due.
   *
   * @param refused for good: somebody should look
   */
  public record Sent(int accepted, int deferred, int refused) {
    Sent plus(Sending sending) {
      return switch (sending) {
        case Sending.Accepted yes -> new Sent(accepted + 1, deferred, refused);
        case Sending.Deferred later -> new Sent(accepted, deferred + 1, refused);
        case Sending.Refused no -> new Sent(accepted, deferred, refused + 1);
      };
    }
  }

  /** What a server said of a mail, and when. */
  private record Answer(QueuedMail mail, Sending sending, Instant at) {}

  /**
   * Sends until nothing is due.
   *
   * @throws RuntimeException when the store cannot be read or written; an answer that could not be
   *     marked is then marked at the next call
   */
  public Sent run() {
    Sent sent = new Sent(0, 0, 0);
    mark();
    while (true) {
      Optional<QueuedMail> due = outbox.claim(clock.instant());
      if (due.isEmpty()) return sent;
      Sending sending = channel.send(due.get().mail());
      unmarked.add(new Answer(due.get(), sending, clock.instant()));
      mark();
      sent = sent.plus(sending);
    }
  }

  /** How many mails a server took that the outbox does not know of yet. */
  public int unmarked() {
    return (int)
        unmarked.stream().filter(answer -> answer.sending() instanceof Sending.Accepted).count();
  }

  /** Marking one twice, by two threads, does no harm. */
  private void mark() {
    for (Answer answer : List.copyOf(unmarked)) {
      outbox.settle(answer.mail(), answer.sending(), answer.at());
      unmarked.remove(answer);
      learn(answer);
      report(answer.mail(), answer.sending());
    }
  }

  /** What the server said of the address: a mail that is put off counts once, at its first try. */
  private void learn(Answer answer) {
    QueuedMail mail = answer.mail();
    switch (answer.sending()) {
      case Sending.Accepted yes -> subscriptions.arrived(mail.recipientId());
      case Sending.Deferred later -> {
        if (later.bounce() && mail.attempts() == 1) {
          subscriptions.softBounced(mail.recipientId(), later.detail(), answer.at());
        }
      }
      case Sending.Refused no -> {
        if (no.bounce()) subscriptions.bounced(mail.recipientId(), no.detail(), answer.at());
      }
    }
  }

  private static void report(QueuedMail mail, Sending sending) {
    String id = mail.mail().messageId();
    switch (sending) {
      case Sending.Accepted yes -> log.info("sent {}", id);
      case Sending.Deferred later ->
          log.warn("not sent yet: {}: {}", id, unaddressed(later.detail()));
      case Sending.Refused no ->
          log.error("refused for good: {}: {}", id, unaddressed(no.detail()));
    }
  }

  /** A server's answer often names the address; a log is no place for it. */
  private static String unaddressed(String detail) {
    return ADDRESS.matcher(detail).replaceAll("(adres)");
  }
}
