package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.DateMention;

/** An end that was put off to another day: "vom 10. auf den 24. Februar verschoben". */
final class MovedDays {
  private static final int ROOM = 24;

  private static final Sign TO =
      new Sign("\\b(?:auf|naar)(?: den)?(?: [a-z]{5,10},?)?(?: den)? ?$");

  private static final Pattern ON = Pattern.compile("^,? (?:auf|naar)\\b");

  private final char[] folded;

  MovedDays(char[] folded) {
    this.folded = folded;
  }

  /** Of the day that it was put off to a deadline, of the one before nothing; else empty. */
  Optional<DateUse> of(Passage passage, DateMention mention, boolean last) {
    Optional<Hit> hit = passage.first(Cue.EXTENDED);
    if (hit.isEmpty() || !(mention instanceof DateMention.Point)) return Optional.empty();
    if (last) {
      boolean to = TO.isIn(passage.before(folded, mention.span().start(), ROOM));
      return to ? Optional.of(new DateUse(Use.DEADLINE, hit, 1)) : Optional.empty();
    }
    boolean from = ON.matcher(passage.after(folded, mention.span().end(), ROOM)).lookingAt();
    return from ? Optional.of(new DateUse(Use.UNTOLD, hit, 0)) : Optional.empty();
  }
}
