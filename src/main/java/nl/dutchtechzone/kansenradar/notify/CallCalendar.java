package nl.dutchtechzone.kansenradar.notify;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import nl.dutchtechzone.kansenradar.match.ThemeScore;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.opportunity.Stage;

/**
 * Writes the deadlines of calls as a calendar to subscribe to (RFC 5545, RFC 7986). The same calls
 * give the same text. A deadline with a time ends its event, in Amsterdam's wall time; one without
 * takes its whole day. Deadlines without a year, or no finer than a month, are no events.
 * Thread-safe.
 */
public final class CallCalendar {
  private static final int MOST_OCTETS = 75;
  private static final Duration LENGTH = Duration.ofMinutes(15);
  private static final Duration REFRESHED = Duration.ofHours(12);

  /** What is over or withdrawn stays so long, so that every copy learns of it. */
  private static final Duration KEPT = Duration.ofDays(60);

  private final Glossary glossary;
  private final Sender sender;

  /**
   * @param sender whom to ask; its domain ends each UID
   */
  public CallCalendar(Glossary glossary, Sender sender) {
    this.glossary = glossary;
    this.sender = sender;
  }

  /** The calendar as text/calendar in UTF-8, lines folded and ended as the standard asks. */
  public String write(Masthead head, Collection<Tracked> calls, Instant now) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Dutch TechZone//Kansenradar//" + head.language().code()));
    calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
    calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
    calendar.add(new Method(Method.VALUE_PUBLISH));
    calendar.add(new Name(head.title()));
    calendar.add(new XProperty("X-WR-CALNAME", head.title()));
    calendar.add(new Source(new ParameterList(List.of(Value.URI)), head.self().toString()));
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESHED.toString()));
    calendar.add(AmsterdamTime.zone());
    calls.stream()
        .sorted(Comparator.comparing(call -> call.offer().opportunity().id()))
        .flatMap(call -> events(head, call, now))
        .forEach(calendar::add);
    return text(calendar);
  }

  private static String text(Calendar calendar) {
    StringWriter out = new StringWriter();
    try {
      new CalendarOutputter(true).output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString()
        .replace("\r\n ", "")
        .lines()
        .map(CallCalendar::folded)
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /** RFC 5545, 3.1: a line has 75 octets at most; the library counts characters. */
  private static String folded(String line) {
    StringBuilder folded = new StringBuilder(line.length() + 8);
    int octets = 0;
    for (int c : line.codePoints().toArray()) {
      int more = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(c);
      octets += more;
    }
    return folded.toString();
  }

  private Stream<VEvent> events(Masthead head, Tracked call, Instant now) {
    Opportunity opportunity = call.offer().opportunity();
    Optional<Instant> withdrawn = call.withdrawnAt();
    if (withdrawn.map(at -> at.plus(KEPT).isBefore(now)).orElse(false)) return Stream.empty();
    List<Deadline> dated =
        opportunity.facts().timing().deadlines().stream()
            .map(Fact::value)
            .filter(CallCalendar::isDay)
            .toList();
    return dated.stream()
        .filter(deadline -> deadline.end().orElseThrow().plus(KEPT).isAfter(now))
        .map(deadline -> event(head, call, deadline, key(deadline, dated)));
  }

  private static boolean isDay(Deadline deadline) {
    Precision precision = deadline.moment().precision();
    return deadline.end().isPresent()
        && (precision == Precision.DAY || precision == Precision.MINUTE);
  }

  /**
   * Names the window, not its date, so that a moved deadline stays the same event; only where a
   * stage and track has several dates, as rounds have, does the date tell them apart.
   */
  private static String key(Deadline deadline, List<Deadline> all) {
    String window = window(deadline);
    boolean several = all.stream().filter(other -> window(other).equals(window)).count() > 1;
    return several ? window + "." + deadline.moment().iso().replaceAll("[^0-9T]", "") : window;
  }

  private static String window(Deadline deadline) {
    String track = deadline.track().map(t -> "." + Integer.toHexString(t.hashCode())).orElse("");
    return deadline.stage().code() + track;
  }

  private VEvent event(Masthead head, Tracked call, Deadline deadline, String key) {
    Opportunity opportunity = call.offer().opportunity();
    Words words = new Words(head.language());
    VEvent event = new VEvent(false);
    event.add(new Uid(opportunity.id() + "." + key + "@" + sender.domain()));
    event.add(new DtStamp(call.changedAt()));
    event.add(new LastModified(call.changedAt()));
    event.add(new Sequence(call.revisions()));
    event.add(organizer());
    span(event, deadline);
    event.add(new Summary(summary(words, opportunity, deadline)));
    event.add(new Description(description(head, call)));
    event.add(new Url(head.page().apply(opportunity.id())));
    List<String> themes = themes(head, call);
    if (!themes.isEmpty()) event.add(new Categories(new TextList(themes)));
    event.add(new Transp(Transp.VALUE_TRANSPARENT));
    if (call.withdrawnAt().isPresent()) {
      event.add(new Status(Status.VALUE_CANCELLED));
      return event;
    }
    event.add(new Status(deadline.tentative() ? Status.VALUE_TENTATIVE : Status.VALUE_CONFIRMED));
    for (int days : new int[] {14, 3}) event.add(alarm(opportunity, days));
    return event;
  }

  /** RFC 5546, 3.2.1: what is published has someone who publishes it. */
  private Organizer organizer() {
    ParameterList name = new ParameterList(List.of(new Cn(sender.name())));
    return new Organizer(name, URI.create("mailto:" + sender.replyTo()));
  }

  private static void span(VEvent event, Deadline deadline) {
    if (deadline.moment().time().isEmpty()) {
      LocalDate day = deadline.moment().date().orElseThrow();
      event.add(new DtStart<>(day));
      event.add(new DtEnd<>(day.plusDays(1)));
      return;
    }
    Instant end = deadline.end().orElseThrow();
    event.add(new DtStart<>(wall(end.minus(LENGTH), end)));
    event.add(new DtEnd<>(wall(end, end.minus(LENGTH))));
  }

  /**
   * In Amsterdam's wall time; in UTC in the hour that the clock has twice, which it cannot tell.
   */
  private static Temporal wall(Instant instant, Instant other) {
    return isTwice(instant) || isTwice(other) ? instant : instant.atZone(Week.ZONE);
  }

  private static boolean isTwice(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, Week.ZONE);
    List<ZoneOffset> offsets = Week.ZONE.getRules().getValidOffsets(local);
    return offsets.size() > 1;
  }

  private static String summary(Words words, Opportunity opportunity, Deadline deadline) {
    List<String> parts = new ArrayList<>();
    parts.add(words.get("item.deadline"));
    deadline.track().map(track -> Letter.plain(track, 60)).ifPresent(parts::add);
    if (deadline.stage() != Stage.FULL) {
      parts.add(words.of("stage", deadline.stage()));
    }
    return String.join(", ", parts) + ": " + Letter.plain(opportunity.title(), 160);
  }

  /** Who, how much and when, in words that hold on any day, and where it was read. */
  private String description(Masthead head, Tracked call) {
    Opportunity opportunity = call.offer().opportunity();
    Facts facts = opportunity.facts();
    Words words = new Words(head.language());
    Particulars particulars = new Particulars(words, new Phrases(words));
    String note =
        Stream.of(
                Stream.of(words.of("programme", opportunity.programme())),
                particulars.lastingDeadlines(facts, call.changedAt()).stream(),
                particulars.money(facts).stream().limit(1),
                particulars.who(facts).stream().limit(1),
                themes(head, call).stream().limit(1))
            .flatMap(part -> part)
            .collect(Collectors.joining(" · "));
    return note + Letter.web(opportunity.lead().uri()).map(source -> "\n" + source).orElse("");
  }

  private List<String> themes(Masthead head, Tracked call) {
    return call.offer().assessment().themes().stream()
        .map(ThemeScore::theme)
        .map(theme -> glossary.theme(theme, head.language()))
        .toList();
  }

  private static VAlarm alarm(Opportunity opportunity, int days) {
    VAlarm alarm = new VAlarm();
    alarm.add(new Trigger(new ParameterList(List.of(Related.START)), Period.ofDays(-days)));
    alarm.add(new Action(Action.VALUE_DISPLAY));
    alarm.add(new Description(Letter.plain(opportunity.title(), 160)));
    return alarm;
  }
}
