package nl.dutchtechzone.kansenradar.text;

import java.util.Optional;

/** Reads times of day: "17:00 Uhr", "12.00 u", "5 pm", "12 noon", "7 uur 's avonds", "17h30". */
final class ClockReader {
  /** The hours by which readers of dates know the parts of a day. */
  private static final int MORNING = 6;

  private static final int AFTERNOON = 15;
  private static final int EVENING = 20;
  private static final String QUOTES = "'’‘`´";
  private final Tokens tokens;

  ClockReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The time of day that begins at a token.
   *
   * @param cued the words before say that a time comes, so that "9.30" is one
   */
  Optional<Clock> read(int token, boolean cued) {
    Optional<Clock> clock = tokens.is(token, Role.CLOCK_NAME) ? named(token) : numeric(token, cued);
    return clock.map(this::withDayPart).map(this::withZone).map(this::withSecondZone);
  }

  /** The hour of "9-17 Uhr" and "12-3pm", whose unit stands on the second number. */
  Optional<Clock> hourOfRange(int token) {
    int hour = tokens.digits(token) <= 2 ? tokens.number(token) : -1;
    boolean dash = tokens.isOneOf(token + 1, "-–—") && tokens.near(token + 1);
    if (hour < 0 || hour > 24 || !dash || !tokens.near(token + 2)) return Optional.empty();
    int second = tokens.digits(token + 2) <= 2 ? tokens.number(token + 2) : -1;
    boolean unit = tokens.is(token + 3, Role.HOUR) || tokens.is(token + 3, Role.MERIDIEM);
    if (second < 0 || !unit || read(token + 2, false).isEmpty()) return Optional.empty();
    return Optional.of(clock(token + 1, hour * 3600, hour > 12, false));
  }

  /** A bare hour, "10" in "tussen 10 en 11:30". */
  Optional<Clock> bareHour(int token) {
    int hour = tokens.digits(token) <= 2 ? tokens.number(token) : -1;
    if (hour < 0
        || hour > 24
        || (tokens.touches(token + 1) && !tokens.isOneOf(token + 1, ".,;)"))) {
      return Optional.empty();
    }
    return Optional.of(clock(token + 1, hour * 3600, hour > 12, false));
  }

  private static Clock clock(int end, int second, boolean definite, boolean colon) {
    return new Clock(end, second, definite, colon, false, Optional.empty(), Optional.empty());
  }

  private Optional<Clock> named(int token) {
    int hour = tokens.value(token, Role.CLOCK_NAME);
    return Optional.of(
        new Clock(token + 1, hour * 3600, true, true, true, Optional.empty(), Optional.empty()));
  }

  private Optional<Clock> numeric(int token, boolean cued) {
    if (tokens.digits(token) == 4) return military(token);
    int hour = tokens.digits(token) <= 2 ? tokens.number(token) : -1;
    if (hour < 0) return spelled(token);
    if (hour > 24) return Optional.empty();
    int at = token + 1;
    boolean colon = false;
    boolean minutes = false;
    int second = hour * 3600;
    boolean letter = tokens.is(at, Role.HOUR) && tokens.touches(at);
    if (((tokens.isOneOf(at, ":.") && tokens.touches(at)) || letter) && isSixtieth(at + 1)) {
      minutes = true;
      colon = letter || tokens.is(at, ':');
      second += tokens.number(at + 1) * 60;
      at += 2;
      if (tokens.isOneOf(at, ":.") && tokens.touches(at) && isSixtieth(at + 1)) {
        second += tokens.number(at + 1);
        at += 2;
      }
      if (tokens.is(at, '.') && tokens.digits(at + 1) == 3 && tokens.touches(at + 1)) at += 2;
    }
    if (second > Clock.DAY) return Optional.empty();
    if (minutes && tokens.isNumber(at) && tokens.touches(at)) return Optional.empty();
    return suffixed(at, second, colon || (minutes && cued && !continues(at)), colon);
  }

  /** "9.30" is no time when its digits go on, as in "1.10.2027" or "9.30 %". */
  private boolean continues(int at) {
    boolean range = tokens.isOneOf(at, "-–") && isMinute(at + 1);
    return (tokens.touches(at) && tokens.isOneOf(at, ".,-/:") && tokens.isNumber(at + 1) && !range)
        || tokens.isOneOf(at, "%€$");
  }

  /** "17.00", the later end of "9.00-17.00 uur". */
  private boolean isMinute(int hour) {
    boolean minutes = tokens.is(hour + 1, '.') && tokens.touches(hour + 1) && isSixtieth(hour + 2);
    return minutes && tokens.digits(hour) <= 2 && !tokens.isOneOf(hour + 3, ".-/");
  }

  private boolean isSixtieth(int token) {
    return tokens.touches(token) && tokens.digits(token) == 2 && tokens.number(token) < 60;
  }

  /** "1700 hours". */
  private Optional<Clock> military(int token) {
    int hour = tokens.number(token) / 100;
    int minute = tokens.number(token) % 100;
    boolean unit = tokens.is(token + 1, Role.HOUR) && tokens.near(token + 1);
    if (!unit || hour > 23 || minute > 59) return Optional.empty();
    return Optional.of(clock(token + 2, hour * 3600 + minute * 60, true, true));
  }

  private Optional<Clock> spelled(int token) {
    int hour = tokens.value(token, Role.CARDINAL);
    if (hour < 1 || hour > 24) return Optional.empty();
    if (isOClock(token + 1)) return Optional.of(clock(token + 4, hour * 3600, hour > 12, true));
    if (!tokens.is(token + 1, Role.HOUR)) return Optional.empty();
    return Optional.of(clock(token + 2, hour * 3600, hour > 12, true));
  }

  private Optional<Clock> suffixed(int at, int second, boolean alone, boolean colon) {
    Optional<Clock> halved = halved(at, second);
    if (halved.isPresent()) return halved;
    boolean clock = isOClock(at);
    boolean unit = clock || (tokens.is(at, Role.HOUR) && tokens.near(at));
    boolean name = tokens.is(at, Role.CLOCK_NAME) && tokens.near(at) && second == Clock.HALF_DAY;
    if (!alone && !unit && !name) return Optional.empty();
    int end = clock ? at + 3 : unit || name ? at + 1 : at;
    if (unit && !clock && second % 3600 == 0 && isMinutes(end)) {
      return Optional.of(clock(end + 1, second + tokens.number(end) * 60, true, true));
    }
    if (unit && tokens.is(end, '.') && tokens.touches(end) && tokens.touches(end + 1)) end++;
    boolean definite = name || second >= Clock.HALF_DAY || unit;
    return Optional.of(clock(end, second, definite, colon || unit || name));
  }

  private boolean isOClock(int token) {
    return tokens.near(token)
        && tokens.reads(token, "o")
        && tokens.isOneOf(token + 1, QUOTES)
        && tokens.reads(token + 2, "clock");
  }

  /** The 30 of "10 Uhr 30", which nothing else follows that it could count. */
  private boolean isMinutes(int token) {
    boolean number = tokens.gap(token) == Tokens.SPACE && tokens.digits(token) == 2;
    if (!number || tokens.number(token) > 59) return false;
    int next = token + 1;
    boolean joined = tokens.touches(next) && tokens.isNumber(next + 1);
    boolean counts =
        tokens.near(next) && (tokens.isWord(next) || tokens.code(next) == Tokens.OTHER);
    return !joined && !counts && !tokens.isOneOf(next, ".%€$");
  }

  /** "5pm", "5 p.m.", "12:00 PM". */
  private Optional<Clock> halved(int at, int second) {
    int half = tokens.near(at) ? tokens.value(at, Role.MERIDIEM) : -1;
    boolean late = second >= 13 * 3600; // "15.00 pm" says it twice
    if (half < 0 || (late && half != 12)) return Optional.empty();
    int end = at + 1;
    if (tokens.end(at) - tokens.start(at) == 1) {
      boolean dotted = tokens.is(end, '.') && tokens.touches(end);
      int last = dotted ? end + 1 : end;
      boolean letter = tokens.reads(last, "m") || tokens.reads(last, "M");
      if (!letter || (dotted && !tokens.touches(last))) return Optional.empty();
      end = dotted && tokens.is(last + 1, '.') && tokens.touches(last + 1) ? last + 2 : last + 1;
    }
    int of12 = second % Clock.HALF_DAY;
    int ofDay = late ? second : half == 12 ? of12 + Clock.HALF_DAY : of12;
    Clock clock = clock(end, ofDay, true, true);
    boolean noon = tokens.is(end, Role.CLOCK_NAME) && tokens.near(end);
    return Optional.of(noon ? clock.until(end + 1) : clock);
  }

  /**
   * "'s avonds", "evening CET": a part of the day by itself, at its usual hour. Only with a zone is
   * that hour meant as a time.
   */
  Optional<Clock> dayPart(int token) {
    int at = token;
    if (tokens.isOneOf(at, QUOTES) && tokens.reads(at + 1, "s")) at += 2;
    else if (tokens.is(at, Role.YEAR_LINK) && tokens.is(at + 1, Role.LINK)) at += 2;
    int half = tokens.near(token) && tokens.near(at) ? tokens.value(at, Role.DAY_PART) : -1;
    if (half < 0) return Optional.empty();
    int hour = half == 0 ? MORNING : tokens.is(at, Role.EVENING) ? EVENING : AFTERNOON;
    return Optional.of(withZone(clock(at + 1, hour * 3600, true, true)));
  }

  private Clock withDayPart(Clock clock) {
    int at = clock.end();
    boolean bracket = tokens.is(at, '(') && tokens.is(at + 1, Role.CLOCK_NAME);
    if (bracket && tokens.is(at + 2, ')')) return clock.until(at + 3);
    if (tokens.isOneOf(at, QUOTES) && tokens.reads(at + 1, "s")) at += 2;
    else if (tokens.is(at, Role.YEAR_LINK) && tokens.is(at + 1, Role.LINK)) at += 2;
    int half = tokens.near(at) ? tokens.value(at, Role.DAY_PART) : -1;
    if (half < 0) return clock;
    boolean later = half == 12 && clock.second() < Clock.HALF_DAY;
    return clock.at(clock.second() + (later ? Clock.HALF_DAY : 0)).until(at + 1);
  }

  private Clock withZone(Clock clock) {
    int at = clock.end();
    boolean bracket = tokens.is(at, '(');
    if (bracket || tokens.is(at, ',')) at++;
    if (tokens.is(at, '+') && tokens.touches(at)) return withOffset(clock, at);
    int zone = tokens.gap(at) <= Tokens.LINE ? tokens.value(at, Role.ZONE) : -1;
    if (zone < 0) return clock;
    Zone printed = Zone.at(zone);
    boolean time = tokens.is(at + 1, Role.TIME_WORD);
    if ((printed.isCity() && !time) || (printed == Zone.ZULU && !tokens.touches(at))) return clock;
    int end = time ? at + 2 : at + 1;
    if (tokens.is(end, '+') && tokens.isNumber(end + 1)) end = offsetEnd(end);
    if (bracket && tokens.is(end, ')')) end++;
    return clock.in(printed, end);
  }

  /** "+01:00" and "+0100" are Brussels in winter, "+02:00" in summer; the wall time stands. */
  private Clock withOffset(Clock clock, int plus) {
    int digits = tokens.digits(plus + 1);
    if (digits != 2 && digits != 4) return clock;
    int hours = digits == 4 ? tokens.number(plus + 1) / 100 : tokens.number(plus + 1);
    Zone zone = hours == 0 ? Zone.UTC : Zone.BRUSSELS;
    return hours <= 2 ? clock.in(zone, offsetEnd(plus)) : clock.until(offsetEnd(plus));
  }

  private int offsetEnd(int plus) {
    return tokens.is(plus + 2, ':') && tokens.digits(plus + 3) == 2 ? plus + 4 : plus + 2;
  }

  /** "12.00 pm CET (11.00 am GMT)", "11 am GMT+0900 (JST)". */
  private Clock withSecondZone(Clock clock) {
    int open = clock.end();
    if (clock.zone().isEmpty() || !tokens.is(open, '(')) return clock;
    if (tokens.is(open + 1, Role.ZONE) && tokens.is(open + 2, ')')) return clock.until(open + 3);
    Optional<Clock> other = numeric(open + 1, true).map(this::withZone);
    if (other.isEmpty() || other.get().zone().isEmpty()) return clock;
    int end = other.get().end();
    return clock.with(other.get(), tokens.is(end, ')') ? end + 1 : end);
  }
}
