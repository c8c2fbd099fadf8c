package nl.dutchtechzone.kansenradar.extract;

import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.Flags;

/** What a cue makes of a date that it speaks of, whatever else stands around them. */
final class CueUse {
  private CueUse() {}

  static boolean isStrong(Cue cue) {
    return switch (cue) {
      case DEADLINE, DEADLINE_PRE, OPENS, OPENING_VERB, CLOSING_VERB -> true;
      default -> false;
    };
  }

  static boolean isEnd(Bound bound) {
    return bound == Bound.UNTIL || bound == Bound.BEFORE;
  }

  static Use useOf(Cue cue, DateMention mention) {
    return switch (mention) {
      case DateMention.Point p -> useOf(cue, p.bound());
      case DateMention.Period p -> useOf(cue, p);
    };
  }

  private static Use useOf(Cue cue, Bound bound) {
    return switch (cue) {
      case DEADLINE, DEADLINE_PRE, CLOSING_VERB -> bound == Bound.FROM ? Use.OPENS : Use.DEADLINE;
      case OPENS, OPENING_VERB -> Use.OPENS;
      case WINDOW, SUBMIT ->
          switch (bound) {
            case FROM -> Use.OPENS;
            case UNTIL, BEFORE -> Use.DEADLINE;
            case NONE -> Use.UNTOLD;
          };
      default -> Use.UNTOLD;
    };
  }

  private static Use useOf(Cue cue, DateMention.Period period) {
    if (period.flags().contains(Flags.YEAR)) return Use.UNTOLD;
    boolean bare = isBare(period);
    return switch (cue) {
      case DEADLINE, DEADLINE_PRE, CLOSING_VERB -> bare ? Use.DEADLINE : Use.WINDOW;
      case OPENS, OPENING_VERB -> bare ? Use.OPENS : Use.WINDOW;
      case WINDOW, SUBMIT -> bare ? Use.UNTOLD : Use.WINDOW;
      default -> Use.UNTOLD;
    };
  }

  /** One month, quarter or season, not a span with two named ends. */
  static boolean isBare(DateMention.Period period) {
    return switch (period.precision()) {
      case MINUTE, DAY -> false;
      case MONTH ->
          period.from().day().getMonth() == period.to().day().getMonth()
              && period.from().year().equals(period.to().year());
      case QUARTER, SEASON -> true;
    };
  }

  static boolean isOther(Cue cue) {
    return switch (cue) {
      case PUBLISHED,
          CHECKED,
          DECISION,
          EVENT,
          PROJECT,
          VALIDITY,
          VERSION,
          LEGAL,
          FOUNDED,
          OTHER_DATE ->
          true;
      default -> false;
    };
  }
}
