package nl.dutchtechzone.kansenradar.extract;

import org.jsoup.nodes.Element;

/** The headings {@code h1} to {@code h6} and what stands under them. */
final class Headings {
  private Headings() {}

  static boolean isHeading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** From 1, the title of a page, to 6. */
  static int level(String tag) {
    return tag.charAt(1) - '0';
  }

  /** What a heading heads: its parent, or the first one up that holds more than it. */
  static Element scope(Element heading) {
    Element scope = heading;
    for (Element up = heading.parent(); up != null; up = up.parent()) {
      scope = up;
      if (up.childrenSize() > 1) break;
    }
    return scope;
  }
}
