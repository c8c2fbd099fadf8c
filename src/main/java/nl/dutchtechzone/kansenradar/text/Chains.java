package nl.dutchtechzone.kansenradar.text;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * Reads dates of numbers, or numbers and a month's name, joined without spaces: "30-09-2027",
 * "2027/sep/30", "1/10-2/11/2027". A chain is read as a whole or not at all, so that no part of a
 * telephone number is a date.
 */
final class Chains {
  private static final int MOST = 6;
  private static final String DASHES = "-–—‐‑";

  /**
   * @param parts one date, or the two ends of a period; none when the chain is no date
   */
  record Chain(int end, List<Part> parts) {}

  private final Tokens tokens;
  private final BitSet taken;
  private final Days days;
  private final Language language;
  private final int[] links = new int[MOST + 1];
  private int count;

  Chains(Tokens tokens, BitSet taken, Days days) {
    this.tokens = tokens;
    this.taken = taken;
    this.days = days;
    this.language = tokens.vocabulary().language();
  }

  /** Empty when no chain of two or more begins here. */
  Optional<Chain> read(int token) {
    int end = collect(token);
    if (count < 2 || dayRangeBeforeMonth(end)) return Optional.empty();
    if (count > MOST || broken(token, end)) return Optional.of(new Chain(end, List.of()));
    List<Part> parts = parts(end);
    if (parts.isEmpty() && count == 2 && !bothNumbers()) return Optional.empty();
    return Optional.of(new Chain(parts.isEmpty() ? end : last(parts).end(), parts));
  }

  private static Part last(List<Part> parts) {
    return parts.get(parts.size() - 1);
  }

  private int collect(int token) {
    count = 0;
    int at = token;
    int names = 0;
    while (true) {
      boolean name = days.month(at) > 0;
      if ((!tokens.isNumber(at) && !(name && names++ == 0)) || taken.get(at)) break;
      if (count <= MOST) links[count] = at;
      count++;
      boolean goesOn = tokens.isOneOf(at + 1, "/.-–—‐‑") && tokens.touches(at + 1);
      int next = at + 2;
      if (tokens.is(next + 1, ':') && tokens.touches(next + 1)) goesOn = false;
      boolean link = tokens.isNumber(next) || (days.month(next) > 0 && names == 0);
      if (!goesOn || !tokens.touches(next) || !link) return at + 1;
      at = next;
    }
    return at;
  }

  /** "12-22 januari" is two days of one month. */
  private boolean dayRangeBeforeMonth(int end) {
    int next = tokens.is(end, '.') ? end + 1 : end;
    if (tokens.near(next) && tokens.is(next, Role.LINK)) next++;
    return count == 2 && bothNumbers() && tokens.near(next) && days.month(next) > 0;
  }

  private boolean bothNumbers() {
    return tokens.isNumber(links[0]) && tokens.isNumber(links[1]);
  }

  private boolean broken(int token, int end) {
    if (days.isJoined(token)) return true;
    boolean before = tokens.touches(token) && tokens.isOneOf(token - 1, "/.-–+");
    if (before && tokens.isNumber(token - 2) && tokens.touches(token - 1)) return true;
    boolean unit = tokens.isOneOf(end, "%€$£") || tokens.is(end, Role.PERCENT);
    boolean word = tokens.isWord(end) && !tokens.is(end, Role.ISO_T);
    return unit
        || isTime(end)
        || (tokens.touches(end) && (word || tokens.code(end) == Tokens.OTHER));
  }

  /** "10.30 pm", "9.10 uur". */
  private boolean isTime(int end) {
    if (count != 2 || !tokens.is(links[0] + 1, '.') || !tokens.near(end)) return false;
    boolean half = tokens.is(end, Role.MERIDIEM);
    boolean letter = tokens.touches(end + 1) && tokens.is(end + 1, '.');
    return tokens.is(end, Role.HOUR) || (half && (letter || tokens.reads(end, tokens.text(end))));
  }

  private int value(int i) {
    return tokens.number(links[i]);
  }

  private int size(int i) {
    return tokens.digits(links[i]);
  }

  private boolean isName(int i) {
    return days.month(links[i]) > 0;
  }

  private boolean isDash(int separator) {
    return tokens.isOneOf(links[separator] + 1, DASHES);
  }

  /** A dash, or the slash of an ISO 8601 interval. */
  private boolean isMiddle(int separator) {
    return isDash(separator) || (tokens.is(links[separator] + 1, '/') && !same(0, separator));
  }

  private boolean same(int one, int other) {
    return tokens.code(links[one] + 1) == tokens.code(links[other] + 1);
  }

  private List<Part> parts(int end) {
    return switch (count) {
      case 2 -> two(end);
      case 3 -> same(0, 1) ? one(triple(0, end)) : oneMonth(end);
      case 4 -> four(end);
      case 5 -> isDash(1) && same(0, 2) && same(2, 3) ? five(end) : List.of();
      default -> isMiddle(2) && same(0, 1) && same(3, 4) ? six(end) : List.of();
    };
  }

  private static List<Part> one(Optional<Part> part) {
    return part.map(List::of).orElse(List.of());
  }

  private static List<Part> both(Optional<Part> from, Optional<Part> to) {
    return from.isPresent() && to.isPresent() ? List.of(from.get(), to.get()) : List.of();
  }

  private List<Part> two(int end) {
    if (isDash(0) && isYear(0) && isYear(1)) {
      return value(0) < value(1) ? List.of(years(0, links[0] + 1), years(1, end)) : List.of();
    }
    Optional<Part> month = month(0, end);
    return month.isPresent() ? one(month) : one(dayMonth(0, end).map(this::withTail));
  }

  private Part years(int i, int end) {
    return Part.of(links[i], end, Unit.YEAR, value(i), 1, 0);
  }

  private boolean isYear(int i) {
    return size(i) == 4 && value(i) >= 1900 && value(i) <= 2199;
  }

  /** "11-2027", "2027.3", "dec-2027". */
  private Optional<Part> month(int i, int end) {
    int year = size(i) == 4 ? value(i) : size(i + 1) == 4 ? value(i + 1) : 0;
    int other = size(i) == 4 ? i + 1 : i;
    int month = isName(other) ? days.month(links[other]) : size(other) <= 2 ? value(other) : 0;
    if (year < 1900 || year > 2199 || month < 1 || month > 12) return Optional.empty();
    return Optional.of(Part.of(links[i], end, Unit.MONTH, year, month, 0));
  }

  /** A day and month without year: weak, unless the month has a name. */
  private Optional<Part> dayMonth(int i, int end) {
    if (isName(i) || isName(i + 1)) {
      int day = isName(i) ? i + 1 : i;
      int month = days.month(links[isName(i) ? i : i + 1]);
      return size(day) > 2 ? Optional.empty() : day(i, end, 0, month, value(day));
    }
    if (size(i) > 2 || size(i + 1) > 2 || (isDash(0) && !tokens.is(links[i] + 1, '-'))) {
      return Optional.empty();
    }
    return ordered(i, end, 0, value(i), value(i + 1)).map(part -> part.weak(true));
  }

  /** Day before month; in English the other way round when that is the only way. */
  private Optional<Part> ordered(int i, int end, int year, int first, int second) {
    Optional<Part> part = day(i, end, year, second, first);
    if (language != Language.EN) return part;
    boolean dots = tokens.is(links[i] + 1, '.');
    boolean either = !dots && first <= 12 && second <= 12 && first != second;
    if (part.isPresent()) return part.map(p -> p.swappable(either));
    return day(i, end, year, first, second);
  }

  private Optional<Part> day(int i, int end, int year, int month, int day) {
    return Optional.of(Part.of(links[i], end, Unit.DAY, year, month, day)).filter(Part::exists);
  }

  /** "30.09." ends in a full stop; "5-3-'18" and "12-08, 2027" in the year. */
  private Part withTail(Part part) {
    int end = part.end();
    boolean quoted = tokens.isOneOf(end, "-/.") && tokens.isOneOf(end + 1, "'’‘");
    if (quoted && tokens.touches(end) && tokens.digits(end + 2) == 2) {
      return part.in(Days.century(tokens.number(end + 2)), end + 3);
    }
    boolean dotted = tokens.is(links[0] + 1, '.') && tokens.is(end, '.') && tokens.touches(end);
    boolean full = dotted && size(0) == 2 && size(count - 1) == 2 && language == Language.DE;
    Part stopped = dotted ? part.at(part.start(), end + 1).weak(part.weak() && !full) : part;
    Part dated = days.withYear(stopped);
    return dated.hasYear() && tokens.digits(dated.end() - 1) == 4 ? dated : stopped;
  }

  private Optional<Part> triple(int i, int end) {
    if (isDash(0) && !tokens.is(links[i] + 1, '-')) return Optional.empty();
    for (int name = i; name < i + 3; name++) {
      if (isName(name)) return named(i, name, end);
    }
    if (size(i) == 4) return day(i, end, value(i), value(i + 1), value(i + 2));
    if (size(i) > 2 || size(i + 1) > 2) return Optional.empty();
    int year = size(i + 2) == 2 ? Days.century(value(i + 2)) : value(i + 2);
    if (size(i + 2) != 2 && (size(i + 2) != 4 || year < 1000)) return Optional.empty();
    boolean chapter = size(i + 2) == 2 && tokens.is(links[i] + 1, '.');
    boolean weak = chapter && size(i) == 1 && size(i + 1) == 1;
    return ordered(i, end, year, value(i), value(i + 1)).map(part -> part.weak(weak));
  }

  /** A name and two numbers, of which one is the year. */
  private Optional<Part> named(int i, int name, int end) {
    int first = name == i ? i + 1 : i;
    int second = name == i + 2 ? i + 1 : i + 2;
    int month = days.month(links[name]);
    if (size(first) == 4) return day(i, end, value(first), month, value(second));
    if (size(second) == 4) return day(i, end, value(second), month, value(first));
    boolean shortYear = size(second) == 2 && size(first) <= 2 && name != i + 2;
    int year = Days.century(value(second));
    return shortYear ? day(i, end, year, month, value(first)) : Optional.empty();
  }

  /** "14/15.10." and "13-15.10". */
  private List<Part> oneMonth(int end) {
    boolean joined = isDash(0) || tokens.is(links[0] + 1, '/');
    if (!joined || size(0) > 2 || isName(0)) return List.of();
    return ended(dayMonthOf(1, end).map(this::withTail));
  }

  private Optional<Part> dayMonthOf(int i, int end) {
    boolean numbers = !isName(i) && !isName(i + 1) && size(i) <= 2 && size(i + 1) <= 2;
    if (!numbers) return Optional.empty();
    return day(i, end, 0, value(i + 1), value(i)).map(part -> part.weak(true));
  }

  /** The first link as an earlier day of the end's month. */
  private List<Part> ended(Optional<Part> to) {
    if (to.isEmpty() || value(0) < 1 || value(0) >= to.get().day()) return List.of();
    Part end = to.get();
    Part from = Part.of(links[0], links[0] + 1, Unit.DAY, end.year(), end.month(), value(0));
    return List.of(from.weak(end.weak()), end);
  }

  private List<Part> four(int end) {
    if ((isDash(0) || tokens.is(links[0] + 1, '/')) && !same(0, 1) && same(1, 2)) {
      return size(0) <= 2 && !isName(0) ? ended(triple(1, end)) : List.of();
    }
    if (!isDash(1) || same(0, 1) || !same(0, 2)) return List.of();
    Optional<Part> from = month(0, links[1] + 1);
    if (from.isPresent()) return both(from, month(2, end));
    Optional<Part> to = dayMonth(2, end).map(this::withTail);
    return both(dayMonth(0, links[1] + 1), to);
  }

  private List<Part> five(int end) {
    return both(dayMonth(0, links[1] + 1), triple(2, end));
  }

  private List<Part> six(int end) {
    return both(triple(0, links[2] + 1), triple(3, end));
  }

  /** "1. 10. 2027", "11 / 2027", "2027 -11": joined with spaces. */
  Optional<Part> spaced(int token) {
    if (days.isJoined(token) || taken.get(token) || !tokens.near(token + 1)) {
      return Optional.empty();
    }
    int middle = token + 2;
    int year = days.year(token + 4);
    boolean dots = tokens.isOneOf(token + 1, "./-") && tokens.near(middle);
    dots &= tokens.code(token + 1) == tokens.code(token + 3) && tokens.near(token + 3);
    if (dots && year > 0 && tokens.near(token + 4) && tokens.digits(middle) <= 2) {
      int day = tokens.digits(token) <= 2 ? tokens.number(token) : 0;
      return Optional.of(Part.of(token, token + 5, Unit.DAY, year, tokens.number(middle), day))
          .filter(Part::exists);
    }
    return spacedMonth(token);
  }

  private Optional<Part> spacedMonth(int token) {
    int middle = token + 2;
    boolean joined = tokens.isOneOf(token + 1, "-/") && tokens.near(middle) && !taken.get(middle);
    if (joined && tokens.digits(token) <= 2 && days.year(middle) > 1900) {
      return monthOf(token, days.year(middle), tokens.number(token));
    }
    boolean dot = tokens.is(token + 1, '.') && tokens.gap(token + 1) == Tokens.SPACE;
    if (tokens.digits(token) != 4 || tokens.digits(middle) > 2 || (!joined && !dot)) {
      return Optional.empty();
    }
    boolean counted = tokens.is(token + 1, '-') && tokens.code(token + 3) == Tokens.OTHER;
    if (counted || (tokens.touches(token + 3) && tokens.isOneOf(token + 3, ":.-/,%"))) {
      if (tokens.isNumber(token + 4) || counted || tokens.is(token + 3, '%')) {
        return Optional.empty();
      }
    }
    return monthOf(token, tokens.number(token), tokens.number(middle));
  }

  private static Optional<Part> monthOf(int token, int year, int month) {
    if (month < 1 || month > 12 || year < 1900 || year > 2199) return Optional.empty();
    return Optional.of(Part.of(token, token + 3, Unit.MONTH, year, month, 0));
  }
}
