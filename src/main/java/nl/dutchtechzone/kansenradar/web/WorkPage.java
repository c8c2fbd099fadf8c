package nl.dutchtechzone.kansenradar.web;

import java.util.List;

/**
 * The bureau's work in hand.
 *
 * @param year of the figures
 */
public record WorkPage(List<Stage> stages, List<Figure> figures, String year) {
  public WorkPage {
    stages = List.copyOf(stages);
    figures = List.copyOf(figures);
  }

  /** The calls of one stage. */
  public record Stage(String label, List<Item> items) {
    public Stage {
      items = List.copyOf(items);
    }
  }

  /** A call in hand. */
  public record Item(
      String title,
      String language,
      String address,
      String deadline,
      String owner,
      String note,
      String amount,
      String changed) {}

  /** A line of the year figures. */
  public record Figure(String label, String value) {}
}
