package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;

/** Finds the words that speak of a date: the last ones before it, the first ones behind it. */
final class NearWords {
  /** Words after a date speak of it only this near: German and Dutch verbs close the clause. */
  private static final int AFTER = 90;

  /** "Applications" this far before a date no longer speaks of it. */
  private static final int SUBMIT_AHEAD = 130;

  private static final int AHEAD = 220;

  /** A subject and its verb stand no farther apart. */
  private static final int SUBJECT = 25;

  /** "Die Geltungsdauer der Grundsätze für den Hafen endet". */
  private static final int LONG_SUBJECT = 60;

  /** "The deadline for submitting applications within this call". */
  private static final int OBJECT = 60;

  private final char[] folded;
  private final SubmitWords submit;

  NearWords(char[] folded) {
    this.folded = folded;
    this.submit = new SubmitWords(folded);
  }

  /**
   * The last cue of a date's use before it. Where a decision or the like comes first,
   * "applications" alone does not make it a date to apply by, unless a bound does.
   */
  Optional<Hit> ahead(Passage passage, DateMention mention, int from, int to) {
    boolean bounded = mention instanceof DateMention.Point p && p.bound() != Bound.NONE;
    Hit last = null;
    int sentence = Math.max(from, sentenceStart(from, to));
    for (Hit hit : passage.hits()) {
      if (hit.start() < sentence || hit.cue().family() != Cue.Family.ROLE) continue;
      if (hit.end() > to) break;
      if (to - hit.end() > (hit.cue() == Cue.SUBMIT ? SUBMIT_AHEAD : AHEAD)) continue;
      // "Projekte, die in diesem Jahr starten, müssen bis ...": the verb's clause ends before.
      if (bounded && hit.cue() == Cue.OPENING_VERB && holds(',', hit.end(), to)) continue;
      if (hit.cue() == Cue.CLOSING_VERB && isConditional(hit.end(), to)) continue;
      if (from > passage.start() && CueUse.isOther(hit.cue())) {
        if (submit.isPurpose(hit, from) || isBracketed(from, hit, to)) continue;
      }
      if (last != null && (isSubjectOf(last, hit) || isObjectOf(last, hit))) continue;
      if (bounded && last != null && isAimOf(last, hit)) continue;
      if (hit.cue() == Cue.LEGAL && isOfAnotherDay(hit, to)) continue;
      if (last == null || hit.cue() != Cue.SUBMIT) last = hit;
      else if (CueUse.isOther(last.cue())
          ? yields(last, hit, bounded)
          : !CueUse.isStrong(last.cue())) last = hit;
      else if (hit.start() - last.end() > 60) last = hit;
    }
    return Optional.ofNullable(last);
  }

  /** A label's value is not cut into sentences: here the last of them begins. */
  private int sentenceStart(int from, int to) {
    for (int i = to - 3; i > from + WORD; i--) {
      if (".!?".indexOf(folded[i]) >= 0 && folded[i + 1] == ' ' && isWord(i - WORD, i)) {
        return Character.isLetter(folded[i + 2]) ? i + 2 : from;
      }
    }
    return from;
  }

  /** Longer than what is abbreviated. */
  private static final int WORD = 5;

  private boolean isWord(int from, int to) {
    for (int i = from; i < to; i++) if (!Character.isLetter(folded[i])) return false;
    return true;
  }

  /** "Termine: 1.2.2027 Start der Ausschreibung": what stands behind the day is its name. */
  Optional<Hit> nameOf(Passage passage, DateMention mention, Optional<Hit> behind) {
    return behind
        .filter(h -> h.cue() == Cue.DEADLINE || h.cue() == Cue.OPENS)
        .filter(h -> h.start() - mention.span().end() <= NAME)
        .filter(h -> passage.after(folded, h.end(), AFTER).chars().noneMatch(Character::isDigit));
  }

  /** Room for a space or a dash between spaces. */
  private static final int NAME = 3;

  /** "Vom 10. auf den 24. Februar": that preposition belongs to the number right behind it. */
  private boolean isOfAnotherDay(Hit legal, int to) {
    return to - legal.end() > ADJOINING && legal.in(folded).equals("vom");
  }

  /**
   * "Anträge für die nächste Jurysitzung sind bis": what is applied for, not what the day is for.
   */
  private boolean isAimOf(Hit applying, Hit aim) {
    return applying.cue() == Cue.SUBMIT
        && CueUse.isOther(aim.cue())
        && aim.cue() != Cue.EVENT
        && submit.isAim(aim, applying.end());
  }

  /** "Closes when 150 applications have been received". */
  private boolean isConditional(int from, int to) {
    String words = Fold.words(folded, from, Math.min(to, from + CONDITION));
    return AnyOf.begins(CONDITIONS, words);
  }

  private static final int CONDITION = 10;

  private static final List<String> CONDITIONS =
      List.of(" when ", " once ", " as soon ", " zodra ", " wanneer ", " sobald ", " wenn ");

  private boolean holds(char sign, int from, int to) {
    for (int i = from; i < to; i++) if (folded[i] == sign) return true;
    return false;
  }

  /** "Ende des Aufrufs am", "sluiting van de call op": the first word says which end of it. */
  private static boolean isObjectOf(Hit end, Hit window) {
    if (window.cue() != Cue.WINDOW) return false;
    int apart = window.start() - end.end();
    return end.cue() == Cue.DEADLINE
        ? apart <= OBJECT
        : end.cue() == Cue.CLOSING_VERB && apart <= SUBJECT;
  }

  /** "De projectperiode eindigt op", "das Webinar beginnt am": the verb is not the call's. */
  private static boolean isSubjectOf(Hit subject, Hit verb) {
    boolean begins = verb.cue() == Cue.CLOSING_VERB || verb.cue() == Cue.OPENING_VERB;
    int room = subject.cue() == Cue.VALIDITY ? LONG_SUBJECT : SUBJECT;
    if (!begins || verb.start() - subject.end() > room) return false;
    return switch (subject.cue()) {
      case EVENT, PROJECT, VALIDITY, OTHER_DATE -> true;
      default -> false;
    };
  }

  /** "Op grond van deze regeling kan worden aangevraagd van ...": the verb says what it is for. */
  private boolean yields(Hit other, Hit applying, boolean bounded) {
    if (submit.isPerson(applying) || submit.isObjectOfTalk(applying)) return false;
    boolean object = applying.start() - other.end() == 1; // "Erstellung von | Projektanträgen"
    if (other.cue() == Cue.OTHER_DATE && object) return false;
    if (other.cue() == Cue.PROJECT && submit.isAccount(other)) return false;
    if (submit.isObjection(other)) return false;
    if (other.cue() == Cue.DECISION && submit.isAbout(other.end(), applying.start())) return false;
    if (bounded || other.cue() == Cue.LEGAL) return true;
    return submit.isVerb(applying);
  }

  /** The first cue after it in the same clause. */
  Optional<Hit> behind(Passage passage, DateMention mention, int to) {
    int from = mention.span().end();
    boolean opens = mention.span().start() - passage.start() <= OPENING;
    int end =
        opens ? mainClause(from, to) : Math.min(Math.min(to, from + AFTER), clauseEnd(from, to));
    Hit first = null;
    for (Hit hit : passage.hits()) {
      if (hit.start() < from || hit.cue().family() != Cue.Family.ROLE) continue;
      if (first == null && isVerbBehindComma(hit, from)) first = hit;
      if (hit.end() > end) break;
      // "Bis zum 31. März einreichen (spätestens vor Projektbeginn)": what is in brackets is aside.
      if (first != null && holds('(', first.end(), hit.start())) break;
      if (CueUse.isOther(hit.cue()) && submit.isPurpose(hit, from)) continue;
      // "Bis 1. April eingegangene Anträge behandelt die Sitzung am 12. Mai": the next day's word.
      boolean next = to < passage.end() && to - hit.end() <= ADJOINING;
      if (first != null && next && CueUse.isOther(hit.cue())) break;
      if (first != null && submit.isAppliedFor(first, hit)) continue;
      if (first == null || (first.cue() == Cue.SUBMIT && CueUse.isOther(hit.cue()))) first = hit;
    }
    return Optional.ofNullable(first).or(() -> infinitive(passage, from, to));
  }

  /** Room for "am" or "on the" between a word and its day. */
  private static final int ADJOINING = 8;

  /**
   * "8 April (for a decision in May)", "the deadline is 8 April (the board meets in May)": in
   * brackets right behind the date, what it is for or, when that has been told, another matter.
   */
  boolean isAside(DateMention mention, Hit hit, boolean told) {
    int end = mention.span().end();
    String behind = new String(folded, end, Math.min(6, folded.length - end));
    if (dash(end, hit.start())) return told; // "16 November - decision in March"
    if (behind.startsWith(": ")) return told; // "Antragsfrist 2. Mai: Projektstart im Juli"
    if (!behind.startsWith(" (") || holds(')', end, hit.start())) return false;
    return told || AnyOf.begins(ASIDE, behind);
  }

  /** "8 April (for decisions in May) and 11 May": the bracket belonged to the date before. */
  private boolean isBracketed(int from, Hit hit, int to) {
    return from + 1 < to
        && folded[from + 1] == '('
        && !holds(')', from, hit.start())
        && holds(')', hit.end(), to);
  }

  /** "Bis 28.2. online - Zusagen ab April": beyond a dash begins another matter. */
  private boolean dash(int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      if (folded[i] == ' ' && folded[i + 1] == '-' && folded[i + 2] == ' ') return true;
    }
    return false;
  }

  private static final List<String> ASIDE = List.of(" (fur ", " (voor", " (for ");

  /** "Bis zum 2. Januar habt ihr die Chance, euch zu bewerben": the comma parts no other clause. */
  private Optional<Hit> infinitive(Passage passage, int from, int to) {
    int comma = clauseEnd(from, Math.min(to, from + AFTER));
    if (comma >= to || folded[comma] != ',') return Optional.empty();
    int end = clauseEnd(comma + 1, Math.min(to, comma + AFTER));
    for (Hit hit : passage.hits()) {
      if (hit.start() < from || hit.cue().family() != Cue.Family.ROLE) continue;
      if (hit.end() > end || CueUse.isOther(hit.cue())) break;
      if (hit.start() > comma && hit.cue() == Cue.SUBMIT && submit.isInfinitive(hit)) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  /**
   * "Deze week, op 31 maart, sluit het loket", "op 31 maart, aan het eind van deze week, sluit
   * het": the commas close what was set in, not the clause.
   */
  private boolean isVerbBehindComma(Hit hit, int from) {
    boolean verb = hit.cue() == Cue.CLOSING_VERB || hit.cue() == Cue.OPENING_VERB;
    if (!verb || from >= folded.length || folded[from] != ',') return false;
    int comma = hit.start() - 2;
    if (comma == from) return true;
    boolean set = comma > from && comma - from <= SET_IN && folded[comma] == ',';
    return set && !holds(',', from + 1, comma) && !Fold.holdsDigit(folded, from, comma);
  }

  private static final int SET_IN = 50;

  /** Before a date that begins its sentence stands at most "Noch bis zum". */
  private static final int OPENING = 16;

  /** From "Bis zum 15. September nehmen" past "die Ämter in Nord und Süd" to "Anträge". */
  private static final int MAIN_CLAUSE = 150;

  /** Where a sentence that a date begins ends its first clause: "and" joins its subjects. */
  private int mainClause(int from, int to) {
    int limit = Math.min(to, from + MAIN_CLAUSE);
    for (int i = from; i < limit; i++) {
      if (";,|\n".indexOf(folded[i]) >= 0) return i;
    }
    return limit;
  }

  private int clauseEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = folded[i];
      if (c == ';' || c == ',' || c == '|' || c == '\n') return i;
      if (c == ' ' && joins(i)) return i;
    }
    return to;
  }

  private boolean joins(int at) {
    String next = new String(folded, at, Math.min(5, folded.length - at));
    return next.equals(" en  ")
        || next.startsWith(" en ")
        || next.equals(" und ")
        || next.equals(" and ");
  }
}
