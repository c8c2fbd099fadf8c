package nl.dutchtechzone.kansenradar.web;

import java.util.List;

/**
 * What is open for whom, at a glance.
 *
 * @param applicants to choose from
 * @param themes the columns
 * @param places the rows
 */
public record MapPage(
    List<CallsPage.Choice> applicants, String chosen, List<String> themes, List<Place> places) {
  public MapPage {
    applicants = List.copyOf(applicants);
    themes = List.copyOf(themes);
    places = List.copyOf(places);
  }

  /** A municipality and what there is for it. */
  public record Place(String name, Cell all, List<Cell> cells) {
    public Place {
      cells = List.copyOf(cells);
    }
  }

  /**
   * How many calls, and where they are listed.
   *
   * @param words what the number stands for, for who does not see the table
   */
  public record Cell(int count, String address, String words) {}
}
