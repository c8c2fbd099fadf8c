package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.notify.Alert;
import nl.dutchtechzone.kansenradar.notify.AlertMail;
import nl.dutchtechzone.kansenradar.notify.Audience;
import nl.dutchtechzone.kansenradar.notify.Item;
import nl.dutchtechzone.kansenradar.notify.Occasion;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.ShareStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/**
 * Sends one call to partners of the bureau's choice, with a note: to those only who want mail, and
 * to each once a day for a call, however often the button is pressed.
 */
public final class ShareCall {
  private final RecipientStore recipients;
  private final SubscriptionStore subscriptions;
  private final ShareStore shares;
  private final Offers offers;
  private final Fitting fitting;
  private final AlertMail mail;
  private final InstantSource clock;

  public ShareCall(
      RecipientStore recipients,
      SubscriptionStore subscriptions,
      ShareStore shares,
      Offers offers,
      Fitting fitting,
      AlertMail mail,
      InstantSource clock) {
    this.recipients = recipients;
    this.subscriptions = subscriptions;
    this.shares = shares;
    this.offers = offers;
    this.fitting = fitting;
    this.mail = mail;
    this.clock = clock;
  }

  /** A partner who can be sent the call, and whether it fits the profile. */
  public record Choice(Recipient partner, boolean fits) {}

  /** Those who want mail, the ones whom the call fits first. */
  public List<Choice> choices(Opportunity call) {
    Offer offer = offers.of(call, clock.instant());
    List<Choice> choices = new ArrayList<>();
    for (Recipient partner : listening()) {
      choices.add(new Choice(partner, Audience.fit(partner, offer, fitting).fits()));
    }
    choices.sort((one, other) -> Boolean.compare(other.fits(), one.fits()));
    return choices;
  }

  private List<Recipient> listening() {
    return subscriptions.all().stream()
        .filter(Subscription::isActive)
        .flatMap(subscription -> recipients.find(subscription.recipientId()).stream())
        .filter(recipient -> recipient.kind() == Recipient.Kind.PARTNER)
        .toList();
  }

  /**
   * Puts a mail in the outbox for each of these who wants mail; others are passed over.
   *
   * @return how many mails
   */
  public int share(Opportunity call, List<String> partnerIds, String note) {
    Instant now = clock.instant();
    Offer offer = offers.of(call, now);
    int shared = 0;
    for (Recipient partner : listening()) {
      if (partnerIds.contains(partner.id()) && share(offer, partner, note, now)) shared++;
    }
    return shared;
  }

  private boolean share(Offer offer, Recipient partner, String note, Instant now) {
    Item item = new Item(offer, List.of(), Audience.fit(partner, offer, fitting).reasons());
    String issue = LocalDate.ofInstant(now, Week.ZONE) + "-" + offer.opportunity().id();
    Optional<String> words = Optional.of(note).filter(text -> !text.isBlank());
    OutgoingMail letter =
        mail.write(new Alert(Occasion.SHARE, issue, now, List.of(item), words), partner);
    return shares.share(
        partner.id(), offer.opportunity().id(), note, "share-" + issue, letter, now);
  }
}
