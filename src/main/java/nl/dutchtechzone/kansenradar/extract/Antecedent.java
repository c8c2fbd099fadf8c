package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.DateMention;

/** What a date is for by the sentence before its own, which "this" points back to. */
final class Antecedent {
  /** From the beginning of one sentence to that of the next. */
  private static final int REACH = 400;

  private static final List<String> REFERRING =
      List.of(
          "deze ", "dit ", "dat ", "die ", "hij ", "diese ", "dieser ", "dieses ", "dies ", "das ",
          "er ", "sie ", "this ", "these ", "it ", "they ");

  private static final int OPENING = 30;

  /** German "die" and "das" are articles too: of what lasts longer than one can apply. */
  private static final Pattern LASTING =
      Pattern.compile(
          "^(?:die|das) (?:[a-z]*(?:forderung|richtlinie|programm|regelung|laufzeit|satzung"
              + "|verordnung)|[a-z]*projekte?|vorhaben|ma(?:ss|ß)nahmen?|mittel)\\b");

  private final char[] folded;

  Antecedent(char[] folded) {
    this.folded = folded;
  }

  DateUse of(Passage passage, DateMention mention, Passage earlier) {
    String opening = new String(folded, passage.start(), Math.min(passage.length(), OPENING));
    boolean near =
        passage.start() - earlier.start() <= REACH && earlier.section() == passage.section();
    if (!near || !AnyOf.begins(REFERRING, opening)) return DateUse.UNTOLD;
    if (LASTING.matcher(opening).lookingAt()) return DateUse.UNTOLD;
    return earlier.hits().stream().anyMatch(Antecedent::namesCall)
        ? asWindow(mention)
        : DateUse.UNTOLD;
  }

  /** "De regeling is open. Deze loopt van ... tot en met ...". */
  private static boolean namesCall(Hit hit) {
    return hit.cue() == Cue.WINDOW || hit.cue() == Cue.SUBMIT || hit.cue() == Cue.KIND_CALL;
  }

  private static DateUse asWindow(DateMention mention) {
    Use use = CueUse.useOf(Cue.WINDOW, mention);
    return use == Use.UNTOLD ? DateUse.UNTOLD : new DateUse(use, Optional.empty(), 1);
  }
}
