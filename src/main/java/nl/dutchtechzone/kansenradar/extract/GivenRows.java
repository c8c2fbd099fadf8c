package nl.dutchtechzone.kansenradar.extract;

import java.util.HashMap;
import java.util.Map;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * A table of who was given how much: under one head "Amount" stand so many sums that none of them
 * is what one can apply for.
 */
final class GivenRows {
  /** What a call has to give is seldom told in so many rows. */
  private static final int MANY = 10;

  private final Sheet sheet;
  private final Map<Span, Integer> rows = new HashMap<>();

  GivenRows(Sheet sheet) {
    this.sheet = sheet;
    for (Passage passage : sheet.passages()) {
      if (isRow(passage)) rows.merge(passage.label().orElseThrow(), 1, Integer::sum);
    }
  }

  /** True for a sum in such a table. */
  boolean has(Passage passage) {
    return isRow(passage) && rows.getOrDefault(passage.label().orElseThrow(), 0) >= MANY;
  }

  boolean isThere() {
    for (int count : rows.values()) if (count >= MANY) return true;
    return false;
  }

  private boolean isRow(Passage passage) {
    return passage.kind() == Passage.Kind.LABELLED
        && passage.isLabelled(Cue.GRANT)
        && !passage.isLabelled(Cue.GRANT_MAX)
        && Fold.holdsDigit(sheet.folded(), passage.start(), passage.end());
  }
}
