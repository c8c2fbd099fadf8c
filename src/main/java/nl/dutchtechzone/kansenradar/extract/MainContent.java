package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Where the content of a page stands. */
final class MainContent {
  private static final String MAIN = "main, [role=main]";

  private MainContent() {}

  /**
   * The hinted element; else the {@code main} that holds the page's title; else the whole body,
   * whose furniture {@link Boilerplate} leaves out.
   */
  static Element of(Document page, Optional<Selector> hint) {
    Optional<Element> hinted = hint.map(css -> page.selectFirst(css.css()));
    if (hinted.isPresent()) return hinted.get();
    Element title = page.selectFirst("h1");
    Elements mains = page.select(MAIN);
    if (mains.size() == 1 && (title == null || title.closest(MAIN) != null)) {
      return mains.getFirst();
    }
    return page.body();
  }
}
