package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.Optional;

/** How the sources fare. */
public record SourcesPage(String summary, List<Source> sources, boolean mayRun) {
  public SourcesPage {
    sources = List.copyOf(sources);
  }

  /**
   * One source.
   *
   * @param tone of its state, for the colour
   * @param bars how much each of the last readings brought, the oldest first
   * @param barsWords the same in words, for who does not see the chart
   * @param pages as they were last read, in the archive
   */
  public record Source(
      String id,
      String name,
      String programme,
      String tone,
      String state,
      String reason,
      String read,
      Optional<String> lastGood,
      List<Bar> bars,
      String barsWords,
      String calls,
      List<ArchivedLink> pages) {
    public Source {
      bars = List.copyOf(bars);
      pages = List.copyOf(pages);
    }
  }

  /** A page in the archive. */
  public record ArchivedLink(String words, String address) {}

  /**
   * One reading in the chart, in units of its view box.
   *
   * @param tone of its state
   */
  public record Bar(int x, int y, int height, String tone) {}
}
