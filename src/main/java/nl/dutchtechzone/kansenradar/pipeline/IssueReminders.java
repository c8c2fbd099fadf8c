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
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.notify.Item;
import nl.dutchtechzone.kansenradar.notify.Occasion;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Reminder;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.store.DecisionStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.ReminderStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/**
 * Reminds everybody of the deadlines of the calls they follow, and of the calls they wanted to be
 * reminded of: one mail a day at most, each reminder once.
 */
public final class IssueReminders {
  private final RecipientStore recipients;
  private final Readers readers;
  private final DecisionStore decisions;
  private final ReminderStore reminders;
  private final OpportunityStore opportunities;
  private final Offers offers;
  private final Fitting fitting;
  private final AlertMail mail;
  private final InstantSource clock;

  public IssueReminders(
      RecipientStore recipients,
      SubscriptionStore subscriptions,
      DecisionStore decisions,
      ReminderStore reminders,
      OpportunityStore opportunities,
      Offers offers,
      Fitting fitting,
      AlertMail mail,
      InstantSource clock) {
    this.recipients = recipients;
    this.readers = new Readers(recipients, subscriptions);
    this.decisions = decisions;
    this.reminders = reminders;
    this.opportunities = opportunities;
    this.offers = offers;
    this.fitting = fitting;
    this.mail = mail;
    this.clock = clock;
  }

  /** A reminder and the call it is of, as it stands now. */
  private record Due(Reminder reminder, Offer offer) {}

  /** The mails that were put in the outbox. */
  public List<OutgoingMail> run() {
    Instant now = clock.instant();
    List<OutgoingMail> issued = new ArrayList<>();
    for (Recipient recipient : recipients.all()) {
      if (readers.isMailed(recipient)) issue(recipient, now).ifPresent(issued::add);
    }
    return issued;
  }

  private Optional<OutgoingMail> issue(Recipient recipient, Instant now) {
    List<Due> due = due(recipient, now);
    if (due.isEmpty()) return Optional.empty();
    String day = LocalDate.ofInstant(now, Week.ZONE).toString();
    List<Item> items = due.stream().map(one -> item(recipient, one.offer())).toList();
    Alert alert = new Alert(Occasion.REMINDER, day, now, items, Optional.empty());
    OutgoingMail letter = mail.write(alert, recipient);
    List<Reminder> marks = due.stream().map(Due::reminder).toList();
    return reminders.putInIssue(recipient.id(), "reminder-" + day, marks, letter, now)
        ? Optional.of(letter)
        : Optional.empty();
  }

  private List<Due> due(Recipient recipient, Instant now) {
    List<Reminder> done = reminders.of(recipient.id());
    List<Due> due = new ArrayList<>();
    for (Decision decision : decisions.stances(recipient.id()).values()) {
      opportunities
          .find(decision.opportunityId())
          .map(stored -> offers.of(stored.opportunity(), now))
          .filter(Audience::isUsable)
          .flatMap(
              offer ->
                  Reminder.due(decision, offer.opportunity(), done, now)
                      .map(reminder -> new Due(reminder, offer)))
          .ifPresent(due::add);
    }
    return due;
  }

  private Item item(Recipient recipient, Offer offer) {
    return new Item(offer, List.of(), Audience.fit(recipient, offer, fitting).reasons());
  }
}
