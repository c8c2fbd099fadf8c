package nl.dutchtechzone.kansenradar.extract;

import java.util.Arrays;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * Finds words of a page's readable text back in its markup. White space does not count: it is the
 * one thing, tags and entities aside, in which the two differ.
 */
public final class MarkupQuotes {
  /** From the first character to behind the last, in the markup. */
  public record Place(int start, int end) {}

  private static final int LONGEST_ENTITY = 12;

  private final String visible;
  private final int[] starts;
  private final int[] ends;

  private MarkupQuotes(String visible, int[] starts, int[] ends) {
    this.visible = visible;
    this.starts = starts;
    this.ends = ends;
  }

  public static MarkupQuotes of(String markup) {
    StringBuilder visible = new StringBuilder(markup.length());
    int[] starts = new int[markup.length()];
    int[] ends = new int[markup.length()];
    for (int at = 0; at < markup.length(); ) {
      int end = unit(markup, at);
      String shown = markup.charAt(at) == '<' ? "" : shown(markup, at, end);
      for (int i = 0; i < shown.length() && visible.length() < starts.length; i++) {
        if (isSpace(shown.charAt(i))) continue;
        starts[visible.length()] = at;
        ends[visible.length()] = end;
        visible.append(shown.charAt(i));
      }
      at = end;
    }
    int count = visible.length();
    return new MarkupQuotes(
        visible.toString(), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  /** Where the first such words stand in the markup; empty when they do not. */
  public Optional<Place> find(String quote) {
    StringBuilder words = new StringBuilder(quote.length());
    for (int i = 0; i < quote.length(); i++) {
      if (!isSpace(quote.charAt(i))) words.append(quote.charAt(i));
    }
    int at = words.isEmpty() ? -1 : visible.indexOf(words.toString());
    return at < 0
        ? Optional.empty()
        : Optional.of(new Place(starts[at], ends[at + words.length() - 1]));
  }

  /** The end of the tag, entity or character that begins at {@code at}. */
  private static int unit(String markup, int at) {
    if (markup.charAt(at) == '<') {
      int close = markup.indexOf('>', at);
      return close < 0 ? markup.length() : close + 1;
    }
    if (markup.charAt(at) != '&') return at + 1;
    int last = Math.min(markup.length(), at + LONGEST_ENTITY);
    int close = markup.substring(at, last).indexOf(';');
    return close < 0 ? at + 1 : at + close + 1;
  }

  private static String shown(String markup, int from, int to) {
    String unit = markup.substring(from, to);
    return to - from == 1 ? unit : Parser.unescapeEntities(unit, false);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }
}
