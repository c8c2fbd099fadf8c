package nl.dutchtechzone.kansenradar.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.OptionalInt;
import nl.dutchtechzone.kansenradar.opportunity.Moment;

/**
 * Finds the year of a date that is printed without one, from the day on which the page was written.
 * A month before that of the page is one of the next year; the page's own month is this year's.
 */
public final class YearRule {
  private YearRule() {}

  /** The moment with its year; one that has a year stays as it is. */
  public static Moment resolve(Moment moment, LocalDate pageDate) {
    if (moment.year().isPresent()) return moment;
    boolean past = moment.day().getMonthValue() < pageDate.getMonthValue();
    return inYear(moment, pageDate.getYear() + (past ? 1 : 0));
  }

  /** The first such moment on or after the page's day, as "15 juli aanstaande" means. */
  public static Moment next(Moment moment, LocalDate pageDate) {
    if (moment.year().isPresent()) return moment;
    boolean past = moment.day().isBefore(MonthDay.from(pageDate));
    return inYear(moment, pageDate.getYear() + (past ? 1 : 0));
  }

  /** The mention with years in all its moments; the end of a period follows its beginning. */
  public static DateMention resolve(DateMention mention, LocalDate pageDate) {
    return switch (mention) {
      case DateMention.Point p -> {
        boolean coming = p.flags().contains(Flags.COMING);
        Moment moment = coming ? next(p.moment(), pageDate) : resolve(p.moment(), pageDate);
        yield new DateMention.Point(p.span(), moment, p.bound(), p.flags());
      }
      case DateMention.Period p -> {
        Moment from =
            isRunning(p, pageDate)
                ? inYear(p.from(), pageDate.getYear())
                : resolve(p.from(), pageDate);
        Moment to = next(p.to(), from.date().orElse(pageDate));
        yield new DateMention.Period(
            p.span(), from, to, p.precision(), p.exclusiveEnd(), p.flags());
      }
    };
  }

  /** "Van 27 augustus tot 15 oktober", written in September: it has begun, and ends this year. */
  private static boolean isRunning(DateMention.Period p, LocalDate pageDate) {
    MonthDay day = MonthDay.from(pageDate);
    boolean yearless = p.from().year().isEmpty() && p.to().year().isEmpty();
    boolean ends = !p.to().day().isBefore(day) || p.to().day().isBefore(p.from().day());
    return yearless && ends && !p.from().day().isAfter(day);
  }

  /**
   * The year, the page's or one beside it, in which the day falls on that day of the week; empty
   * when there is none.
   */
  public static OptionalInt byWeekday(MonthDay day, DayOfWeek weekday, LocalDate pageDate) {
    for (int year : new int[] {0, 1, -1}) {
      int candidate = pageDate.getYear() + year;
      if (day.isValidYear(candidate) && day.atYear(candidate).getDayOfWeek() == weekday) {
        return OptionalInt.of(candidate);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The moment in {@code year}. The last of February is that year's, when a month or more is meant;
   * the day 29 February moves on to the next year that has one.
   */
  static Moment inYear(Moment moment, int year) {
    boolean coarse = moment.precision().isCoarse();
    int fitting = year;
    while (!coarse && !moment.day().isValidYear(fitting)) fitting++;
    LocalDate date = moment.day().atYear(fitting);
    return moment
        .time()
        .map(time -> Moment.at(date, time))
        .orElseGet(() -> Moment.about(date, moment.precision()));
  }
}
