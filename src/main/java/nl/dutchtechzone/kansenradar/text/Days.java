package nl.dutchtechzone.kansenradar.text;

import java.util.BitSet;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** Reads days, months and years with the month's name: "1e van mei 2027", "May 1st, 2027". */
final class Days {
  private static final String QUOTES = "'’‘`";
  private final Tokens tokens;
  private final BitSet taken;
  private final boolean english;

  /**
   * @param taken tokens that belong to amounts
   */
  Days(Tokens tokens, BitSet taken) {
    this.tokens = tokens;
    this.taken = taken;
    this.english = tokens.vocabulary().language() == Language.EN;
  }

  /** 1 to 12 for a month's name in any language; 0 for anything else. */
  int month(int token) {
    int own = tokens.value(token, Role.MONTH);
    return own > 0 ? own : Math.max(0, tokens.value(token, Role.FOREIGN_MONTH));
  }

  /** "10/15/2027": numbers that are a date only with the month first. */
  boolean isMonthFirst(Part part) {
    return part.unit() == Unit.DAY
        && part.day() > 12
        && tokens.number(part.start()) == part.month()
        && tokens.isOneOf(part.start() + 1, "/-")
        && tokens.number(part.start() + 2) == part.day();
  }

  /** A year of four digits; 0 for anything else. */
  int year(int token) {
    if (tokens.digits(token) != 4 || taken.get(token)) return 0;
    int year = tokens.number(token);
    boolean goesOn = tokens.touches(token + 1) && tokens.isOneOf(token + 1, "-/.,:");
    boolean joined = goesOn && tokens.isNumber(token + 2) && tokens.touches(token + 2);
    if (joined && !(tokens.is(token + 1, '-') && month(token + 3) > 0)) return 0;
    boolean unit = tokens.is(token + 1, Role.HOUR) || tokens.isOneOf(token + 1, "%€$");
    return year < 1000 || year > 2999 || unit ? 0 : year;
  }

  /** 50 to 99 are of the twentieth century. */
  static int century(int twoDigits) {
    return twoDigits + (twoDigits < 50 ? 2000 : 1900);
  }

  /**
   * The part with the year that follows it, over a comma, a full stop, "van" or "in"; the part as
   * it is when none does.
   */
  Part withYear(Part part) {
    if (part.hasYear()) return part;
    int at = part.end();
    if ((tokens.isOneOf(at, ",-/") && tokens.near(at)) || isAbbreviation(at)) at++;
    for (int i = 0; i < 2 && isYearLink(at); i++) at++;
    if (tokens.near(at) && year(at) > 0) return part.in(year(at), at + 1);
    if (tokens.isOneOf(at, QUOTES) && tokens.digits(at + 1) == 2 && tokens.touches(at + 1)) {
      return part.in(century(tokens.number(at + 1)), at + 2);
    }
    return part.unit() == Unit.DAY && !tokens.isOneOf(at - 1, "-/") && isShortYear(at)
        ? part.in(century(tokens.number(at)), at + 1)
        : part;
  }

  boolean isAbbreviation(int dot) {
    int word = dot - 1;
    boolean isShort = tokens.isWord(word) && tokens.end(word) - tokens.start(word) <= 4;
    return tokens.is(dot, '.') && tokens.touches(dot) && (isShort || tokens.isNumber(word));
  }

  private boolean isYearLink(int token) {
    return tokens.near(token) && (tokens.is(token, Role.YEAR_LINK) || tokens.is(token, Role.LINK));
  }

  /** "3 aug 96": two digits after a day and month that nothing else could be. */
  private boolean isShortYear(int token) {
    if (tokens.digits(token) != 2 || !tokens.near(token) || taken.get(token)) return false;
    if (tokens.isWord(token - 1) && month(token - 1) == 0) return false;
    int next = token + 1;
    if (tokens.is(next, '.') && month(next + 1) > 0) return false; // "15. April, 15. Juli"
    if (tokens.gap(next) >= Tokens.LINE) return true;
    if (tokens.touches(next) && tokens.isNumber(next + 1) && tokens.touches(next + 1)) return false;
    int code = tokens.code(next);
    return code >= 0 && code < Tokens.WORD && !tokens.isOneOf(next, "%€$-–:+");
  }

  /** "12 januari 2016", "1e van mei", "eerste januari"; also days that do not exist. */
  Optional<Part> dayFirst(int token) {
    boolean last = tokens.is(token, Role.LAST) && tokens.is(token + 1, Role.DAY_WORD);
    int[] day = last ? new int[] {1, token + 1} : day(token);
    if (day.length == 0) return Optional.empty();
    int at = day[1];
    if (tokens.is(at, Role.DAY_WORD)) at++;
    boolean linked = false;
    for (int i = 0; i < 2 && tokens.near(at) && isLink(at, last); i++) {
      at++;
      linked = true;
    }
    if (tokens.isOneOf(at, "-/") && tokens.touches(at)) at++;
    int month = tokens.near(at) ? month(at) : 0;
    if (month == 0 || (linked && isVerbalMay(at))) return Optional.empty();
    Part part = withYear(Part.of(token, at + 1, Unit.DAY, 0, month, day[0]));
    return last
        ? Optional.of(part).filter(Part::hasYear).map(Part::lastOfMonth)
        : Optional.of(part);
  }

  private boolean isLink(int token, boolean last) {
    return tokens.is(token, Role.LINK) || (last && tokens.is(token, Role.YEAR_LINK));
  }

  private boolean isVerbalMay(int token) {
    return english && tokens.value(token, Role.DOUBTFUL_MONTH) == 5 && !tokens.startsUpper(token);
  }

  /** The day of the month and the token after it; nothing when none begins here. */
  int[] day(int token) {
    if (tokens.isNumber(token)) return numberedDay(token);
    int tens = tokens.value(token, Role.TENS);
    int next = tens > 0 && tokens.is(token + 1, '-') ? token + 2 : token + 1;
    if (tens > 0 && tokens.value(next, Role.ORDINAL) > 0 && tokens.value(next, Role.ORDINAL) < 10) {
      return new int[] {tens + tokens.value(next, Role.ORDINAL), next + 1};
    }
    if (tens > 0 && tokens.value(next, Role.CARDINAL) > 0) {
      return new int[] {tens + tokens.value(next, Role.CARDINAL), next + 1};
    }
    int value = tokens.value(token, Role.ORDINAL);
    if (value < 1) value = tens > 0 ? tens : tokens.value(token, Role.CARDINAL);
    return value < 1 || value > 31 ? new int[0] : new int[] {value, token + 1};
  }

  private int[] numberedDay(int token) {
    int value = tokens.number(token);
    boolean joined = isJoined(token) && !isSecondDay(token);
    if (tokens.digits(token) > 2 || value < 1 || joined) return new int[0];
    int end = token + 1;
    boolean suffix = tokens.is(end, Role.ORDINAL_SUFFIX);
    if (suffix && (tokens.touches(end) || (english && tokens.near(end)))) {
      end++;
      if (tokens.is(end, '.') && tokens.touches(end) && month(end + 1) > 0) end++;
    } else if (tokens.is(end, '.') && tokens.touches(end)) end++;
    return new int[] {value, end};
  }

  /** The 5 of "3/5 mei 2027". */
  private boolean isSecondDay(int token) {
    int first = token - 2;
    boolean month = tokens.near(token + 1) && month(token + 1) > 0;
    return month
        && tokens.is(token - 1, '/')
        && tokens.digits(first) > 0
        && tokens.digits(first) <= 2
        && tokens.number(first) < tokens.number(token)
        && !isJoined(first);
  }

  /** A number that is the tail of something longer: "6,107.31", "CO2". */
  boolean isJoined(int token) {
    if (!tokens.touches(token)) return false;
    int before = token - 1;
    if (tokens.isWord(before)) return month(before) == 0 && !tokens.is(before, Role.WEEKDAY);
    if (tokens.code(before) == Tokens.OTHER) return true;
    return (tokens.isOneOf(before, ".,:/") && tokens.isNumber(before - 1) && tokens.touches(before))
        || tokens.isOneOf(before, "€$£%#§");
  }

  /** "May 1st, 2027", "Aug 8"; in Dutch and German only where no noun can follow the number. */
  Optional<Part> monthFirst(int token) {
    int month = month(token);
    if (month == 0) return Optional.empty();
    int at = token + 1;
    if (tokens.is(at, '.') && tokens.touches(at)) at++;
    if (tokens.is(at, ',') && (tokens.is(at + 2, Role.ORDINAL_SUFFIX) || isSetOff(at))) at++;
    if (tokens.is(at, '-') && tokens.touches(at)) at++;
    if (tokens.near(at) && tokens.is(at, Role.LINK) && !tokens.is(at, Role.CARDINAL)) at++;
    if (!tokens.near(at) || taken.get(at)) return Optional.empty();
    int[] day = day(at);
    if (day.length == 0 || isClockOrAmount(day[1])) return Optional.empty();
    boolean ordinal = !tokens.isNumber(at) || tokens.is(at + 1, Role.ORDINAL_SUFFIX);
    if (!tokens.isNumber(at) && !tokens.is(day[1] - 1, Role.ORDINAL) && !english) {
      return Optional.empty();
    }
    Part part = withYear(Part.of(token, ordinal ? day[1] : at + 1, Unit.DAY, 0, month, day[0]));
    if (part.hasYear() || ordinal || english) return Optional.of(part);
    int next = part.end();
    boolean noun = tokens.near(next) && (tokens.code(next) == Tokens.OTHER || month(next) > 0);
    return noun ? Optional.empty() : Optional.of(part);
  }

  /** "March, 12, 2027": commas on both sides of the day. */
  private boolean isSetOff(int comma) {
    int behind = comma + 2;
    boolean day = tokens.digits(comma + 1) > 0 && tokens.digits(comma + 1) <= 2;
    return day && tokens.is(behind, ',') && tokens.near(behind + 1) && year(behind + 1) > 0;
  }

  private boolean isClockOrAmount(int next) {
    if (tokens.is(next, Role.HOUR) || tokens.is(next, Role.PERCENT) || tokens.is(next, '%')) {
      return true;
    }
    boolean decimal = tokens.touches(next) && tokens.isNumber(next) && tokens.is(next - 1, '.');
    boolean colon = tokens.touches(next) && tokens.isOneOf(next, ":.") && tokens.isNumber(next + 1);
    return decimal || (colon && tokens.touches(next + 1)) || tokens.is(next, Role.MERIDIEM);
  }

  /** "november 2016", "nov, 2016", "April of 1987", "sep '27". */
  Optional<Part> monthYear(int token) {
    int month = month(token);
    if (month == 0) return Optional.empty();
    Part bare = Part.of(token, token + 1, Unit.MONTH, 0, month, 0);
    Part part = withYear(bare);
    if (!part.hasYear() && tokens.is(token + 1, '.') && tokens.is(token + 2, ',')) {
      part = withYear(bare.at(token, token + 2));
    }
    return part.hasYear() ? Optional.of(part.at(token, part.end())) : Optional.empty();
  }

  /** A month by itself; weak when it is an everyday word or an abbreviation. */
  Optional<Part> monthAlone(int token) {
    int month = tokens.value(token, Role.MONTH);
    if (month < 1 || (english && !tokens.startsUpper(token))) return Optional.empty();
    int length = tokens.end(token) - tokens.start(token);
    if (tokens.isNumber(token + 1) && tokens.near(token + 1)) return Optional.empty();
    boolean weak = tokens.is(token, Role.DOUBTFUL_MONTH) || (length < 4 && month != 5);
    return Optional.of(Part.of(token, token + 1, Unit.MONTH, 0, month, 0).weak(weak));
  }

  /** "2027 May 3rd". */
  private Optional<Part> yearMonthDay(int token, int year, int month) {
    int[] day = day(month + 1);
    if (day.length == 0 || isClockOrAmount(day[1]) || taken.get(month + 1)) return Optional.empty();
    boolean dot = tokens.is(day[1] - 1, '.');
    int end = dot ? day[1] - 1 : day[1];
    return Optional.of(Part.of(token, end, Unit.DAY, year, month(month), day[0]));
  }

  /** "2016 november", "2016, nov". */
  Optional<Part> yearMonth(int token) {
    int year = tokens.digits(token) == 4 ? tokens.number(token) : 0;
    if (year < 1900 || year > 2199 || taken.get(token) || isJoined(token)) return Optional.empty();
    int at = tokens.isOneOf(token + 1, ",-") && tokens.near(token + 1) ? token + 2 : token + 1;
    if (!tokens.near(at) || month(at) == 0) return Optional.empty();
    if (tokens.isNumber(at + 1) && tokens.near(at + 1)) return yearMonthDay(token, year, at);
    if (english && !tokens.startsUpper(at) && tokens.value(at, Role.DOUBTFUL_MONTH) > 2) {
      return Optional.empty();
    }
    return Optional.of(Part.of(token, at + 1, Unit.MONTH, year, month(at), 0));
  }
}
