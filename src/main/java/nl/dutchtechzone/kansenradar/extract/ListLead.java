package nl.dutchtechzone.kansenradar.extract;

import nl.dutchtechzone.kansenradar.extract.MoneyRole.Meaning;

/**
 * "There are two kinds of grants:" over lines of which only the first is taken for its value: what
 * the next ones say of grants weighs as much.
 */
final class ListLead {
  /** A longer line is prose. */
  private static final int ENTRY = 120;

  private final String text;
  private int end = -1;
  private int weight;
  private int leadEnd = -1;

  ListLead(String text) {
    this.text = text;
  }

  /** To be called for every passage in order; returns the meaning with the weight of its list. */
  Meaning weighed(Passage passage, Meaning meaning) {
    if (!isGrant(meaning.role())) return meaning;
    if (isLed(passage)) {
      end = passage.end();
      weight = meaning.weight();
      return meaning;
    }
    if (!isNext(passage)) return meaning;
    end = passage.end();
    return new Meaning(meaning.role(), meaning.cue(), Math.max(weight, meaning.weight()));
  }

  /**
   * "Die Förderung umfasst:" over "max. 400.000 € für den Betrieb": to be called for every passage
   * in order, before its amounts are asked for.
   */
  void see(Passage passage) {
    boolean leads =
        passage.kind() == Passage.Kind.SENTENCE
            && passage.length() <= LEAD
            && text.charAt(passage.end() - 1) == ':'
            && passage.has(Cue.GRANT)
            && !passage.has(Cue.COSTS);
    boolean goesOn = leadEnd >= 0 && isEntryAfter(passage, leadEnd);
    leadEnd = leads || goesOn ? passage.end() : -1;
  }

  /** Whether an amount that begins there begins an entry of such a list. */
  boolean isLed(Passage passage, int amount) {
    return leadEnd == passage.end()
        && text.charAt(passage.end() - 1) != ':'
        && amount - passage.start() <= BEGINNING;
  }

  private static final int LEAD = 120;

  /** Room for "bis zu maximal" before the amount. */
  private static final int BEGINNING = 16;

  private boolean isEntryAfter(Passage passage, int before) {
    boolean entry = passage.kind() == Passage.Kind.SENTENCE && passage.length() <= 2 * ENTRY;
    int start = passage.start();
    if (!entry || start <= before || start - before > 8) return false;
    return text.substring(before, start).contains("\n");
  }

  private static boolean isGrant(Cue role) {
    return role == Cue.GRANT || role == Cue.GRANT_MAX || role == Cue.GRANT_MIN;
  }

  /** Under a line that ends in a colon. */
  private boolean isLed(Passage passage) {
    if (passage.kind() != Passage.Kind.LABELLED || passage.label().isEmpty()) return false;
    int label = passage.label().get().end();
    return label < passage.start()
        && text.charAt(label) == ':'
        && text.substring(label, passage.start()).contains("\n");
  }

  private boolean isNext(Passage passage) {
    boolean entry = passage.kind() == Passage.Kind.SENTENCE && passage.length() <= ENTRY;
    return entry && (passage.end() == end || isLineAfter(passage.start()));
  }

  private boolean isLineAfter(int start) {
    if (end < 0 || start <= end || start - end > 4) return false;
    String between = text.substring(end, start);
    return between.contains("\n") && between.isBlank();
  }
}
