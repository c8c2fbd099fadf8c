package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A page that lists others, read by selectors alone.
 *
 * @param items in the order of the page; entries without an address are kept, so that a reader can
 *     count them
 * @param next the following page of the list; empty on the last one or without a selector for it
 */
public record ListPage(List<Item> items, Optional<URI> next) {
  public ListPage {
    items = List.copyOf(items);
  }

  /**
   * One entry.
   *
   * @param title on one line, as {@link ListTitle} finds it where no selector does; empty text when
   *     there is none
   * @param link absolute, without fragment
   * @param text all words of the entry on one line
   */
  public record Item(String title, Optional<URI> link, String text) {}

  /**
   * Reads a list.
   *
   * @param page where the markup came from; links resolve against its {@code <base href>} if any,
   *     else against this
   */
  public static ListPage read(String markup, URI page, ListSelectors selectors) {
    Element root = Jsoup.parse(markup, page.toString());
    List<Item> items = new ArrayList<>();
    for (Element entry : root.select(selectors.item().css())) items.add(item(entry, selectors));
    Optional<URI> next =
        selectors.next().flatMap(css -> first(root, css)).flatMap(ListPage::address);
    return new ListPage(items, next.filter(uri -> !uri.equals(page)));
  }

  private static Item item(Element entry, ListSelectors selectors) {
    Optional<Element> link =
        selectors.link().isPresent()
            ? selectors.link().flatMap(css -> first(entry, css))
            : Optional.of(entry).filter(e -> e.hasAttr("href")).or(() -> anchor(entry));
    String title =
        selectors.title().isPresent()
            ? selectors.title().flatMap(css -> first(entry, css)).map(Element::text).orElse("")
            : link.map(element -> ListTitle.of(entry, element)).orElse("");
    String text = entry.text();
    return new Item(title.isBlank() ? "" : title.strip(), link.flatMap(ListPage::address), text);
  }

  private static Optional<Element> first(Element root, Selector selector) {
    return Optional.ofNullable(root.selectFirst(selector.css()));
  }

  private static Optional<Element> anchor(Element entry) {
    return Optional.ofNullable(entry.selectFirst("a[href]"));
  }

  private static Optional<URI> address(Element element) {
    Element link = element.hasAttr("href") ? element : element.selectFirst("[href]");
    return link == null ? Optional.empty() : Links.http(link.absUrl("href"));
  }
}
