package nl.dutchtechzone.kansenradar.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** Reads all dates and periods of a text, from left to right, none of them twice. */
final class DateReader {
  private static final Set<Cue> BOUNDS =
      EnumSet.of(Cue.FROM, Cue.AFTER, Cue.UNTIL, Cue.BEFORE, Cue.BEFORE_DAY, Cue.UP_TO);

  private final Tokens tokens;
  private final BitSet taken;
  private final Cues cues;
  private final Days days;
  private final Parts parts;
  private final Periods periods;
  private final DayLists lists;
  private final Mentions mentions;
  private final List<DateMention> found = new ArrayList<>();

  /** The token behind the last day found. */
  private int lastDay = -1;

  /**
   * @param taken tokens that belong to amounts
   */
  DateReader(Tokens tokens, BitSet taken, LocalDate today) {
    this.tokens = tokens;
    this.taken = taken;
    this.cues = new Cues(tokens);
    this.days = new Days(tokens, taken);
    this.parts = new Parts(tokens, taken, days, cues);
    this.periods = new Periods(tokens, taken, days, parts, cues);
    this.lists = new DayLists(tokens, taken, days, parts);
    this.mentions = new Mentions(tokens, today);
  }

  List<DateMention> read() {
    int at = 0;
    while (at < tokens.size()) at = Math.max(at + 1, step(at));
    return found;
  }

  /** Reads what begins at a token; answers where to go on. */
  private int step(int token) {
    if (!tokens.opensDate(token) || taken.get(token)) return token + 1;
    if (tokens.isNumber(token) || days.month(token) > 0) {
      Optional<Chains.Chain> chain = new Chains(tokens, taken, days).read(token);
      if (chain.isPresent() && chain.get().parts().size() != 1) return pair(token, chain.get());
    }
    List<Part> list = lists.read(token);
    if (!list.isEmpty()) return add(list);
    Optional<Periods.Ends> period = periods.read(token);
    if (period.isPresent()) return add(period.get());
    boolean intro = tokens.is(token, Role.FROM_INTRO) || tokens.is(token, Role.BETWEEN_INTRO);
    return intro ? token + 1 : parts.read(token).map(this::add).orElse(token + 1);
  }

  /** A period written as one chain, or a chain that is no date at all. */
  private int pair(int token, Chains.Chain chain) {
    if (chain.parts().isEmpty()) {
      return parts.timeFirst(token).map(this::add).orElse(chain.end());
    }
    Periods.Ends ends =
        new Periods.Ends(token, chain.parts().get(0), parts.withTime(chain.parts().get(1)), false);
    return periods.fill(ends).map(this::add).orElse(chain.end());
  }

  private int add(Periods.Ends ends) {
    boolean weak = ends.from().weak() && ends.to().weak();
    boolean intro = ends.start() < ends.from().start();
    if (weak && !intro && !isCued(ends.start(), ends.to().end())) return ends.to().end();
    found.add(mentions.period(ends, isRecurring(ends.start(), ends.to().end())));
    return ends.to().end();
  }

  private int add(List<Part> list) {
    list.forEach(this::add);
    return list.get(list.size() - 1).end();
  }

  private int add(Part part) {
    if (!part.exists() || part.unit() == Unit.BARE_DAY) return part.end();
    Optional<Cues.Found> bound = cues.before(afterSmall(part.start()), BOUNDS);
    if (part.weak() && bound.isEmpty() && !isCued(part) && !isListed(part)) return part.end();
    int start = bound.map(Cues.Found::edge).orElse(part.start());
    boolean recurring = isRecurring(start, part.end());
    if (part.unit() == Unit.DAY) lastDay = part.end();
    found.add(mentions.point(part, bound.map(Cues.Found::cue), recurring));
    return part.end();
  }

  /** The 31.05 of "bis 28.02., 31.05 oder 31.08.": a day right behind another. */
  private boolean isListed(Part part) {
    int joint = part.start() - 1;
    boolean joined =
        tokens.is(joint, ',') || tokens.is(joint, Role.AND) || tokens.is(joint, Role.OR);
    return joined && joint == lastDay && part.unit() == Unit.DAY && tokens.near(part.start());
  }

  private int afterSmall(int token) {
    int at = token;
    for (int i = 0; i < 2 && tokens.near(at) && parts.isSmall(at - 1); i++) {
      if (cues.before(at, BOUNDS).isPresent()) return at;
      at--;
    }
    return at;
  }

  /**
   * Bare numbers are a date after "op", "am", "on", after the name of a day ("Stichtag: 30.09"), or
   * where the text says nothing else.
   */
  private boolean isCued(int start, int end) {
    boolean alone = start == 0 && end == tokens.size();
    boolean european = tokens.vocabulary().language() != Language.EN;
    boolean before = tokens.near(start) && tokens.is(start - 1, Role.ON);
    int term = tokens.is(start - 1, ':') ? start - 2 : start - 1;
    return (alone && european) || before || (tokens.near(start) && tokens.is(term, Role.TERM));
  }

  private boolean isCued(Part part) {
    boolean in = tokens.is(part.start() - 1, Role.YEAR_LINK);
    return part.unit() == Unit.DAY ? isCued(part.start(), part.end()) : in;
  }

  /** "jaarlijks van 1 mei tot 1 juni", "30.09. jedes Jahres", "19 June every year". */
  private boolean isRecurring(int start, int end) {
    boolean before = tokens.near(start) && tokens.is(start - 1, Role.RECURRING);
    return before || (tokens.near(end) && tokens.is(end, Role.RECURRING));
  }
}
