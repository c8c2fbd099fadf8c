package nl.dutchtechzone.kansenradar.text;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** Reads one date of any notation, with its weekday before it and its time before or after it. */
final class Parts {
  private static final Set<Cue> TIME_CUES =
      Set.of(Cue.FROM, Cue.UNTIL, Cue.BEFORE, Cue.BEFORE_DAY, Cue.UP_TO);
  private static final Set<Cue> RANGE_CUES = Set.of(Cue.THROUGH, Cue.SHORT_OF);
  private static final String BETWEEN_DATE_AND_TIME = ",;-–—(@|∙·•:";

  private final Tokens tokens;
  private final BitSet taken;
  private final Days days;
  private final Stretches stretches;
  private final ClockReader clocks;
  private final Cues cues;

  Parts(Tokens tokens, BitSet taken, Days days, Cues cues) {
    this.tokens = tokens;
    this.taken = taken;
    this.days = days;
    this.stretches = new Stretches(tokens, days);
    this.clocks = new ClockReader(tokens);
    this.cues = cues;
  }

  /**
   * The date that begins at a token, with its time; chains of numbers are not read here. A day that
   * does not exist is returned too, so that nothing is made of its pieces.
   */
  Optional<Part> read(int token) {
    if (taken.get(token)) return Optional.empty();
    Optional<Part> part = date(token);
    if (part.isPresent()) return part.map(this::withTime);
    return timeFirst(token);
  }

  private Optional<Part> date(int token) {
    if (tokens.is(token, Role.WEEKDAY)) {
      Optional<Part> part = afterWeekday(token);
      if (part.isPresent()) return part;
    }
    if (tokens.is(token, Role.MONTH_PART)) {
      Optional<Part> part = third(token);
      if (part.isPresent()) return part;
    }
    return plain(token);
  }

  private Optional<Part> plain(int token) {
    if (tokens.isNumber(token)) return numbered(token);
    if (!tokens.isWord(token)) return Optional.empty();
    Optional<Part> part = Optional.empty();
    if (days.month(token) > 0) {
      part = chain(token);
      if (part.isEmpty()) part = days.monthFirst(token);
      if (part.isEmpty()) part = days.monthYear(token);
      if (part.isEmpty()) part = days.monthAlone(token);
    }
    if (part.isEmpty()) part = stretches.read(token);
    if (part.isEmpty() && !isArticle(token)) part = days.dayFirst(token);
    return part;
  }

  /** "een mei", "a March" are articles rather than the number one. */
  private boolean isArticle(int token) {
    return tokens.value(token, Role.CARDINAL) == 1;
  }

  private Optional<Part> numbered(int token) {
    Optional<Part> part = chain(token);
    if (part.isEmpty()) part = stretches.read(token);
    if (part.isEmpty()) part = new Chains(tokens, taken, days).spaced(token);
    if (part.isEmpty()) part = days.yearMonth(token);
    return part.isPresent() ? part : days.dayFirst(token);
  }

  private Optional<Part> chain(int token) {
    return new Chains(tokens, taken, days)
        .read(token)
        .filter(chain -> chain.parts().size() == 1)
        .map(chain -> chain.parts().get(0));
  }

  /** "Q3" in "Q3-Q4 2027": a quarter whose year the next one tells. */
  Optional<Part> quarter(int token) {
    return taken.get(token) ? Optional.empty() : stretches.lettered(token);
  }

  /** "maandag 6 september", "Sonntag, den 7.12.2014", "Monday17 April". */
  private Optional<Part> afterWeekday(int token) {
    int at = token + 1;
    if (tokens.is(at, '.') && tokens.touches(at)) at++;
    if (tokens.is(at, ',')) at++;
    for (int i = 0; i < 2 && isSmall(at) && tokens.near(at); i++) at++;
    if (!tokens.near(at) || taken.get(at)) return Optional.empty();
    return plain(at)
        .filter(part -> part.unit() == Unit.DAY)
        .map(part -> part.on(tokens.value(token, Role.WEEKDAY), token));
  }

  boolean isSmall(int token) {
    return tokens.is(token, Role.LINK) || tokens.is(token, Role.ON);
  }

  /** "medio september 2027", "end of June", "Anfang Mai", "mid-November", "eind 2027". */
  private Optional<Part> third(int token) {
    int at = token + 1;
    if (tokens.is(at, '-') && tokens.touches(at)) at++;
    for (int i = 0; i < 2 && tokens.is(at, Role.LINK); i++) at++;
    if (!tokens.near(at) || taken.get(at)) return Optional.empty();
    Optional<Part> part = days.monthYear(at);
    if (part.isEmpty()) part = stretches.read(at);
    if (part.isEmpty() && days.monthFirst(at).isEmpty()) part = days.monthAlone(at);
    int year = days.year(at);
    if (part.isEmpty() && year > 1900 && year < 2200) {
      part = Optional.of(Part.of(at, at + 1, Unit.YEAR, year, 1, 0));
    }
    return part.map(p -> p.third(tokens.value(token, Role.MONTH_PART), token).weak(false));
  }

  /** The time after a date, and the year when that comes last. */
  Part withTime(Part part) {
    if (part.unit() != Unit.DAY || !part.exists()) return part;
    Part dated = withWeekdayBehind(part);
    int at = dated.end();
    boolean between = false;
    boolean cued = true;
    boolean broken = false;
    boolean opened = false;
    if (clocks.dayPart(at).isPresent()) return withDayPart(dated);
    for (int skipped = 0; skipped < 4; skipped++) {
      broken |= !tokens.near(at);
      if (tokens.gap(at) == Tokens.PARAGRAPH || taken.get(at)) return dated;
      Optional<Part> timed = timed(dated, at, cued && !broken, between);
      if (timed.isPresent()) return yearBehind(opened ? closed(timed.get()) : timed.get());
      if (tokens.is(at, Role.ISO_T) && tokens.touches(at)) {
        at++;
      } else if (tokens.isOneOf(at, BETWEEN_DATE_AND_TIME) || tokens.is(at, '.')) {
        opened |= tokens.is(at, '(');
        cued = tokens.isOneOf(at, ",@(") || (tokens.is(at, '.') && !tokens.touches(at + 1));
        at++;
      } else if (tokens.is(at, Role.AT) || tokens.is(at, Role.ON) || isIntro(at)) {
        between |= isIntro(at) || tokens.is(at, Role.AT);
        cued = true;
        at++;
      } else {
        Optional<Cues.Found> cue = cues.at(at, TIME_CUES);
        if (cue.isEmpty()) return dated;
        cued = true;
        at = cue.get().edge();
      }
    }
    return dated;
  }

  /** "31 March 2027 (until 12.00 CEST)". */
  private Part closed(Part part) {
    return tokens.is(part.end(), ')') ? part.at(part.start(), part.end() + 1) : part;
  }

  /** "1 mei 2027 's avonds om 8 uur", "Jan 1, 2027 evening CET". */
  private Part withDayPart(Part part) {
    Clock dayPart = clocks.dayPart(part.end()).orElseThrow();
    int at = dayPart.end();
    if (dayPart.zone().isPresent()) return part.with(dayPart, at);
    if (tokens.is(at, ',')) at++;
    if (tokens.is(at, Role.AT)) at++;
    return clocks
        .read(at, true)
        .map(clock -> clock.in(dayPart.second() / Clock.HALF_DAY))
        .map(clock -> part.with(clock, clock.end()))
        .orElse(part);
  }

  private boolean isIntro(int token) {
    return tokens.is(token, Role.FROM_INTRO) || tokens.is(token, Role.BETWEEN_INTRO);
  }

  /** "22 mei (dinsdag)". */
  private Part withWeekdayBehind(Part part) {
    int at = part.end();
    boolean weekday = tokens.is(at, '(') && tokens.is(at + 1, Role.WEEKDAY);
    if (!weekday || !tokens.is(at + 2, ')')) return part;
    return part.on(tokens.value(at + 1, Role.WEEKDAY), part.start()).at(part.start(), at + 3);
  }

  private Optional<Part> timed(Part part, int at, boolean cued, boolean between) {
    if (!part.hasYear() && isDay(at)) return Optional.empty();
    Optional<Clock> clock = clocks.read(at, cued);
    if (clock.isEmpty()) {
      Optional<Part> range = clocks.hourOfRange(at).flatMap(c -> until(part, c, false));
      if (range.isPresent()) return range;
    }
    if (between) {
      Optional<Clock> from = clock.isPresent() ? clock : clocks.bareHour(at);
      Optional<Part> range = from.flatMap(c -> until(part, c, true));
      if (range.isPresent()) return range;
    }
    if (clock.isEmpty()) return Optional.empty();
    if (isDateOnly(clock.get(), at)) return Optional.of(part.at(part.start(), clock.get().end()));
    Optional<Part> range = until(part, clock.get(), false);
    if (range.isPresent()) return range;
    int end = clock.get().end();
    boolean apart = tokens.isWord(at - 1) && tokens.is(end, ',');
    if (apart && dateAfter(clock.get(), false).isPresent()) return Optional.empty();
    return Optional.of(part.with(clock.get(), end));
  }

  /** The 20.06. of "15.03., 20.06.": the next day of a list. */
  private boolean isDay(int token) {
    boolean day = tokens.is(token + 1, '.') && tokens.isNumber(token + 2);
    boolean stop = tokens.is(token + 3, '.') && tokens.touches(token + 3);
    return day && stop && tokens.number(token) <= 31 && tokens.number(token + 2) <= 12;
  }

  /** "2027-09-04T00:00:00Z" is how programs write a day. */
  private boolean isDateOnly(Clock clock, int at) {
    boolean universal =
        clock.zone().equals(Optional.of(Zone.UTC)) || clock.zone().equals(Optional.of(Zone.ZULU));
    return universal && clock.second() == 0 && tokens.is(at - 1, Role.ISO_T);
  }

  /** The day from one time to another: "tussen 10 en 11:30", "10:00 - 11:00". */
  private Optional<Part> until(Part part, Clock from, boolean between) {
    Optional<Clock> to = clockTo(from, between);
    if (to.isEmpty()) return Optional.empty();
    Optional<Part> next = date(endOfRange(from, between)).filter(Part::exists);
    if (next.isPresent() && next.get().end() > to.get().end()) return Optional.empty();
    int later = to.get().second();
    Clock start = from;
    boolean half = to.get().definite() && later > Clock.HALF_DAY;
    if (!from.definite() && half && from.second() + Clock.HALF_DAY <= later) {
      if (tokens.is(to.get().end() - 1, Role.MERIDIEM) || tokens.is(to.get().end() - 1, '.')) {
        start = from.at(from.second() + Clock.HALF_DAY);
      }
    }
    if (later < start.second() && later < Clock.HALF_DAY) later += Clock.HALF_DAY;
    if (later < start.second()) return Optional.empty();
    return Optional.of(part.with(start, to.get().at(later), to.get().end()));
  }

  /** Where what the time runs to begins; -1 when it runs to nothing. */
  private int endOfRange(Clock from, boolean between) {
    int at = tokens.is(from.end(), ',') ? from.end() + 1 : from.end();
    Optional<Cues.Found> cue = cues.at(at, RANGE_CUES);
    if (cue.isPresent()) return cue.get().edge();
    boolean joint = tokens.isOneOf(at, "-–—") || (between && tokens.is(at, Role.AND));
    return joint ? at + 1 : -1;
  }

  private Optional<Clock> clockTo(Clock from, boolean between) {
    int at = tokens.is(from.end(), ',') ? from.end() + 1 : from.end();
    int next = endOfRange(from, between);
    if (next < 0 || taken.get(next)) return Optional.empty();
    boolean dotted = tokens.is(at - 2, '.') && tokens.isNumber(at - 1);
    Optional<Clock> to = clocks.read(next, from.colon() || between || dotted);
    if (to.isPresent() || (!from.colon() && !between)) return to;
    boolean word = tokens.isWord(next + 1) && !tokens.is(next + 1, Role.ON);
    boolean goesOn = word || tokens.code(next + 1) == Tokens.OTHER;
    return goesOn && !between ? Optional.empty() : clocks.bareHour(next);
  }

  /** "29 september (12.00 u) 2027", "Oct 26 11:00:09 EDT 2023", "6 oktober 17:00 (2027)". */
  private Part yearBehind(Part part) {
    if (part.hasYear()) return part;
    int at = part.end();
    boolean bracket = tokens.is(at, '(');
    if (bracket || tokens.is(at, ',')) at++;
    if (days.year(at) == 0 || !tokens.near(at)) return part;
    boolean closed = bracket && tokens.is(at + 1, ')');
    return part.in(days.year(at), closed ? at + 2 : at + 1);
  }

  /** "om 19:30 op 20 september", "10:06am Dec 11, 2014", "5 tot 6 op 22 april". */
  Optional<Part> timeFirst(int token) {
    if (!tokens.isNumber(token)
        && !tokens.is(token, Role.CLOCK_NAME)
        && !tokens.is(token, Role.CARDINAL)) {
      return Optional.empty();
    }
    if (days.isJoined(token)) return Optional.empty();
    boolean intro = isIntro(token - 1);
    boolean cued =
        intro || tokens.is(token - 1, Role.AT) || cues.before(token, TIME_CUES).isPresent();
    Optional<Clock> read = clocks.read(token, cued).or(() -> clocks.hourOfRange(token));
    if (read.isEmpty() && !intro) return Optional.empty();
    Clock clock = read.or(() -> clocks.bareHour(token)).orElse(noClock());
    if (clock.end() == 0) return Optional.empty();
    Optional<Clock> to = clockTo(clock, intro);
    Optional<Part> range =
        to.flatMap(c -> dateAfter(c, read.isEmpty()).flatMap(p -> until(p, clock, intro)));
    if (range.isPresent()) {
      int end = dateAfter(to.get(), read.isEmpty()).get().end();
      return range.map(p -> p.at(token, end));
    }
    if (read.isEmpty()) return Optional.empty();
    return dateAfter(clock, false)
        .filter(part -> part.clock().isEmpty())
        .map(part -> part.at(token, part.end()).with(clock, part.end()));
  }

  private static Clock noClock() {
    return new Clock(0, 0, false, false, false, Optional.empty(), Optional.empty());
  }

  /** The day to which a time before it belongs. */
  private Optional<Part> dateAfter(Clock clock, boolean needsWord) {
    int at = clock.end();
    boolean linked = false;
    for (int i = 0; i < 3 && tokens.near(at); i++) {
      if (tokens.isOneOf(at, ",∙·•-")) at++;
      else if (isSmall(at) || tokens.is(at, Role.YEAR_LINK)) at++;
      else break;
      linked |= tokens.isWord(at - 1);
    }
    if (!tokens.near(at) || taken.get(at) || (needsWord && !linked)) return Optional.empty();
    Optional<Part> day = date(at).filter(p -> p.unit() == Unit.DAY && p.exists());
    return linked ? day : day.filter(p -> clocks.read(p.end(), false).isEmpty());
  }
}
