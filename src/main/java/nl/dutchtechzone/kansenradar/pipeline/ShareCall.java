package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.notify.Alert;
import nl.dutchtechzone.kansenradar.notify.AlertMail;
import nl.dutchtechzone.kansenradar.notify.Audience;
import nl.dutchtechzone.kansenradar.notify.Item;
import nl.dutchtechzone.kansenradar.notify.Occasion;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Shared;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.ShareStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/** Shows one call to a partner whom the bureau chose, with a note: a call once a day at most. */
public final class ShareCall {
  private final RecipientStore recipients;
  private final Readers readers;
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
    this.readers = new Readers(recipients, subscriptions);
    this.shares = shares;
    this.offers = offers;
    this.fitting = fitting;
    this.mail = mail;
    this.clock = clock;
  }

  /** What came of sharing with one partner. */
  public enum Outcome {
    /** Its mail waits in the outbox. */
    SHARED,
    /** It was shared today already. */
    BEFORE,
    /** The partner wants no mail now, has not confirmed, or cannot be reached. */
    NOT_MAILED,
    UNKNOWN_PARTNER
  }

  /** A partner who can be sent the call, and whether it fits the profile. */
  public record Choice(Recipient partner, boolean fits) {}

  /** Those who want mail, the ones whom the call fits first. */
  public List<Choice> choices(Opportunity call) {
    Offer offer = offers.of(call, clock.instant());
    List<Choice> choices = new ArrayList<>();
    for (Readers.Subscriber subscriber : readers.partners()) {
      Recipient partner = subscriber.partner();
      choices.add(new Choice(partner, Audience.fit(partner, offer, fitting).fits()));
    }
    choices.sort((one, other) -> Boolean.compare(other.fits(), one.fits()));
    return choices;
  }

  /**
   * Puts a mail in the outbox for each of these who wants mail; others are passed over.
   *
   * @return how many mails
   */
  public int share(Opportunity call, List<String> partnerIds, String note) {
    int shared = 0;
    for (String id : partnerIds) if (share(call, id, note) == Outcome.SHARED) shared++;
    return shared;
  }

  /**
   * Puts a mail about the call in the outbox.
   *
   * @param note to the partner; may be empty text
   */
  public Outcome share(Opportunity opportunity, String partnerId, String note) {
    Optional<Recipient> partner =
        recipients.find(partnerId).filter(r -> r.kind() == Recipient.Kind.PARTNER);
    if (partner.isEmpty()) return Outcome.UNKNOWN_PARTNER;
    if (!readers.isMailed(partner.get())) return Outcome.NOT_MAILED;
    Instant now = clock.instant();
    String issue = LocalDate.ofInstant(now, Week.ZONE) + "-" + mark(opportunity.id());
    OutgoingMail letter =
        mail.write(alert(issue, opportunity, partner.get(), note, now), partner.get());
    Shared shared = new Shared(partnerId, opportunity.id(), note, now);
    return shares.share(shared, "share-" + issue, letter) ? Outcome.SHARED : Outcome.BEFORE;
  }

  private Alert alert(
      String issue, Opportunity opportunity, Recipient partner, String note, Instant now) {
    Offer offer = offers.of(opportunity, now);
    Item item = new Item(offer, List.of(), Audience.fit(partner, offer, fitting).reasons());
    Optional<String> words = Optional.of(note.strip()).filter(text -> !text.isEmpty());
    return new Alert(Occasion.SHARE, issue, now, List.of(item), words);
  }

  /** The whole id without its hyphens: an issue's name takes no more than 64 characters. */
  private static String mark(UUID id) {
    return id.toString().replace("-", "");
  }
}
