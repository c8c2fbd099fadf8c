package nl.dutchtechzone.kansenradar.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Precision;

/** Makes mentions of the parts that were read: their moments, bounds and flags. */
final class Mentions {
  /** A leap year, for days whose year is not known. */
  private static final int ANY_YEAR = 2000;

  private final Tokens tokens;
  private final LocalDate today;

  Mentions(Tokens tokens, LocalDate today) {
    this.tokens = tokens;
    this.today = today;
  }

  /**
   * The mention of one part.
   *
   * @param cue what the words before it say
   */
  DateMention point(Part read, Optional<Cue> cue, boolean recurring) {
    List<String> flags = new ArrayList<>();
    Part part = withYear(read, flags);
    flag(part, recurring, flags);
    Span span = tokens.span(part.start(), part.end());
    if (part.clockTo().isPresent()) {
      Moment from = moment(part, day(part, true), part.clock());
      Moment to = moment(part, day(part, true), part.clockTo());
      return new DateMention.Period(span, from, to, Precision.MINUTE, false, flags);
    }
    if (part.unit() == Unit.DAY) {
      Bound bound = bound(cue, part.clock().isPresent());
      return new DateMention.Point(span, moment(part, day(part, true), part.clock()), bound, flags);
    }
    Bound bound = cue.equals(Optional.of(Cue.BEFORE_DAY)) ? Bound.NONE : bound(cue, false);
    if (part.third() > 0) {
      Moment moment = moment(part, third(part), Optional.empty());
      return new DateMention.Point(span, moment, bound, flags);
    }
    if (bound == Bound.NONE) {
      Moment from = moment(part, day(part, true), Optional.empty());
      Moment to = moment(part, day(part, false), Optional.empty());
      return new DateMention.Period(span, from, to, part.unit().precision(), false, flags);
    }
    boolean after = cue.equals(Optional.of(Cue.AFTER));
    LocalDate day = after ? day(part, false).plusDays(1) : day(part, bound != Bound.UNTIL);
    Moment edge = moment(part, day, Optional.empty());
    return new DateMention.Point(span, edge, bound, flags);
  }

  /** The mention of a period's two ends. */
  DateMention period(Periods.Ends ends, boolean recurring) {
    List<String> flags = new ArrayList<>();
    Part first = ends.from();
    Part last = ends.to();
    boolean sharedClock = first.clock().isEmpty() && first.clockTo().isEmpty();
    flag(first, recurring, flags);
    flag(last, false, flags);
    boolean yearless = !first.hasYear() && !last.hasYear();
    if (yearless) {
      first = withYear(first, flags);
      last = withYear(last, flags);
    }
    Moment from = moment(first, first.third() > 0 ? third(first) : day(first, true), first.clock());
    boolean timed = last.clock().isPresent();
    boolean exclusive = ends.exclusive() && !timed;
    boolean coarse = !last.unit().isDay() && last.third() == 0;
    boolean coarser = coarse && first.unit().isDay();
    LocalDate end = last.third() > 0 ? third(last) : day(last, coarser);
    if (coarse && !coarser && exclusive && last.unit() != Unit.YEAR) {
      end = day(last, true).minusDays(1);
      exclusive = false;
      flags.add(Flags.EXCLUSIVE_END);
    }
    Moment to = moment(last, end, last.clock());
    if (yearless && from.year().isPresent() != to.year().isPresent()) {
      from = moment(ends.from(), day(ends.from(), true), first.clock());
      to = moment(ends.to(), end, last.clock());
    }
    Span span = tokens.span(ends.start(), last.end());
    Precision precision = sharedClock && timed ? Precision.MINUTE : coarsest(from, to);
    return new DateMention.Period(span, from, to, precision, exclusive, distinct(flags));
  }

  private static Precision coarsest(Moment from, Moment to) {
    if (from.precision() == Precision.MINUTE) return from.precision();
    return from.precision().compareTo(to.precision()) > 0 ? from.precision() : to.precision();
  }

  private static List<String> distinct(List<String> flags) {
    return flags.stream().distinct().toList();
  }

  private static Bound bound(Optional<Cue> cue, boolean timed) {
    if (cue.isEmpty()) return Bound.NONE;
    return switch (cue.get()) {
      case FROM, AFTER -> Bound.FROM;
      case UNTIL -> Bound.UNTIL;
      case BEFORE, BEFORE_DAY -> Bound.BEFORE;
      case UP_TO -> timed ? Bound.UNTIL : Bound.BEFORE;
      default -> Bound.NONE;
    };
  }

  /** The year that a printed weekday tells. */
  private Part withYear(Part part, List<String> flags) {
    if (part.hasYear() || part.weekday() == 0 || part.unit() != Unit.DAY) return part;
    MonthDay day = MonthDay.of(part.month(), part.day());
    OptionalInt year = YearRule.byWeekday(day, DayOfWeek.of(part.weekday()), today);
    if (year.isEmpty()) return part;
    flags.add(Flags.YEAR_FROM_WEEKDAY);
    return part.in(year.getAsInt(), part.end());
  }

  private static LocalDate day(Part part, boolean first) {
    int year = part.hasYear() ? part.year() : ANY_YEAR;
    return first ? part.first(year) : part.last(year);
  }

  private static LocalDate third(Part part) {
    return switch (part.third()) {
      case 1 -> day(part, true);
      case 2 -> middle(part);
      default -> day(part, false);
    };
  }

  private static LocalDate middle(Part part) {
    int months = part.unit().months();
    LocalDate first = day(part, true).plusMonths(months / 2);
    return months % 2 == 1 ? first.withDayOfMonth(15) : first;
  }

  /** The moment on that day; without year when the part has none. */
  private static Moment moment(Part part, LocalDate day, Optional<Clock> clock) {
    Optional<Clock> timed = part.unit().isDay() ? clock : Optional.empty();
    Precision precision = timed.isPresent() ? Precision.MINUTE : part.unit().precision();
    OptionalInt year = part.hasYear() ? OptionalInt.of(day.getYear()) : OptionalInt.empty();
    return new Moment(year, MonthDay.from(day), timed.map(Clock::time), precision);
  }

  private void flag(Part part, boolean recurring, List<String> flags) {
    if (recurring && !part.hasYear()) flags.add(Flags.RECURRING);
    if (part.swappable()) flags.add(Flags.AMBIGUOUS_DAY_MONTH);
    if (part.unit() == Unit.YEAR) flags.add(Flags.YEAR);
    if (part.unit() == Unit.HALF) flags.add(Flags.HALF_YEAR);
    if (part.third() > 0) flags.add(thirdFlag(part.third()));
    boolean coming = tokens.reads(part.end(), "a.s") || tokens.reads(part.end(), "aanstaande");
    if (coming && !part.hasYear()) flags.add(Flags.COMING);
    if (part.weekday() > 0 && part.hasYear() && part.unit() == Unit.DAY) {
      boolean agrees = day(part, true).getDayOfWeek().getValue() == part.weekday();
      if (!agrees) flags.add(Flags.WEEKDAY_MISMATCH);
    }
    part.clock().ifPresent(clock -> flagClock(part, clock, flags));
  }

  private static String thirdFlag(int third) {
    return switch (third) {
      case 1 -> Flags.MONTH_START;
      case 2 -> Flags.MONTH_MIDDLE;
      default -> Flags.MONTH_END;
    };
  }

  private static void flagClock(Part part, Clock clock, List<String> flags) {
    if (clock.isMidnightInWords()) flags.add(Flags.AMBIGUOUS_MIDNIGHT);
    if (clock.zone().isEmpty()) return;
    Zone zone = clock.zone().get();
    if (!zone.isBrussels()) flags.add(Flags.ZONE_PREFIX + zone.id());
    if (!part.hasYear() || part.unit() != Unit.DAY) return;
    LocalDateTime wall = day(part, true).atTime(clock.time());
    boolean summer = Zone.isSummer(wall);
    if (zone == Zone.CET && summer) flags.add(Flags.CET_IN_SUMMER);
    if (zone == Zone.CEST && !summer) flags.add(Flags.CEST_IN_WINTER);
    if (clock.elsewhere().isPresent() && conflicts(wall, zone, clock.elsewhere().get())) {
      flags.add(Flags.ZONE_CONFLICT);
    }
  }

  private static boolean conflicts(LocalDateTime wall, Zone zone, Clock elsewhere) {
    Zone other = elsewhere.zone().orElse(zone);
    LocalDateTime there = wall.toLocalDate().atTime(elsewhere.time());
    long here = wall.toEpochSecond(zone.offset(wall));
    return Math.floorMod(here - there.toEpochSecond(other.offset(there)), Clock.DAY) != 0;
  }
}
