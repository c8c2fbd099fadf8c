package nl.dutchtechzone.kansenradar.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day, month, quarter, half-year, season or year as read, perhaps without its year.
 *
 * @param start its first token
 * @param end the token after it
 * @param year 0 when it is not printed
 * @param month the first month; 0 for a bare day
 * @param day 0 unless the unit is a day
 * @param weekday 1 (Monday) to 7 when printed, else 0
 * @param third 1 its beginning, 2 its middle, 3 its end, 0 all of it
 * @param weak only digits without year: a date just where the words around say so
 * @param swappable day and month could be the other way round
 */
record Part(
    int start,
    int end,
    Unit unit,
    int year,
    int month,
    int day,
    int weekday,
    int third,
    Optional<Clock> clock,
    Optional<Clock> clockTo,
    boolean weak,
    boolean swappable) {
  static Part of(int start, int end, Unit unit, int year, int month, int day) {
    Optional<Clock> none = Optional.empty();
    return new Part(start, end, unit, year, month, day, 0, 0, none, none, false, false);
  }

  boolean hasYear() {
    return year != 0;
  }

  /** Whether there is such a day; without year 29 February is one. */
  boolean exists() {
    if (unit != Unit.DAY) return unit == Unit.BARE_DAY ? day >= 1 && day <= 31 : true;
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    int most = java.time.Month.of(month).maxLength();
    return day <= most && (year == 0 || MonthDay.of(month, day).isValidYear(year));
  }

  /** The first day in {@code inYear}. */
  LocalDate first(int inYear) {
    return unit.isDay() ? LocalDate.of(inYear, month, day) : LocalDate.of(inYear, month, 1);
  }

  /** The last day of what began in {@code inYear}. */
  LocalDate last(int inYear) {
    return unit.isDay() ? first(inYear) : first(inYear).plusMonths(unit.months()).minusDays(1);
  }

  Part at(int newStart, int newEnd) {
    return new Part(
        newStart, newEnd, unit, year, month, day, weekday, third, clock, clockTo, weak, swappable);
  }

  Part in(int newYear, int newEnd) {
    return new Part(
        start,
        newEnd,
        unit,
        newYear,
        month,
        day,
        weekday,
        third,
        clock,
        clockTo,
        weak && newYear == 0,
        swappable);
  }

  Part of(int newMonth, Unit newUnit) {
    return new Part(
        start, end, newUnit, year, newMonth, day, weekday, third, clock, clockTo, weak, swappable);
  }

  Part on(int newWeekday, int newStart) {
    return new Part(
        newStart, end, unit, year, month, day, newWeekday, third, clock, clockTo, false, swappable);
  }

  Part third(int newThird, int newStart) {
    return new Part(
        newStart, end, unit, year, month, day, weekday, newThird, clock, clockTo, weak, swappable);
  }

  Part with(Clock newClock, int newEnd) {
    return new Part(
        start,
        newEnd,
        unit,
        year,
        month,
        day,
        weekday,
        third,
        Optional.of(newClock),
        clockTo,
        false,
        swappable);
  }

  Part with(Clock from, Clock to, int newEnd) {
    return new Part(
        start,
        newEnd,
        unit,
        year,
        month,
        day,
        weekday,
        third,
        Optional.of(from),
        Optional.of(to),
        false,
        swappable);
  }

  Part weak(boolean newWeak) {
    return new Part(
        start, end, unit, year, month, day, weekday, third, clock, clockTo, newWeak, swappable);
  }

  /** The last day of the month of a day whose year is known. */
  Part lastOfMonth() {
    int last = YearMonth.of(year, month).lengthOfMonth();
    return new Part(
        start, end, unit, year, month, last, weekday, third, clock, clockTo, weak, swappable);
  }

  /** Day and month the other way round, now for sure. */
  Part swapped() {
    return new Part(
        start, end, unit, year, day, month, weekday, third, clock, clockTo, weak, false);
  }

  Part swappable(boolean newSwappable) {
    return new Part(
        start, end, unit, year, month, day, weekday, third, clock, clockTo, weak, newSwappable);
  }
}
