package nl.dutchtechzone.kansenradar.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Moment;

/** Dates as the EU portal writes them: {@code 2024-02-07T17:00:00.000+0000}. */
final class PortalDates {
  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HHMM", "+0000")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private static final LocalTime USUAL_CUT_OFF = LocalTime.of(17, 0);

  private PortalDates() {}

  /** A moment and whether its zone was read otherwise than it is labelled. */
  record Read(Moment moment, boolean relabelled) {}

  static Optional<Instant> instant(String text) {
    return parse(text).map(OffsetDateTime::toInstant);
  }

  /**
   * Wall time in Brussels. Midnight UTC is a day without a time. Topics carry Brussels wall time
   * labelled UTC (17:00 is the cut-off of the topic's own text), so a time labelled UTC is taken as
   * it stands unless only its translation is the usual cut-off; external actions carry real UTC.
   */
  static Optional<Read> wallTime(String text, boolean realUtc) {
    return parse(text).map(stated -> wallTime(stated, realUtc));
  }

  private static Read wallTime(OffsetDateTime stated, boolean realUtc) {
    LocalDateTime asWritten = stated.toLocalDateTime();
    LocalDateTime translated = stated.atZoneSameInstant(Deadline.BRUSSELS).toLocalDateTime();
    boolean utc = stated.getOffset().equals(ZoneOffset.UTC);
    if (asWritten.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return new Read(Moment.on(asWritten.toLocalDate()), false);
    }
    if (translated.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return new Read(Moment.on(translated.toLocalDate()), false);
    }
    boolean onlyTranslated =
        translated.toLocalTime().equals(USUAL_CUT_OFF)
            && !asWritten.toLocalTime().equals(USUAL_CUT_OFF);
    boolean translate = !utc || realUtc || onlyTranslated;
    LocalDateTime wall = translate ? translated : asWritten;
    return new Read(
        Moment.at(wall.toLocalDate(), wall.toLocalTime().withSecond(0).withNano(0)), !translate);
  }

  /** A date-time without an offset is UTC. */
  private static Optional<OffsetDateTime> parse(String text) {
    try {
      TemporalAccessor read =
          FORM.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          read instanceof LocalDateTime local
              ? local.atOffset(ZoneOffset.UTC)
              : (OffsetDateTime) read);
    } catch (DateTimeException e) {
      return Optional.empty(); // not one of the portal's forms: no fact
    }
  }
}
