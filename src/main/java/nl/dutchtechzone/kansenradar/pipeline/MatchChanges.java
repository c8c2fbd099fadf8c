package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.notify.Listeners;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.store.ChangeFeed;
import nl.dutchtechzone.kansenradar.store.CursorStore;
import nl.dutchtechzone.kansenradar.store.Delivery;
import nl.dutchtechzone.kansenradar.store.DeliveryStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/**
 * Reads the change feed on from its cursor and queues, for each change, a delivery to everyone it
 * concerns. The deliveries and the cursor move together, so a run that is broken off, late or
 * doubled loses and repeats nothing.
 */
public final class MatchChanges {
  private static final String READER = "match";
  private static final int PORTION = 500;

  private final ChangeFeed feed;
  private final CursorStore cursors;
  private final OpportunityStore opportunities;
  private final RecipientStore recipients;
  private final SubscriptionStore subscriptions;
  private final DeliveryStore deliveries;
  private final Offers offers;
  private final Fitting fitting;
  private final InstantSource clock;

  public MatchChanges(
      ChangeFeed feed,
      CursorStore cursors,
      OpportunityStore opportunities,
      RecipientStore recipients,
      SubscriptionStore subscriptions,
      DeliveryStore deliveries,
      Offers offers,
      Fitting fitting,
      InstantSource clock) {
    this.feed = feed;
    this.cursors = cursors;
    this.opportunities = opportunities;
    this.recipients = recipients;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.offers = offers;
    this.fitting = fitting;
    this.clock = clock;
  }

  /**
   * Deals with all changes there are.
   *
   * @return how many deliveries were queued
   */
  public int run() {
    int queued = 0;
    while (true) {
      List<Change> changes = feed.after(cursors.get(READER), PORTION);
      if (changes.isEmpty()) return queued;
      Instant now = clock.instant();
      queued += deliveries.queue(READER, changes.getLast().number(), due(changes, now), now);
    }
  }

  private List<Delivery.Due> due(List<Change> changes, Instant now) {
    Map<UUID, List<Recipient>> concerned = new HashMap<>();
    List<Delivery.Due> due = new ArrayList<>();
    try (Listeners listeners = new Listeners(audience(), fitting)) {
      for (Change change : changes) {
        concerned
            .computeIfAbsent(change.opportunityId(), id -> concerned(id, listeners, now))
            .forEach(recipient -> due.add(new Delivery.Due(recipient.id(), change)));
      }
    }
    return due;
  }

  /** Everybody but those who left. */
  private List<Recipient> audience() {
    Set<String> left =
        subscriptions.all().stream()
            .filter(subscription -> subscription.state() == Subscription.State.LEFT)
            .map(Subscription::recipientId)
            .collect(Collectors.toSet());
    return recipients.all().stream().filter(recipient -> !left.contains(recipient.id())).toList();
  }

  private List<Recipient> concerned(UUID id, Listeners listeners, Instant now) {
    return opportunities
        .find(id)
        .map(stored -> listeners.to(offers.of(stored.opportunity(), now)))
        .orElse(List.of());
  }
}
