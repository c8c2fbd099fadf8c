package nl.dutchtechzone.kansenradar.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import nl.dutchtechzone.kansenradar.notify.CallCalendar;
import nl.dutchtechzone.kansenradar.notify.Masthead;
import nl.dutchtechzone.kansenradar.notify.Tracked;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.pipeline.Offers;
import nl.dutchtechzone.kansenradar.store.ChangeFeed;

/** The deadlines of calls as a calendar, each with what became of it. */
public final class Deadlines {
  private final CallCalendar calendar;
  private final Offers offers;
  private final ChangeFeed changes;
  private final InstantSource clock;

  public Deadlines(CallCalendar calendar, Offers offers, ChangeFeed changes, InstantSource clock) {
    this.calendar = calendar;
    this.offers = offers;
    this.changes = changes;
    this.clock = clock;
  }

  String of(Collection<Opportunity> calls, Masthead head) {
    Instant now = clock.instant();
    List<Tracked> tracked =
        calls.stream()
            .map(call -> new Tracked(offers.of(call, now), changes.of(call.id())))
            .toList();
    return calendar.write(head, tracked, now);
  }
}
