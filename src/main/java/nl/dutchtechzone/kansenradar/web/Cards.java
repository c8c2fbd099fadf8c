package nl.dutchtechzone.kansenradar.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.ThemeScore;
import nl.dutchtechzone.kansenradar.notify.Glossary;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import nl.dutchtechzone.kansenradar.pipeline.Offers;

/**
 * Makes cards of calls. To say why a call matters its whole text is read against all themes, so
 * cards are kept for the hour, as long as the call was not read anew. Thread-safe.
 */
public final class Cards {
  private static final int KEPT = 3_000;
  private static final int SOON_DAYS = 21;
  private static final int SUMMARY = 240;
  private static final int LINE = 160;

  private final Offers offers;
  private final Glossary glossary;
  private final InstantSource clock;
  private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
  private final Map<Key, CallCard> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CallCard> eldest) {
          return size() > KEPT;
        }
      };

  public Cards(Offers offers, Glossary glossary, InstantSource clock) {
    this.offers = offers;
    this.glossary = glossary;
    this.clock = clock;
    for (Language language : Language.values()) {
      wordings.put(language, new Wording(language, glossary));
    }
  }

  private record Key(UUID id, Instant checked, Status status, Instant hour, Language language) {}

  Glossary glossary() {
    return glossary;
  }

  Wording wording(Language language) {
    return Objects.requireNonNull(wordings.get(language));
  }

  /** The instant by which cards are made. */
  Instant now() {
    return clock.instant();
  }

  /** The card as it stands now. */
  CallCard of(Opportunity opportunity, Language language) {
    Instant now = clock.instant();
    Status status = StatusRule.status(opportunity.facts(), now);
    Key key =
        new Key(
            opportunity.id(),
            opportunity.lastChecked(),
            status,
            now.truncatedTo(ChronoUnit.HOURS),
            language);
    synchronized (kept) {
      CallCard known = kept.get(key);
      if (known != null) return known;
    }
    CallCard made = make(offers.of(opportunity, now), language, now);
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }

  private CallCard make(Offer offer, Language language, Instant now) {
    Opportunity call = offer.opportunity();
    Wording wording = wording(language);
    Optional<Long> days =
        offer.status() == Status.OPEN
            ? Wording.next(call, now).flatMap(deadline -> Wording.days(deadline, now))
            : Optional.empty();
    return new CallCard(
        call.id(),
        Wording.plain(call.title(), LINE),
        call.lead().language().code(),
        offer.status().code(),
        wording.of("status", offer.status()),
        kind(call, language),
        wording.of("programme", call.programme()),
        Wording.plain(call.summary(), SUMMARY),
        when(offer, wording, now),
        Wording.next(call, now)
            .filter(next -> offer.status() == Status.OPEN)
            .flatMap(next -> wording.daysLeft(next, now)),
        days.map(left -> left <= SOON_DAYS).orElse(false),
        wording.money(call.facts()),
        wording.who(call.facts()),
        wording.where(offer),
        wording.why(offer),
        offer.assessment().themes().stream()
            .map(ThemeScore::theme)
            .map(theme -> glossary.theme(theme, language))
            .toList(),
        false,
        List.of(),
        wording.instant(call.lastChecked()));
  }

  /** What is found but is no call says so. */
  private static Optional<String> kind(Opportunity call, Language language) {
    return call.isOffer()
        ? Optional.empty()
        : Optional.of(Site.said(language).of("kind", call.lead().kind()));
  }

  private static List<String> when(Offer offer, Wording wording, Instant now) {
    if (offer.status() == Status.FORTHCOMING) {
      Optional<String> opens = wording.opens(offer.opportunity().facts());
      if (opens.isPresent()) {
        return List.of(wording.words().get("item.opens") + ": " + opens.get());
      }
    }
    return wording.deadlines(offer.opportunity().facts(), now);
  }
}
