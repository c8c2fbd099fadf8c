package nl.dutchtechzone.kansenradar.notify;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** A week as ISO 8601 numbers it: week 1 holds the year's first Thursday, Monday comes first. */
public record Week(int year, int number) {
  /** The zone in which the bureau's days are counted. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  public Week {
    if (number < 1 || number > 53) throw new IllegalArgumentException("no week " + number);
  }

  public static Week of(LocalDate day) {
    return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The week of the day in Amsterdam. */
  public static Week of(Instant instant) {
    return of(LocalDate.ofInstant(instant, ZONE));
  }

  public LocalDate monday() {
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
        .with(DayOfWeek.MONDAY);
  }

  /** {@code 2027-W11}. */
  public String id() {
    return String.format(Locale.ROOT, "%d-W%02d", year, number);
  }
}
