package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.DateMention;

/**
 * Days that answer the question before them: "Bis wann kann ich einreichen? Bis zum 15. März",
 * "When does it close?" over a line with the day.
 */
final class Answers {
  private static final int ANSWER = 24;

  private static final int QUESTION = 110;

  private static final Pattern UNTIL_WHEN =
      Pattern.compile(
          "^(?:bis wann|wie lange|bis zu welchem|tot wanneer|hoe lang|tot welke|until when|by when"
              + "|how long)\\b");

  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:und |en |and )?(?:bis wann|ab wann|wann|wie lange|welche frist|bis zu welchem|tot"
              + " wanneer|vanaf wanneer|wanneer|hoe lang|tot welke|until when|by when|when|how"
              + " long|what is the)\\b");

  private final char[] folded;

  Answers(char[] folded) {
    this.folded = folded;
  }

  /** What the day is for, when it begins the answer; untold when the question says nothing. */
  DateUse of(Passage passage, DateMention mention, Passage question) {
    if (mention.span().start() - passage.start() > ANSWER) return DateUse.UNTOLD;
    if (question.length() > QUESTION || folded[question.end() - 1] != '?') return DateUse.UNTOLD;
    if (passage.start() - question.end() > 2) return DateUse.UNTOLD;
    String words = Fold.words(folded, question.start(), question.end());
    if (!WHEN.matcher(words).lookingAt()) return DateUse.UNTOLD;
    Optional<Hit> asked = asked(question);
    if (asked.isEmpty() || CueUse.isOther(asked.get().cue())) return DateUse.UNTOLD;
    Use use = CueUse.useOf(asked.get().cue(), mention);
    boolean day = mention instanceof DateMention.Point;
    if (day && use != Use.OPENS && UNTIL_WHEN.matcher(words).lookingAt()) use = Use.DEADLINE;
    return use == Use.UNTOLD ? DateUse.UNTOLD : new DateUse(use, Optional.empty(), 1);
  }

  /** The word that tells most: "Wann endet die Antragstellung?" asks for its end. */
  private static Optional<Hit> asked(Passage question) {
    Optional<Hit> best = Optional.empty();
    for (Hit hit : question.hits()) {
      if (hit.cue().family() != Cue.Family.ROLE) continue;
      boolean better = CueUse.isOther(hit.cue()) || CueUse.isStrong(hit.cue());
      if (best.isEmpty() || better) best = Optional.of(hit);
      if (CueUse.isOther(hit.cue())) return best;
    }
    return best;
  }
}
