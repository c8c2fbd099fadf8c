package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.notify.Desk;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.source.Names;
import nl.dutchtechzone.kansenradar.store.AuditStore;
import nl.dutchtechzone.kansenradar.store.DecisionStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/** Gathers what the bureau should know beside the calls. */
public final class BureauDesk {
  /** A report is shown in some digests and then leaves room for newer ones. */
  private static final Duration SHOWN = Duration.ofDays(28);

  private static final Duration AUDIT_HOLDS = Duration.ofDays(14);

  private final RecipientStore recipients;
  private final SubscriptionStore subscriptions;
  private final DecisionStore decisions;
  private final OpportunityStore opportunities;
  private final Untold untold;
  private final AuditStore audits;
  private final Map<String, Names> registers;

  /**
   * @param registers what people call the registers that are compared with, by id
   */
  public BureauDesk(
      RecipientStore recipients,
      SubscriptionStore subscriptions,
      DecisionStore decisions,
      OpportunityStore opportunities,
      Untold untold,
      AuditStore audits,
      Map<String, Names> registers) {
    this.recipients = recipients;
    this.subscriptions = subscriptions;
    this.decisions = decisions;
    this.opportunities = opportunities;
    this.untold = untold;
    this.audits = audits;
    this.registers = Map.copyOf(registers);
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
    return new Desk(unreached, reports, audited(reader, now), untold.putAside(reader.id()).size());
  }

  /** A comparison that is older than two weeks says nothing of this one. */
  private List<Desk.Audited> audited(Recipient reader, Instant now) {
    return audits.latest().stream()
        .filter(result -> result.at().plus(AUDIT_HOLDS).isAfter(now))
        .filter(result -> registers.containsKey(result.registerId()))
        .map(
            result ->
                new Desk.Audited(
                    Objects.requireNonNull(registers.get(result.registerId()))
                        .in(reader.language()),
                    result))
        .toList();
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
