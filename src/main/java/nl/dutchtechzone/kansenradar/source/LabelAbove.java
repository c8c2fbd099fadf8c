package nl.dutchtechzone.kansenradar.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;

/**
 * Labels that stand on a line of their own above their value, as strong words before a line break,
 * a small heading or the term of a list do in the text of a page. Pure.
 */
final class LabelAbove {
  private static final Pattern LABEL = Pattern.compile("\\p{L}[\\p{L}\\d /()-]{1,40}[:?]?");
  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

  /** In characters; a longer line is a sentence. */
  private static final int LONGEST_VALUE = 80;

  private LabelAbove() {}

  /**
   * A label and what stands under it.
   *
   * @param label without the mark that ends it
   */
  record Row(String label, String value) {}

  /** What stands above the short line that begins with the words of a fact. */
  static Optional<String> of(String text, Evidence evidence) {
    String quote = evidence.quote();
    int start = evidence.start();
    int at = text.startsWith(quote, start) ? start : text.indexOf(quote);
    if (at <= 0 || text.charAt(at - 1) != '\n') return Optional.empty();
    int end = text.indexOf('\n', at);
    if ((end < 0 ? text.length() : end) - at > LONGEST_VALUE) return Optional.empty();
    String before = text.substring(0, at).stripTrailing();
    return label(before.substring(before.lastIndexOf('\n') + 1));
  }

  /** All lines that may be a label of the short line under them. */
  static List<Row> rows(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      String value = lines.get(i + 1);
      if (value.length() > LONGEST_VALUE) continue;
      label(lines.get(i)).ifPresent(label -> rows.add(new Row(label, value)));
    }
    return rows;
  }

  private static Optional<String> label(String line) {
    String words = line.strip();
    if (!LABEL.matcher(words).matches() || YEAR.matcher(words).find()) return Optional.empty();
    return Optional.of(words.replaceFirst("\\s*[:?]$", ""));
  }
}
