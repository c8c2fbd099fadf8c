package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A page without its furniture.
 *
 * @param text the readable text, one block a line
 * @param lines the blocks, in order
 * @param links to documents, in the main content
 * @param title empty text when there is none
 * @param description the page's own summary of itself; empty text when there is none
 * @param types what JSON-LD, microdata and {@code og:type} call the page, in lower case
 * @param times with a machine-readable date beside their words
 * @param published the day of publication or last change that structured data state, ISO 8601
 */
record PageText(
    String text,
    List<Line> lines,
    List<Link> links,
    List<TimeTag> times,
    String title,
    String description,
    List<String> types,
    Optional<String> published) {
  /** A link and where its words stand in the text. */
  record Link(int start, int end, URI uri) {}

  /** A {@code <time datetime>} and where its words stand in the text. */
  record TimeTag(int start, int end, String datetime) {}

  PageText {
    lines = List.copyOf(lines);
    links = List.copyOf(links);
    times = List.copyOf(times);
    types = List.copyOf(types);
  }
}
