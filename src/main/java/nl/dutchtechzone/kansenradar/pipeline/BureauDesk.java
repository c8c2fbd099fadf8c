package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.notify.Desk;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.store.DecisionStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/** Gathers what the bureau should know beside the calls. */
public final class BureauDesk {
  /** A report is shown in some digests and then leaves room for newer ones. */
  private static final Duration SHOWN = Duration.ofDays(28);

  private final RecipientStore recipients;
  private final SubscriptionStore subscriptions;
  private final DecisionStore decisions;
  private final OpportunityStore opportunities;
  private final Untold untold;

  public BureauDesk(
      RecipientStore recipients,
      SubscriptionStore subscriptions,
      DecisionStore decisions,
      OpportunityStore opportunities,
      Untold untold) {
    this.recipients = recipients;
    this.subscriptions = subscriptions;
    this.decisions = decisions;
    this.opportunities = opportunities;
    this.untold = untold;
  }

  Desk of(Recipient reader, Instant now) {
    List<Desk.Unreached> unreached =
        subscriptions.all().stream()
            .filter(one -> one.state() == Subscription.State.SUSPENDED)
            .map(this::unreached)
            .toList();
    List<Desk.Report> reports =
        decisions.reports().stream()
            .filter(report -> report.at().plus(SHOWN).isAfter(now))
            .flatMap(this::report)
            .toList();
    return new Desk(unreached, reports, untold.putAside(reader.id()).size());
  }

  private Desk.Unreached unreached(Subscription one) {
    return new Desk.Unreached(name(one.recipientId()), one.reason().orElse(""), one.since());
  }

  private Stream<Desk.Report> report(Decision report) {
    return opportunities.find(report.opportunityId()).stream()
        .map(
            stored ->
                new Desk.Report(
                    stored.opportunity().title(),
                    name(report.recipientId()),
                    report.note().orElse("")));
  }

  private String name(String recipientId) {
    return recipients.find(recipientId).map(Recipient::name).orElse(recipientId);
  }
}
