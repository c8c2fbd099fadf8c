package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.notify.Alert;
import nl.dutchtechzone.kansenradar.notify.AlertMail;
import nl.dutchtechzone.kansenradar.notify.Audience;
import nl.dutchtechzone.kansenradar.notify.Item;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.store.Delivery;
import nl.dutchtechzone.kansenradar.store.DeliveryStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/**
 * Tells each partner who wants mail, in one mail and as often as the partner chose, of all that
 * fits and was not told yet.
 */
public final class IssueAlerts {
  private final Readers readers;
  private final Untold untold;
  private final DeliveryStore deliveries;
  private final OpportunityStore opportunities;
  private final Offers offers;
  private final Fitting fitting;
  private final AlertMail mail;
  private final InstantSource clock;

  public IssueAlerts(
      RecipientStore recipients,
      SubscriptionStore subscriptions,
      Untold untold,
      DeliveryStore deliveries,
      OpportunityStore opportunities,
      Offers offers,
      Fitting fitting,
      AlertMail mail,
      InstantSource clock) {
    this.readers = new Readers(recipients, subscriptions);
    this.untold = untold;
    this.deliveries = deliveries;
    this.opportunities = opportunities;
    this.offers = offers;
    this.fitting = fitting;
    this.mail = mail;
    this.clock = clock;
  }

  /** The mails that were put in the outbox. */
  public List<OutgoingMail> run() {
    Instant now = clock.instant();
    List<OutgoingMail> issued = new ArrayList<>();
    for (Readers.Subscriber each : readers.partners()) {
      issue(each.partner(), each.subscription(), now).ifPresent(issued::add);
    }
    return issued;
  }

  private Optional<OutgoingMail> issue(Recipient partner, Subscription subscription, Instant now) {
    List<Delivery> waiting = untold.of(partner.id());
    if (waiting.isEmpty()) return Optional.empty();
    return Timetable.issue(subscription.cadence(), waiting, now)
        .filter(issue -> !deliveries.hasIssue(partner.id(), period(issue)))
        .flatMap(issue -> issue(partner, issue, waiting, now));
  }

  private Optional<OutgoingMail> issue(
      Recipient partner, String issue, List<Delivery> waiting, Instant now) {
    List<Item> items = items(partner, waiting, now);
    if (items.isEmpty()) return Optional.empty();
    OutgoingMail letter = mail.write(new Alert(issue, now, items), partner);
    List<Long> ids = waiting.stream().map(Delivery::id).toList();
    return deliveries.putInIssue(partner.id(), period(issue), ids, letter, now)
        ? Optional.of(letter)
        : Optional.empty();
  }

  private static String period(String issue) {
    return "alert-" + issue;
  }

  private List<Item> items(Recipient partner, List<Delivery> waiting, Instant now) {
    Map<UUID, List<Change>> byCall =
        waiting.stream()
            .map(Delivery::change)
            .collect(
                Collectors.groupingBy(
                    Change::opportunityId, LinkedHashMap::new, Collectors.toList()));
    List<Item> items = new ArrayList<>();
    byCall.forEach(
        (id, changes) ->
            opportunities
                .find(id)
                .map(stored -> offers.of(stored.opportunity(), now))
                .map(offer -> new Item(offer, changes, reasons(partner, offer)))
                .ifPresent(items::add));
    return items;
  }

  private List<Reason> reasons(Recipient partner, Offer offer) {
    return Audience.fit(partner, offer, fitting).reasons();
  }
}
