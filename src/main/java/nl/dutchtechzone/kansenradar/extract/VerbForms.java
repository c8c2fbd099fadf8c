package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
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

  /** "Anträge sind zum 31. März zu stellen", "de plannen moeten op 31 maart binnen zijn". */
  boolean isDueDay(Passage passage, Hit hit, DateMention mention) {
    if (!(mention instanceof DateMention.Point p)) return false;
    int start = mention.span().start();
    if (p.bound() != Bound.NONE || start < 4) return false;
    // "Einreichen kann man bei diesem Aufruf zweimal im Jahr: zum 1. März und zum 1. September"
    boolean round = hit.cue() == Cue.WINDOW && passage.has(Cue.SUBMIT) && isTo(start);
    if (hit.cue() != Cue.SUBMIT && !round) return false;
    // "Anträge kann man zweimal einreichen (1. März und 1. September)"
    boolean bracketed = folded[start - 1] == '(' && start - hit.end() == 2;
    if (bracketed) return AnyOf.begins(TO_SUBMIT, hit.in(folded)) || isEntry(passage, mention);
    String before = Fold.words(folded, Math.max(0, start - OBLIGED_ROOM), start);
    if (isTo(start)) return !NONE.matcher(rest(mention)).lookingAt();
    boolean named = AnyOf.ends(ON, before) || ON_WEEKDAY.matcher(before).find();
    boolean right = AnyOf.ends(MUST, before);
    boolean near = hit.start() > start ? !isNoun(hit) : start - hit.end() <= ADJOINING;
    return (named || right) && near && OBLIGED.isIn(before);
  }

  /** "Muss das Gebäude am 31. Dezember des Jahres der Antragstellung". */
  private boolean isNoun(Hit hit) {
    String word = hit.in(folded);
    return word.endsWith("antragstellung") || word.endsWith("antragsstellung");
  }

  private boolean isTo(int start) {
    return Fold.words(folded, start - 4, start).equals("zum ");
  }

  private String rest(DateMention mention) {
    int end = mention.span().end();
    return Fold.words(folded, end, Math.min(folded.length, end + 12));
  }

  /** "Können zum 15. Oktober keine Skizzen eingereicht werden". */
  private static final Pattern NONE = Pattern.compile("^ (?:keine?|nicht)\\b");

  /** "Indienen van een volledige aanvraag (11 maart 2027)": the step and its day. */
  private boolean isEntry(Passage passage, DateMention mention) {
    int end = mention.span().end();
    String step = Fold.words(folded, passage.start(), mention.span().start());
    boolean last = end >= passage.end() - 2 && end < folded.length && folded[end] == ')';
    return last && step.length() <= ENTRY && AnyOf.begins(STEPS, step);
  }

  private static final int ENTRY = 70;

  private static final List<String> STEPS =
      List.of(
          "indienen ",
          "indiening ",
          "inleveren ",
          "einreichung ",
          "einreichen ",
          "abgabe ",
          "submission ",
          "submit ");

  private static final List<String> TO_SUBMIT =
      List.of("einreichen", "beantragen", "bewerben", "indienen", "aanvragen", "submit", "apply");

  private static final int OBLIGED_ROOM = 70;

  /** Room for "op donderdag" between "binnen zijn" and its day. */
  private static final int ADJOINING = 18;

  private static final List<String> ON = List.of(" op ", " on ", " am ");

  /** "Uw aanvraag moet 7 februari bij ons binnen zijn". */
  private static final List<String> MUST = List.of(" moet ", " moeten ", " muss ", " mussen ");

  private static final Pattern ON_WEEKDAY =
      Pattern.compile(" (?:op|on|am) [a-z]{5,10}(?:dag|day|tag|woch),? $");

  private static final Sign OBLIGED =
      new Sign("\\b(?:moet|moeten|dient|dienen|must|should|muss|mussen)\\b[^.;:]*$");

  /** "Per 7 oktober gesloten", "sluit met ingang van 7 oktober", not "closed since March". */
  boolean isShutAsOf(Hit hit, DateMention mention) {
    if (hit.cue() != Cue.CLOSING_VERB
        || !(mention instanceof DateMention.Point p && p.moment().date().isPresent())) return false;
    String verb = hit.in(folded);
    int start = mention.span().start();
    String before =
        new String(folded, Math.max(0, start - AS_OF_ROOM), Math.min(start, AS_OF_ROOM));
    return AnyOf.begins(SHUTTING, verb) && AnyOf.ends(AS_OF, before);
  }

  private static final int AS_OF_ROOM = 18;

  private static final List<String> AS_OF =
      List.of(
          "per ", "met ingang van ", "m.i.v. ", "vanaf ", "ab ", "ab dem ", "as of ", "as from ");

  private static final List<String> SHUTTING =
      List.of(
          "gesloten",
          "sluit",
          "afgesloten",
          "stopt",
          "gaat dicht",
          "geschlossen",
          "schliess",
          "closes",
          "will close");

  /** "Het loket gaat op 7 oktober dicht": the verb's halves stand around the day. */
  boolean isShutting(Passage passage, DateMention mention) {
    if (!(mention instanceof DateMention.Point p) || p.moment().date().isEmpty()) return false;
    String after = passage.after(folded, mention.span().end(), SHUT_ROOM);
    if (!after.contains(" dicht") || !SHUT.matcher(after).lookingAt()) return false;
    boolean ofCall =
        passage.has(Cue.KIND_CALL) || passage.has(Cue.WINDOW) || passage.has(Cue.SUBMIT);
    return ofCall && GOES.isIn(passage.before(folded, mention.span().start(), 80));
  }

  private static final int SHUT_ROOM = 50;

  private static final Pattern SHUT =
      Pattern.compile("^(?: om [0-9.:]{1,5}(?: uur)?)?(?: weer| definitief)? dicht\\b");

  private static final Sign GOES = new Sign("\\b(?:gaat|gaan|ging|gingen)\\b[^.,;]*$");

  /** "is geopend tot" closes, "opent uiterlijk" opens. */
  boolean isState(Hit hit) {
    String verb = hit.in(folded);
    return verb.startsWith("geopend")
        || verb.startsWith("opengesteld")
        || verb.startsWith("wordt ")
        || verb.startsWith("worden ")
        || verb.startsWith("geoffnet")
        || verb.startsWith("freigeschaltet")
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

  /**
   * "Van 1 juni t/m 13 september staat de regeling ... open", "vom 1. bis 31. Mai ist das Portal
   * geöffnet": the verb's halves stand around the call. Empty when the day begins no such clause.
   */
  Optional<Use> standsOpen(Passage passage, DateMention mention) {
    String after = passage.after(folded, mention.span().end(), OPEN_ROOM);
    boolean call =
        passage.has(Cue.KIND_CALL)
            || passage.has(Cue.WINDOW)
            || passage.has(Cue.SUBMIT)
            || passage.has(Cue.STATUS_OPEN);
    if (!call || !STANDS_OPEN.matcher(after).lookingAt()) return Optional.empty();
    return switch (mention) {
      case DateMention.Period p -> CueUse.isBare(p) ? Optional.empty() : Optional.of(Use.WINDOW);
      case DateMention.Point p ->
          Optional.of(CueUse.isEnd(p.bound()) ? Use.DEADLINE : Use.OPENS)
              .filter(use -> p.bound() != Bound.NONE);
    };
  }

  private static final int OPEN_ROOM = 110;

  private static final Pattern STANDS_OPEN =
      Pattern.compile(
          "^(?: om [0-9.:]{1,5}(?: uur)?)? (?:staat|staan|stond|ist|sind|steht|stehen)"
              + " (?:[a-z-]{2,14} )?(?:de|het|deze|dit|er|die|das|der|unser[a-z]*|onze|ons) "
              + "(?!(?:[a-z]{0,12}kantoor|[a-z]{0,12}buro|geschaftsstelle|balie)\\b)"
              + "(?:(?!\\b(?:niet|nicht|geen|keine?)\\b)[^.,;]){0,70}"
              + "\\b(?:open|opengesteld|geopend|offen|geoffnet)\\b");

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
