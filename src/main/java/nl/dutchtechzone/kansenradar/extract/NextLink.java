package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The link to the next part of a list. */
final class NextLink {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)^(ga naar )?(de )?(volgende|next|nächste|naechste|weiter|older|meer)\\b.{0,30}$"
              + "|^[›»>→]$");

  private NextLink() {}

  static Optional<Selector> of(Element root) {
    for (String css : new String[] {"a[rel=next]", "link[rel=next]"}) {
      if (root.selectFirst(css) != null) return Optional.of(new Selector(css));
    }
    return root.select("a[href]").stream()
        .filter(NextLink::saysNext)
        .findFirst()
        .map(link -> new Selector(CssPath.step(parent(link)) + " > " + CssPath.step(link)))
        .filter(selector -> root.select(selector.css()).size() == 1);
  }

  private static Element parent(Element link) {
    Element parent = link.parent();
    return parent == null ? link : parent;
  }

  private static boolean saysNext(Element link) {
    return WORDS.matcher(link.text().strip()).matches()
        || WORDS.matcher(link.attr("aria-label").strip()).matches()
        || WORDS.matcher(link.attr("title").strip()).matches();
  }
}
