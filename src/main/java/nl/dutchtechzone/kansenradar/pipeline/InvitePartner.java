package nl.dutchtechzone.kansenradar.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.ConfirmMail;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.store.DeliveryStore;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/**
 * Keeps a partner. Who was never asked, or has another address now, is asked by mail to confirm,
 * and hears nothing else until then; unless the bureau has the partner's word otherwise.
 */
public final class InvitePartner {
  private final RecipientStore recipients;
  private final SubscriptionStore subscriptions;
  private final DeliveryStore deliveries;
  private final ConfirmMail mail;
  private final InstantSource clock;

  public InvitePartner(
      RecipientStore recipients,
      SubscriptionStore subscriptions,
      DeliveryStore deliveries,
      ConfirmMail mail,
      InstantSource clock) {
    this.recipients = recipients;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.mail = mail;
    this.clock = clock;
  }

  /**
   * Adds the partner or replaces the one with that id.
   *
   * @param cadence empty to leave it as it is; at once for a new one
   * @param consent how the bureau knows that the partner wants mail; empty to ask by mail
   * @return how the subscription stands now
   */
  public Subscription save(Recipient partner, Optional<Cadence> cadence, Optional<String> consent) {
    Instant now = clock.instant();
    Optional<Subscription> before = subscriptions.find(partner.id());
    boolean moved =
        recipients
            .find(partner.id())
            .map(known -> !known.address().equalsIgnoreCase(partner.address()))
            .orElse(false);
    Cadence chosen = cadence.or(() -> before.map(Subscription::cadence)).orElse(Cadence.AT_ONCE);
    recipients.save(partner);
    if (consent.isPresent()) {
      return subscriptions.record(partner.id(), chosen, consent.get(), now);
    }
    boolean known = before.isPresent() && !moved;
    if (known && before.get().state() != Subscription.State.PENDING) {
      subscriptions.keepCadence(partner.id(), chosen);
      return subscriptions.find(partner.id()).orElseThrow();
    }
    return ask(partner, chosen, now);
  }

  /** Once a day for an address: a second mail that says the same would only confuse. */
  private Subscription ask(Recipient partner, Cadence cadence, Instant now) {
    String wording = ConfirmMail.wording(partner, cadence);
    Subscription asked = subscriptions.ask(partner.id(), cadence, wording, now);
    String issue = LocalDate.ofInstant(now, Week.ZONE) + "-" + mark(partner.address());
    OutgoingMail letter = mail.write(issue, partner, cadence, now);
    deliveries.putInIssue(partner.id(), "confirm-" + issue, List.of(), letter, now);
    return asked;
  }

  /** Eight characters that stand for an address and do not tell it. */
  private static String mark(String address) {
    byte[] bytes = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString().substring(0, 8);
  }
}
