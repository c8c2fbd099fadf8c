package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;

/**
 * A line that breaks off where its date should come, "Applications close on", or that leads a list,
 * "Stichtage für Anträge sind:". It speaks of the dates that begin the lines under it.
 *
 * @param cue the word that tells what they are for
 * @param goesOn whether it holds for the line after the next one too
 */
record LeadIn(Optional<Hit> cue, Use use, boolean goesOn) {
  /** Room for a weekday, or for "Round 1:" or "Herbst 2027:", before the date on its line. */
  private static final int ROOM = 40;

  private static final int TAIL = 30;

  private static final List<String> OPEN_ENDS =
      List.of(
          " on",
          " by",
          " until",
          " before",
          " op",
          " tot",
          " tot en met",
          " voor",
          " is",
          " zijn",
          " am",
          " bis",
          " zum",
          " vor dem",
          " ist",
          " sind",
          " are");

  /** Words by which "applications" are bound to a day that is yet to be named. */
  private static final List<String> BOUNDS =
      List.of(
          " by ",
          " until ",
          " before ",
          " no later than ",
          " date",
          " uiterlijk ",
          " tot ",
          " voor ",
          " data",
          " datum",
          " bis ",
          " spatestens ",
          " termin",
          " stichtag",
          " frist");

  private static final LeadIn NONE = new LeadIn(Optional.empty(), Use.UNTOLD, false);

  static LeadIn none() {
    return NONE;
  }

  /** What the passage leaves open for the lines under it; {@link #none} when it is complete. */
  static LeadIn of(Passage passage, char[] folded) {
    if (isRound(passage, folded)) return new LeadIn(Optional.empty(), Use.DEADLINE, false);
    if (passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.STRUCTURED) {
      return NONE;
    }
    int from = Math.max(passage.start(), passage.end() - TAIL);
    String tail = new String(folded, from, passage.end() - from).stripTrailing();
    boolean colon = passage.end() < folded.length && folded[passage.end()] == ':';
    boolean list = tail.endsWith(":") || colon || isTitle(passage, folded);
    if (!list && OPEN_ENDS.stream().noneMatch(tail::endsWith)) return NONE;
    Hit last = null;
    for (Hit hit : passage.hits()) {
      if (hit.cue().family() != Cue.Family.ROLE) continue;
      if (last == null || hit.cue() != Cue.SUBMIT || !CueUse.isStrong(last.cue())) last = hit;
    }
    if (last == null) return NONE;
    Use use =
        switch (last.cue()) {
          case DEADLINE, DEADLINE_PRE, CLOSING_VERB -> Use.DEADLINE;
          case OPENS, OPENING_VERB -> Use.OPENS;
          case SUBMIT -> isBound(passage, folded, last) ? Use.DEADLINE : Use.UNTOLD;
          default -> Use.UNTOLD;
        };
    return use == Use.UNTOLD ? NONE : new LeadIn(Optional.of(last), use, list);
  }

  /** "(2. Runde)", "Round 3 (small grants only)": the day under it is that round's. */
  private static boolean isRound(Passage passage, char[] folded) {
    int from = passage.startWithLabel();
    if (passage.kind() == Passage.Kind.STRUCTURED || passage.end() - from > LONGEST_ROUND) {
      return false;
    }
    return ROUND.matcher(Fold.words(folded, from, passage.end())).matches();
  }

  private static final int LONGEST_ROUND = 90;

  private static final Pattern ROUND =
      Pattern.compile(
          "\\(?(?:(?:[a-z]{0,14}ronde|[a-z]{0,14}runde|round|tranche|[a-z]{0,10}tijdvak|call)"
              + " [0-9ivx]{1,3}|(?:[0-9]{1,2}(?:\\.|e|st|nd|rd|th)|eerste|tweede|derde|vierde|erste"
              + "|zweite|dritte|vierte|first|second|third|fourth) (?:[a-z-]{2,16} )?"
              + "(?:[a-z]{0,14}ronde|[a-z]{0,14}runde|round|tranche|[a-z]{0,10}tijdvak|call))"
              + "\\)?:?(?: \\([^()]{1,60}\\))?:?");

  /** "Deadlines in 2027", "Antragsfristen" on a line of its own: more than one day follows. */
  private static boolean isTitle(Passage passage, char[] folded) {
    if (passage.kind() != Passage.Kind.SENTENCE || passage.length() > ROOM) return false;
    return TITLE.matcher(Fold.words(folded, passage.start(), passage.end())).matches();
  }

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:[a-z]+ ){0,2}(?:[a-z]*deadlines|closing dates|cut-off dates|sluitingsdata"
              + "|[a-z]*indieningsdata|inleverdata|[a-z]*fristen|[a-z]*stichtage|[a-z]*termine)"
              + "(?: (?:in|for|voor|van|fur|im jahr)?(?: het jaar)? ?20[0-9]{2})?");

  private static boolean isBound(Passage passage, char[] folded, Hit submit) {
    String rest = new String(folded, submit.end(), passage.end() - submit.end()) + " ";
    return BOUNDS.stream().anyMatch(rest::contains);
  }

  boolean isNone() {
    return use == Use.UNTOLD;
  }

  /** What the date is for, when it begins its line; its year or season alone only names it. */
  DateUse of(Passage passage, DateMention mention, char[] folded) {
    if (isNone() || passage.kind() == Passage.Kind.HEADING) return DateUse.UNTOLD;
    boolean day = mention instanceof DateMention.Point p && p.bound() != Bound.FROM;
    int length = mention.span().start() - passage.start();
    if (!day || length > ROOM) return DateUse.UNTOLD;
    String before = new String(folded, passage.start(), length).strip();
    boolean begins = before.isEmpty() || before.endsWith(":") || WEEKDAY.matcher(before).matches();
    return begins ? new DateUse(use, cue, 2) : DateUse.UNTOLD;
  }

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:on |op |am )?(?:[a-z]{2,7}da[yg]|[a-z]{2,7}tag|mittwoch|sonnabend),?(?: the| den)?");
}
