package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;

/**
 * Where the entries of a list page stand.
 *
 * @param item one entry; the others are looked for inside it
 * @param link the element whose {@code href} leads to the entry; the entry itself or its first link
 *     when absent
 * @param title the element whose text is the title; when absent the link's text, or what names the
 *     entry where that only says "Lees meer"
 * @param next the link to the next page, anywhere on the page
 */
public record ListSelectors(
    Selector item, Optional<Selector> link, Optional<Selector> title, Optional<Selector> next) {
  /** Entries whose first link carries both title and address, on a single page. */
  public static ListSelectors items(String css) {
    return new ListSelectors(
        new Selector(css), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
