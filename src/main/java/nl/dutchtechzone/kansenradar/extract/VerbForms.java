package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;

/**
 * What the form of a verb, or the preposition at its date, makes of the day: its end or its
 * beginning.
 */
final class VerbForms {
  private final char[] folded;

  VerbForms(char[] folded) {
    this.folded = folded;
  }

  /** German: "Anträge sind zum 31. März zu stellen". */
  boolean isDueDay(Hit hit, DateMention mention) {
    if (hit.cue() != Cue.SUBMIT || !(mention instanceof DateMention.Point p)) return false;
    int start = mention.span().start();
    return p.bound() == Bound.NONE && start >= 4 && new String(folded, start - 4, 4).equals("zum ");
  }

  /** "Per 7 oktober gesloten", not "closed since March". */
  boolean isShutAsOf(Hit hit, DateMention mention) {
    if (hit.cue() != Cue.CLOSING_VERB
        || !(mention instanceof DateMention.Point p && p.moment().date().isPresent())) return false;
    String verb = hit.in(folded);
    int from = Math.max(0, mention.span().start() - AS_OF.length());
    int length = Math.min(folded.length - from, 2 * AS_OF.length());
    return AnyOf.begins(SHUTTING, verb) && new String(folded, from, length).contains(AS_OF);
  }

  private static final String AS_OF = "per ";

  private static final List<String> SHUTTING =
      List.of("gesloten", "sluit", "afgesloten", "geschlossen", "schliess");

  /** "is geopend tot" closes, "opent uiterlijk" opens. */
  boolean isState(Hit hit) {
    String verb = hit.in(folded);
    return verb.startsWith("geopend")
        || verb.startsWith("opengesteld")
        || verb.startsWith("wordt ")
        || verb.startsWith("worden ")
        || verb.startsWith("geoffnet")
        || verb.startsWith("will be open")
        || verb.startsWith("opened");
  }

  /** "Open te stellen: de regeling voor ..., voor de periode van ... tot en met ...". */
  Optional<Hit> opensFor(Passage passage, DateMention mention) {
    boolean period = mention instanceof DateMention.Period p && !CueUse.isBare(p);
    if (!period || passage.kind() == Passage.Kind.HEADING) return Optional.empty();
    return passage.hits().stream()
        .filter(h -> h.start() == passage.start() && h.cue() == Cue.OPENING_VERB)
        .filter(h -> h.in(folded).equals("open te stellen"))
        .findFirst();
  }

  /** "De regeling, zoals vastgesteld in ..., van ... tot ... open te stellen": its own verb. */
  static boolean isOpenedFor(DateMention mention, Optional<Hit> behind) {
    boolean period = mention instanceof DateMention.Period p && !CueUse.isBare(p);
    return period
        && behind
            .filter(h -> h.cue() == Cue.OPENING_VERB)
            .filter(h -> h.start() - mention.span().end() <= RIGHT_BEHIND)
            .isPresent();
  }

  /** Room for "uur" from a period to its verb. */
  private static final int RIGHT_BEHIND = 14;
}
