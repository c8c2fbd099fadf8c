package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * What a date on the page is for.
 *
 * @param cue why; empty when a neighbour in the same sentence gave it
 * @param weight how much the place counts: prose 1, heading 2, label 3, legal article 4
 */
record DateUse(Use use, Optional<Hit> cue, int weight) {
  enum Use {
    DEADLINE,
    OPENS,
    /** Beginning and end of the time to apply. */
    WINDOW,
    /** Something else: publication, decision, project, event. */
    OTHER,
    UNTOLD
  }

  static final DateUse UNTOLD = new DateUse(Use.UNTOLD, Optional.empty(), 0);

  static DateUse other(Hit cue) {
    return new DateUse(Use.OTHER, Optional.of(cue), 1);
  }

  boolean isTold() {
    return use == Use.DEADLINE || use == Use.OPENS || use == Use.WINDOW;
  }
}
