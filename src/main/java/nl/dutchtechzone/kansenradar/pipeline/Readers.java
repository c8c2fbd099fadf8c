package nl.dutchtechzone.kansenradar.pipeline;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/** Who is mailed: the bureau always, a partner as long as the subscription is active. */
final class Readers {
  private final RecipientStore recipients;
  private final SubscriptionStore subscriptions;

  Readers(RecipientStore recipients, SubscriptionStore subscriptions) {
    this.recipients = recipients;
    this.subscriptions = subscriptions;
  }

  /** A partner who is mailed, and how often. */
  record Subscriber(Recipient partner, Subscription subscription) {}

  List<Subscriber> partners() {
    return subscriptions.all().stream()
        .filter(Subscription::isActive)
        .flatMap(subscription -> subscriber(subscription).stream())
        .toList();
  }

  private Optional<Subscriber> subscriber(Subscription subscription) {
    return recipients
        .find(subscription.recipientId())
        .filter(recipient -> recipient.kind() == Recipient.Kind.PARTNER)
        .map(partner -> new Subscriber(partner, subscription));
  }

  boolean isMailed(Recipient recipient) {
    return switch (recipient.kind()) {
      case BUREAU -> true;
      case PARTNER -> subscriptions.find(recipient.id()).map(Subscription::isActive).orElse(false);
    };
  }
}
