package nl.dutchtechzone.kansenradar.web;

import java.util.List;

/**
 * Calls that may be one, calls that were put together, and calls that a person said are two.
 *
 * @param merged the last one first
 * @param apart the last one first
 */
public record MergesPage(List<Pair> waiting, List<Pair> merged, List<Pair> apart) {
  public MergesPage {
    waiting = List.copyOf(waiting);
    merged = List.copyOf(merged);
    apart = List.copyOf(apart);
  }

  /**
   * Two calls side by side.
   *
   * @param reasons what speaks for one call
   * @param doubts what speaks against it
   * @param decided what was decided on them if that is not to put them together, when, and by whom;
   *     empty text while they wait
   */
  public record Pair(
      long id,
      CallCard older,
      CallCard younger,
      List<String> reasons,
      List<String> doubts,
      String decided) {
    public Pair {
      reasons = List.copyOf(reasons);
      doubts = List.copyOf(doubts);
    }
  }
}
