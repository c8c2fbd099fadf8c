package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Better ways into a site that one of its pages names.
 *
 * @param feeds RSS and Atom feeds
 * @param wordpress the root of the site's WordPress interface, with a slash at its end
 * @param structured whether the page holds data for machines (JSON-LD)
 */
public record SideDoors(List<URI> feeds, Optional<URI> wordpress, boolean structured) {
  public SideDoors {
    feeds = List.copyOf(feeds);
  }

  public static SideDoors of(String markup, URI page) {
    Element root = Jsoup.parse(markup, page.toString());
    List<URI> feeds =
        root
            .select("link[rel=alternate][type*=rss+xml], link[rel=alternate][type*=atom+xml]")
            .stream()
            .flatMap(link -> Links.http(link.absUrl("href")).stream())
            .distinct()
            .toList();
    Optional<URI> wordpress =
        root.select("link[rel=\"https://api.w.org/\"]").stream()
            .flatMap(link -> Links.http(link.absUrl("href")).stream())
            .findFirst();
    return new SideDoors(
        feeds, wordpress, root.selectFirst("script[type=application/ld+json]") != null);
  }
}
