package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where the content of a page stands. */
final class MainContent {
  private static final String MAIN = "main, [role=main]";

  private MainContent() {}

  /**
   * The hinted element; else the {@code main} that holds the page's title; else the whole body,
   * whose furniture {@link Boilerplate} leaves out.
   */
  static Element of(Document page, Optional<Selector> hint, StructuredData data) {
    Optional<Element> hinted = hint.flatMap(css -> page.select(css.css()).stream().findFirst());
    if (hinted.isPresent()) return hinted.get();
    List<Element> mains = data.mains();
    boolean titled = data.title().map(t -> t.closest(MAIN) != null).orElse(true);
    return mains.size() == 1 && titled ? mains.getFirst() : page.body();
  }
}
