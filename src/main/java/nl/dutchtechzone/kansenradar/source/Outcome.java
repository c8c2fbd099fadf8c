package nl.dutchtechzone.kansenradar.source;

import java.util.List;

/**
 * What became of a harvest when it met what was known.
 *
 * @param added notices that were not known
 * @param changed notices that differ from what was known
 * @param heldBack why odd readings were not believed, one Dutch sentence each
 */
public record Outcome(int added, int changed, List<String> heldBack) {
  public static final Outcome NOTHING = new Outcome(0, 0, List.of());

  public Outcome {
    heldBack = List.copyOf(heldBack);
  }
}
