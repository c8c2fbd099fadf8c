package nl.dutchtechzone.kansenradar.opportunity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A moment as a page states it, in local wall time: perhaps without a year, perhaps no finer than a
 * month. With {@link Precision#MONTH} and coarser, the day is the one the words point at: the first
 * for an opening, the last for a closing, the 15th for "mid".
 *
 * @param year empty when the page does not state it and nothing around tells
 * @param time only with precision {@link Precision#MINUTE}; 24:00 and midnight at the end of a day
 *     are 23:59:59
 */
public record Moment(
    OptionalInt year, MonthDay day, Optional<LocalTime> time, Precision precision) {
  public Moment {
    if (time.isPresent() != (precision == Precision.MINUTE)) {
      throw new IllegalArgumentException("a time goes with precision MINUTE: " + precision);
    }
    if (year.isPresent() && !day.isValidYear(year.getAsInt())) {
      throw new IllegalArgumentException(day + " does not exist in " + year.getAsInt());
    }
  }

  public static Moment on(LocalDate date) {
    return about(date, Precision.DAY);
  }

  public static Moment at(LocalDate date, LocalTime time) {
    return new Moment(
        OptionalInt.of(date.getYear()), MonthDay.from(date), Optional.of(time), Precision.MINUTE);
  }

  /** A day that stands for a coarser span, or a plain day. */
  public static Moment about(LocalDate date, Precision precision) {
    return new Moment(
        OptionalInt.of(date.getYear()), MonthDay.from(date), Optional.empty(), precision);
  }

  public static Moment withoutYear(MonthDay day, Optional<LocalTime> time) {
    return new Moment(
        OptionalInt.empty(), day, time, time.isPresent() ? Precision.MINUTE : Precision.DAY);
  }

  /** The calendar day; empty without a year. */
  public Optional<LocalDate> date() {
    return year.isPresent() ? Optional.of(day.atYear(year.getAsInt())) : Optional.empty();
  }

  /** True for a day of a known year, not for a month or a season. */
  public boolean isExact() {
    return year.isPresent() && !precision.isCoarse();
  }

  /** {@code 2027-06-30}, {@code 2027-06-30T17:00}, or {@code --06-30} without a year. */
  public String iso() {
    String date = date().map(LocalDate::toString).orElse(day.toString());
    return date + time.map(t -> "T" + CLOCK.format(t)).orElse("");
  }

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
}
