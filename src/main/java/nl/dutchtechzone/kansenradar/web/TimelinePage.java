package nl.dutchtechzone.kansenradar.web;

import java.util.List;

/**
 * The calls in time.
 *
 * @param themes to choose from
 * @param programmes to choose from
 * @param rows of the drawing, one a call, those of one programme together
 * @param months of the drawing, the present one first
 * @param height of the drawing
 * @param lists the same as lists a month, to print
 */
public record TimelinePage(
    List<CallsPage.Choice> themes,
    List<CallsPage.Choice> programmes,
    List<Row> rows,
    List<Month> months,
    int height,
    List<MonthList> lists) {
  public TimelinePage {
    themes = List.copyOf(themes);
    programmes = List.copyOf(programmes);
    rows = List.copyOf(rows);
    months = List.copyOf(months);
    lists = List.copyOf(lists);
  }

  /**
   * A call in the drawing.
   *
   * @param from where its bar begins
   * @param width of its bar; 0 when it only has a deadline
   * @param marks where its deadlines stand
   */
  public record Row(
      String title,
      String shortTitle,
      String language,
      String address,
      String programme,
      String words,
      String status,
      int y,
      int from,
      int width,
      List<Integer> marks) {
    public Row {
      marks = List.copyOf(marks);
    }
  }

  /** Where a month begins. */
  public record Month(String name, int x) {}

  /** What closes or opens in one month. */
  public record MonthList(String name, List<Day> days) {
    public MonthList {
      days = List.copyOf(days);
    }
  }

  /** One deadline or opening. */
  public record Day(
      String day, String what, String title, String language, String address, String programme) {}
}
