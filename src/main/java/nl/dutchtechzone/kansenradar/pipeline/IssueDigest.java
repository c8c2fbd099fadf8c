package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Digest;
import nl.dutchtechzone.kansenradar.notify.DigestComposer;
import nl.dutchtechzone.kansenradar.notify.DigestMail;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.SourceReport;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.Names;
import nl.dutchtechzone.kansenradar.store.Delivery;
import nl.dutchtechzone.kansenradar.store.DeliveryStore;
import nl.dutchtechzone.kansenradar.store.HealthStore;

/**
 * Makes the week's digest of all that its reader has not been told, and puts it in the outbox
 * together with the marks that it was told: once a week, however often it is asked.
 */
public final class IssueDigest {
  private final DeliveryStore deliveries;
  private final Untold untold;
  private final BureauDesk desk;
  private final HealthStore healths;
  private final Offers offers;
  private final DigestComposer composer;
  private final DigestMail mail;
  private final Map<String, Names> sourceNames;
  private final InstantSource clock;

  /**
   * @param sourceNames what people call the sources, by id; a source that is no longer configured
   *     is not reported on
   */
  public IssueDigest(
      DeliveryStore deliveries,
      Untold untold,
      BureauDesk desk,
      HealthStore healths,
      Offers offers,
      DigestComposer composer,
      DigestMail mail,
      Map<String, Names> sourceNames,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.untold = untold;
    this.desk = desk;
    this.healths = healths;
    this.offers = offers;
    this.composer = composer;
    this.mail = mail;
    this.sourceNames = Map.copyOf(sourceNames);
    this.clock = clock;
  }

  /**
   * A digest as it would go now, and its mail.
   *
   * @param deliveries those it tells of
   */
  public record Draft(Digest digest, OutgoingMail mail, List<Delivery> deliveries) {}

  /** The digest as it would go now; changes nothing. */
  public Draft draft(Recipient reader) {
    Instant now = clock.instant();
    List<Delivery> untold = this.untold.of(reader.id());
    Digest digest =
        composer
            .compose(
                Week.of(now),
                untold.stream().map(Delivery::change).toList(),
                offers(reader, now),
                reports(reader),
                now)
            .with(desk.of(reader, now));
    return new Draft(digest, mail.write(digest, reader), untold);
  }

  /**
   * Puts the draft in the outbox.
   *
   * @return false, with nothing done, when this week's digest was made already
   */
  public boolean issue(Recipient reader, Draft draft) {
    return deliveries.putInIssue(
        reader.id(),
        "digest-" + draft.digest().week().id(),
        draft.deliveries().stream().map(Delivery::id).toList(),
        draft.mail(),
        draft.digest().at());
  }

  /** All calls but those that the reader put aside. */
  private List<Offer> offers(Recipient reader, Instant now) {
    Set<UUID> aside = untold.putAside(reader.id());
    return offers.at(now).stream()
        .filter(offer -> !aside.contains(offer.opportunity().id()))
        .toList();
  }

  private List<SourceReport> reports(Recipient reader) {
    return healths.latest().stream().flatMap(health -> report(health, reader).stream()).toList();
  }

  private Optional<SourceReport> report(Health health, Recipient reader) {
    return Optional.ofNullable(sourceNames.get(health.sourceId()))
        .map(names -> new SourceReport(names.in(reader.language()), health));
  }
}
