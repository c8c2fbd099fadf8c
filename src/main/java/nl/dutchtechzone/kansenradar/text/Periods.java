package nl.dutchtechzone.kansenradar.text;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** Reads two dates that are the ends of one period: "van 4 tot 22 januari 2027". */
final class Periods {
  private static final Set<Cue> CONNECTORS = Set.of(Cue.THROUGH, Cue.SHORT_OF);
  private static final Set<Cue> ENDS = Set.of(Cue.UNTIL, Cue.BEFORE, Cue.UP_TO);
  private static final String DASHES = "-–—−‐‑";
  private static final int LONGEST_YEARS = 60;

  /**
   * The ends of a period.
   *
   * @param start the token at which its words begin
   * @param exclusive the named end does not count
   */
  record Ends(int start, Part from, Part to, boolean exclusive) {
    Ends with(Part newFrom, Part newTo) {
      return new Ends(start, newFrom, newTo, exclusive);
    }
  }

  private record Connector(int end, boolean exclusive) {}

  private final Tokens tokens;
  private final BitSet taken;
  private final Days days;
  private final Parts parts;
  private final Cues cues;
  private final boolean english;

  Periods(Tokens tokens, BitSet taken, Days days, Parts parts, Cues cues) {
    this.tokens = tokens;
    this.taken = taken;
    this.days = days;
    this.parts = parts;
    this.cues = cues;
    this.english = tokens.vocabulary().language() == Language.EN;
  }

  /** The period that begins at a token, years filled in from the one end to the other. */
  Optional<Ends> read(int token) {
    boolean between = tokens.is(token, Role.BETWEEN_INTRO);
    boolean intro = between || tokens.is(token, Role.FROM_INTRO);
    if (!intro) return operand(token).flatMap(left -> closed(token, left, false));
    int at = skipSmall(token + 1);
    if (!tokens.opensDate(at)) return Optional.empty();
    Optional<Ends> chain = chained(token, at);
    return chain.isPresent() ? chain : operand(at).flatMap(left -> closed(token, left, between));
  }

  /** "van 2014-2018", "vom 14.10.-15.10.2027". */
  private Optional<Ends> chained(int token, int at) {
    if (!tokens.isNumber(at) && days.month(at) == 0) return Optional.empty();
    return new Chains(tokens, taken, days)
        .read(at)
        .filter(chain -> chain.parts().size() == 2)
        .map(c -> new Ends(token, c.parts().get(0), parts.withTime(c.parts().get(1)), false))
        .flatMap(this::fill);
  }

  private Optional<Ends> closed(int start, Part left, boolean between) {
    if (!left.exists() || left.clockTo().isPresent() || isListed(start, left)) {
      return Optional.empty();
    }
    Optional<Connector> connector = connector(left, between);
    if (connector.isEmpty()) return Optional.empty();
    int at = skipSmall(connector.get().end());
    Optional<Part> right = operand(at);
    boolean years = left.unit() == Unit.YEAR && start == left.start() && english;
    if (right.isEmpty() || (years && right.get().unit() == Unit.YEAR && !isFirm(connector.get()))) {
      return Optional.empty();
    }
    return fill(new Ends(start, left, right.get(), connector.get().exclusive()));
  }

  /** "bis zum 31. Januar, bis zum 31. Mai": each is an end of its own. */
  private boolean isListed(int start, Part left) {
    return tokens.is(left.end(), ',') && cues.before(start, ENDS).isPresent();
  }

  /** "2019 to 2020" may count anything; "2021 t/m 2027" counts years. */
  private boolean isFirm(Connector connector) {
    int last = connector.end() - 1;
    return tokens.isOneOf(last, DASHES)
        || connector.end() - last > 1
        || tokens.is(last - 1, '/')
        || tokens.is(last - 1, Role.AND)
        || tokens.isWord(last - 1);
  }

  private int skipSmall(int token) {
    int at = token;
    for (int i = 0; i < 3 && tokens.near(at); i++) {
      if (!parts.isSmall(at) && !tokens.is(at, Role.YEAR_LINK)) break;
      at++;
    }
    return at;
  }

  private Optional<Part> operand(int token) {
    if (taken.get(token) || (!tokens.isNumber(token) && !tokens.isWord(token))) {
      return Optional.empty();
    }
    Optional<Part> part = parts.read(token);
    if (part.isPresent()) return part;
    Optional<Part> quarter = parts.quarter(token);
    if (quarter.isPresent()) return quarter;
    int[] day = days.day(token);
    if (day.length > 0) {
      Part alone = Part.of(token, day[1], Unit.BARE_DAY, 0, 0, day[0]);
      Part dated = days.withYear(alone);
      return Optional.of(dated);
    }
    int year = days.year(token);
    boolean fits = year >= 1900 && year < 2200 && !days.isJoined(token);
    return fits ? Optional.of(Part.of(token, token + 1, Unit.YEAR, year, 1, 0)) : Optional.empty();
  }

  private Optional<Connector> connector(Part left, boolean between) {
    int at = left.end();
    // "... ist der 11. November 2027. Bis zum 2. Januar 2028 ...": another sentence.
    if (tokens.is(at, '.') && tokens.isWord(at + 1) && tokens.startsUpper(at + 1)) {
      return Optional.empty();
    }
    // The day of a report on a line of its own, and its first sentence under it.
    if (!tokens.near(at) && tokens.isWord(at) && tokens.startsUpper(at)) return Optional.empty();
    if (tokens.is(at, ',') || days.isAbbreviation(at)) at++;
    boolean slash = left.unit() == Unit.BARE_DAY && tokens.is(at, '/') && tokens.touches(at);
    slash |= left.unit() == Unit.MONTH && tokens.is(at, '/') && days.month(at + 1) > 0;
    slash |= left.unit() == Unit.QUARTER && tokens.is(at, '/') && tokens.touches(at);
    if (slash) return Optional.of(new Connector(at + 1, false));
    if (tokens.gap(at) > Tokens.LINE) return Optional.empty();
    if (between && tokens.is(at, Role.AND)) {
      Optional<Cues.Found> cue = cues.at(at, CONNECTORS);
      return Optional.of(new Connector(cue.map(Cues.Found::edge).orElse(at + 1), false));
    }
    Optional<Cues.Found> cue = cues.at(at, CONNECTORS);
    if (cue.isPresent()) {
      return Optional.of(new Connector(cue.get().edge(), cue.get().cue() == Cue.SHORT_OF));
    }
    boolean dash = tokens.isOneOf(at, DASHES) && tokens.near(at);
    return dash ? Optional.of(new Connector(at + 1, false)) : Optional.empty();
  }

  /** Gives each end what only the other one says; empty when the two make no period. */
  Optional<Ends> fill(Ends ends) {
    return months(alike(ends)).map(Periods::years).filter(Periods::isOrdered);
  }

  /** "10/1/2027 - 10/15/2027": both ends put the month first when one can be read no other way. */
  private Ends alike(Ends ends) {
    Part from = ends.from();
    Part to = ends.to();
    if (from.swappable() && days.isMonthFirst(to)) from = from.swapped();
    if (to.swappable() && days.isMonthFirst(from)) to = to.swapped();
    return ends.with(from, to);
  }

  private static Optional<Ends> months(Ends ends) {
    Part from = ends.from();
    Part to = ends.to();
    if (from.unit() == Unit.BARE_DAY) {
      if (to.unit() != Unit.DAY || from.day() >= to.day()) return Optional.empty();
      from = from.of(to.month(), Unit.DAY).weak(to.weak());
    }
    if (to.unit() == Unit.BARE_DAY) {
      if (from.unit() != Unit.DAY || to.day() <= from.day()) return Optional.empty();
      to = to.of(from.month(), Unit.DAY);
    }
    return from.exists() && to.exists() ? Optional.of(ends.with(from, to)) : Optional.empty();
  }

  private static Ends years(Ends ends) {
    Part from = ends.from();
    Part to = ends.to();
    if (from.hasYear() == to.hasYear()) return ends;
    boolean turns = to.month() * 32 + to.day() < from.month() * 32 + from.day() && !sameMonth(ends);
    if (from.hasYear()) to = to.in(from.year() + (turns ? 1 : 0), to.end());
    else from = from.in(to.year() - (turns ? 1 : 0), from.end());
    return ends.with(from, to);
  }

  private static boolean sameMonth(Ends ends) {
    return ends.from().month() == ends.to().month() && ends.from().unit() != ends.to().unit();
  }

  private static boolean isOrdered(Ends ends) {
    Part from = ends.from();
    Part to = ends.to();
    if (!from.exists() || !to.exists()) return false;
    if (from.unit() == Unit.QUARTER && !from.hasYear()) return false;
    if (from.unit() == Unit.YEAR && to.unit() == Unit.YEAR) {
      return from.year() < to.year() && to.year() - from.year() <= LONGEST_YEARS;
    }
    if (from.unit() == Unit.YEAR && to.year() <= from.year()) return false;
    boolean dated = from.hasYear() && to.hasYear();
    return !dated || !to.last(to.year()).isBefore(from.first(from.year()));
  }
}
