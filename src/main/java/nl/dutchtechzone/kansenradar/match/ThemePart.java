package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.List;

/**
 * The themes' part: the strongest theme counts in full, others only fill what is left, so that ten
 * weak themes never beat one strong theme by number.
 */
final class ThemePart {
  private static final int SHOWN = 5;

  private ThemePart() {}

  static List<Reason> of(List<ThemeEvidence> strongestFirst) {
    List<Reason> reasons = new ArrayList<>();
    double left = 1;
    for (ThemeEvidence evidence : strongestFirst) {
      double share = left * evidence.score();
      left -= share;
      reasons.add(reason(evidence, Parts.THEME * share));
    }
    return reasons;
  }

  private static Reason reason(ThemeEvidence evidence, double weight) {
    String words = String.join(", ", evidence.score(SHOWN).terms());
    return new Reason(evidence.theme(), words, evidence.marks().getFirst().field(), weight);
  }
}
