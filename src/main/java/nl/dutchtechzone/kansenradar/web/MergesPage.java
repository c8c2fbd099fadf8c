package nl.dutchtechzone.kansenradar.web;

import java.util.List;

/**
 * Calls that may be one, and calls that were put together.
 *
 * @param merged the last one first
 */
public record MergesPage(List<Pair> waiting, List<Pair> merged) {
  public MergesPage {
    waiting = List.copyOf(waiting);
    merged = List.copyOf(merged);
  }

  /**
   * Two calls side by side.
   *
   * @param reasons what speaks for one call
   * @param doubts what speaks against it
   * @param decided who put them together, and when; empty text while they wait
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
