package nl.dutchtechzone.kansenradar.extract;

import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * Percentages that tell how far a project may stray from its plan: "Änderungen von mehr als 30 %
 * der Ausgaben sind anzuzeigen" says nothing of the rate at which costs are paid.
 */
final class Deviations {
  /** Room for what it is that changes. */
  private static final int CLAUSE = 170;

  private static final String CHANGE =
      "\\b(?:[a-z]*anderung(?:en)?|abweichung(?:en)?|[a-z]*verschiebung(?:en)?"
          + "|[a-z]*uberschreitung(?:en)?|umschichtung(?:en)?|umwidmung(?:en)?"
          + "|[a-z]*wijziging(?:en)?|[a-z]*afwijking(?:en)?|[a-z]*verschuiving(?:en)?"
          + "|[a-z]*overschrijding(?:en)?|changes?|deviations?|variations?|reallocations?"
          + "|alterations?|virements?|overspends?)\\b";

  private static final String BEYOND =
      "(?:more than|over|above|exceeding|in excess of|exceeds?|meer dan|hoger dan|boven(?: de)?"
          + "|groter dan|mehr als|uber) $";

  private static final Sign REPORTED = new Sign(CHANGE + "[^.;]*\\b" + BEYOND);

  private static final Sign ALLOWED =
      new Sign(CHANGE + "[^.,;0-9]*\\b(?:up to|of|to|tot|van|maximaal|bis(?: zu)?|von|maximal) $");

  /** "If costs rise by more than 20 %". */
  private static final Sign RISEN =
      new Sign("\\b(?:by|um|met) (?:more than|over|mehr als|uber|meer dan) $");

  private final char[] folded;

  Deviations(char[] folded) {
    this.folded = folded;
  }

  /** Whether the percentage that begins at {@code start} is one. */
  boolean isOne(Passage passage, int start) {
    int from = Math.max(passage.start(), start - CLAUSE);
    String before = Fold.words(folded, from, start);
    if (RISEN.isIn(before) || REPORTED.isIn(before)) return true;
    return ALLOWED.isIn(before) && !isRate(passage, from, start);
  }

  /** A word for the rate stands before it: "after the changes the grant is 40 %". */
  private static boolean isRate(Passage passage, int from, int start) {
    for (Hit hit : passage.hits()) {
      if (hit.cue() == Cue.RATE && hit.start() >= from && hit.end() <= start) return true;
    }
    return false;
  }
}
