package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * A line that breaks off where its date should come, "Applications close on", or that leads a list,
 * "Stichtage für Anträge sind:". It speaks of the dates that begin the lines under it.
 *
 * @param cue the word that tells what they are for
 * @param goesOn whether it holds for the line after the next one too
 * @param many whether it speaks of several days, among which lines without one may stand
 * @param weight as of a {@link DateUse}: under a label that of a label
 */
record LeadIn(Optional<Hit> cue, Use use, boolean goesOn, boolean many, int weight) {
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
          " t/m",
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

  private static final LeadIn NONE = new LeadIn(Optional.empty(), Use.UNTOLD, false, false, 0);

  static LeadIn none() {
    return NONE;
  }

  /** What the passage leaves open for the lines under it; {@link #none} when it is complete. */
  static LeadIn of(Passage passage, char[] folded) {
    if (isRound(passage, folded)) {
      return new LeadIn(Optional.empty(), Use.DEADLINE, false, false, 2);
    }
    Optional<Hit> above = deadlinesAbove(passage, folded);
    if (above.isPresent()) return new LeadIn(above, Use.DEADLINE, true, true, 3);
    if (passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.STRUCTURED) {
      return NONE;
    }
    int from = Math.max(passage.start(), passage.end() - TAIL);
    String tail = new String(folded, from, passage.end() - from).stripTrailing();
    boolean colon = passage.end() < folded.length && folded[passage.end()] == ':';
    boolean title = isTitle(passage, folded);
    boolean list = tail.endsWith(":") || colon || title || isLoneCell(passage, folded);
    if (!list && !AnyOf.ends(OPEN_ENDS, tail)) return NONE;
    Hit last = null;
    for (Hit hit : passage.hits()) {
      if (hit.cue().family() != Cue.Family.ROLE) continue;
      if (last == null || hit.cue() != Cue.SUBMIT || !CueUse.isStrong(last.cue())) last = hit;
    }
    if (last == null)
      return title ? new LeadIn(Optional.empty(), Use.DEADLINE, true, true, 2) : NONE;
    Use use =
        switch (last.cue()) {
          case DEADLINE, DEADLINE_PRE, CLOSING_VERB -> Use.DEADLINE;
          case OPENS, OPENING_VERB -> Use.OPENS;
          case WINDOW -> title ? Use.WINDOW : Use.UNTOLD;
          case SUBMIT ->
              isBound(passage, folded, last) ? Use.DEADLINE : list ? Use.WINDOW : Use.UNTOLD;
          default -> Use.UNTOLD;
        };
    if (use == Use.UNTOLD) return NONE;
    boolean many = list && (title || MANY.isIn(words(passage, folded)));
    return new LeadIn(Optional.of(last), use, list, many, 2);
  }

  /** "Die Antragsfristen sind:" over a list of which only the first day is taken for its value. */
  private static Optional<Hit> deadlinesAbove(Passage passage, char[] folded) {
    if (passage.kind() != Passage.Kind.LABELLED || passage.label().isEmpty())
      return Optional.empty();
    Span label = passage.label().get();
    boolean above = Fold.words(folded, label.end(), passage.start()).indexOf('\n') >= 0;
    if (!above || !namesDeadlines(passage, folded)) return Optional.empty();
    return passage.labelHits().stream().filter(h -> h.cue() == Cue.DEADLINE).findFirst();
  }

  /** A label for several days to apply by: a stroke between two of them makes no period. */
  static boolean namesDeadlines(Passage passage, char[] folded) {
    return passage.isLabelled(Cue.DEADLINE)
        && passage.labelledUse().equals(Optional.of(Cue.DEADLINE))
        && passage
            .label()
            .filter(l -> MANY.isIn(Fold.words(folded, l.start(), l.end())))
            .isPresent();
  }

  private static String words(Passage passage, char[] folded) {
    return Fold.words(folded, passage.start(), passage.end());
  }

  private static final Sign MANY =
      new Sign(
          "\\b(?:[a-z]*deadlines|[a-z-]*dates|[a-z]*data|[a-z]*fristen|[a-z]*stichtage"
              + "|[a-z]*termine|follows|following|volgt|volgende|folgende[nr]?)\\b");

  /** "Submission of the full application |": a row of which the rest stands on the next line. */
  private static boolean isLoneCell(Passage passage, char[] folded) {
    String words = words(passage, folded).stripTrailing();
    return words.endsWith("|") && words.indexOf('|') == words.length() - 1;
  }

  /**
   * Whether it still holds under a line without a day: a short one that has no word of its own for
   * what a day is for, as "for all sports" under the day of that action.
   */
  boolean outlasts(Passage passage) {
    if (!many || passage.kind() == Passage.Kind.HEADING || passage.length() > ENTRY) return false;
    boolean labelled = passage.label(Cue.Family.ROLE).isPresent();
    return !labelled && passage.hits().stream().noneMatch(h -> isUse(h.cue()));
  }

  private static boolean isUse(Cue cue) {
    return cue.family() == Cue.Family.ROLE && cue != Cue.SUBMIT && cue != Cue.WINDOW;
  }

  /** A longer line is prose. */
  private static final int ENTRY = 130;

  /** "(2. Runde)", "Round 3 (small grants only)": the day under it is that round's. */
  private static boolean isRound(Passage passage, char[] folded) {
    int from = passage.startWithLabel();
    if (passage.kind() == Passage.Kind.STRUCTURED || passage.end() - from > LONGEST_ROUND) {
      return false;
    }
    String words = Fold.words(folded, from, passage.end());
    return AnyOf.isIn(ROUNDS, words) && ROUND.matcher(words).matches();
  }

  private static final List<String> ROUNDS =
      List.of("ronde", "runde", "round", "tranche", "tijdvak", "call");

  private static final int LONGEST_ROUND = 90;

  private static final Pattern ROUND =
      Pattern.compile(
          "\\(?(?:(?:[a-z]{0,14}ronde|[a-z]{0,14}runde|round|tranche|[a-z]{0,10}tijdvak|call)"
              + " [0-9ivx]{1,3}|(?:[0-9]{1,2}(?:\\.|e|st|nd|rd|th)|eerste|tweede|derde|vierde|erste"
              + "|zweite|dritte|vierte|first|second|third|fourth) (?:[a-z-]{2,16} )?"
              + "(?:[a-z]{0,14}ronde|[a-z]{0,14}runde|round|tranche|[a-z]{0,10}tijdvak|call))"
              + "\\)?:?(?: \\([^()]{1,60}\\))?:?");

  /**
   * "Deadlines in 2027", "Openstellingen", "Antragsfristen" on a line of its own: more than one day
   * follows.
   */
  private static boolean isTitle(Passage passage, char[] folded) {
    if (passage.kind() != Passage.Kind.SENTENCE || passage.length() > ROOM) return false;
    if (passage.hits().isEmpty()) return false;
    return TITLE.matcher(Fold.words(folded, passage.start(), passage.end())).matches();
  }

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:[a-z]+ ){0,2}(?:[a-z]*deadlines|deadline dates|closing dates|cut-off"
              + " dates|sluitingsdata"
              + "|openstellingen|[a-z]*(?:perioden|periodes|tijdvakken|zeitraume|zeitfenster|fenster)|(?:application|submission|funding|call)"
              + " (?:windows|periods)"
              + "|[a-z]*indieningsdata|inleverdata|[a-z]*fristen|[a-z]*stichtage|[a-z]*termine)(?:"
              + " (?:in|for|voor|van|fur|im jahr)?(?: het jaar)? ?20[0-9]{2})?:?");

  private static boolean isBound(Passage passage, char[] folded, Hit submit) {
    String rest = new String(folded, submit.end(), passage.end() - submit.end()) + " ";
    return AnyOf.isIn(BOUNDS, rest);
  }

  boolean isNone() {
    return use == Use.UNTOLD;
  }

  /** What the date is for, when it begins its line; its year or season alone only names it. */
  DateUse of(Passage passage, DateMention mention, char[] folded) {
    if (isNone() || passage.kind() == Passage.Kind.HEADING) return DateUse.UNTOLD;
    Use meant = meant(mention);
    if (meant == Use.UNTOLD) return DateUse.UNTOLD;
    if (many && passage.length() <= ENTRY && ends(passage, mention, folded)) {
      return new DateUse(meant, cue, weight);
    }
    int length = mention.span().start() - passage.start();
    if (length > ROOM) return DateUse.UNTOLD;
    String before = new String(folded, passage.start(), length).strip();
    boolean begins = before.isEmpty() || before.endsWith(":") || WEEKDAY.matcher(before).matches();
    return begins ? new DateUse(meant, cue, weight) : DateUse.UNTOLD;
  }

  /** Of a day the line's use, of a period under "deadlines" the time to apply. */
  private Use meant(DateMention mention) {
    return switch (mention) {
      case DateMention.Point p -> p.bound() == Bound.FROM || use == Use.WINDOW ? Use.UNTOLD : use;
      case DateMention.Period p -> isOfPeriods() && !CueUse.isBare(p) ? Use.WINDOW : Use.UNTOLD;
    };
  }

  /** "Application deadlines", "Er zijn twee momenten om aan te vragen:". */
  private boolean isOfPeriods() {
    return use == Use.WINDOW || (many && use == Use.DEADLINE);
  }

  /** "Mobility in higher education 20 February 2027 at 12.00": the entry's day closes it. */
  private static boolean ends(Passage passage, DateMention mention, char[] folded) {
    String rest = Fold.words(folded, mention.span().end(), passage.end()).strip();
    return rest.isEmpty() || rest.equals(".") || REST.matcher(rest).matches();
  }

  /** "(12h00 Brussels time)". */
  private static final Pattern REST = Pattern.compile("[,.]? ?\\([^()]{1,30}\\)[.,;]?");

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:on |op |am )?(?:[a-z]{2,7}da[yg]|[a-z]{2,7}tag|mittwoch|sonnabend),?(?: the| den)?");
}
