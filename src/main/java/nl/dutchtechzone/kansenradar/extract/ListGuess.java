package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Where on a page its list probably is: the repeated part whose links, titles and words look most
 * like calls.
 *
 * @param selectors of its entries and of the link to its next part
 * @param prefix what the paths of all entries begin with, up to a slash
 * @param items what the selectors find, without strays
 * @param strays whether the selectors also find links that lead elsewhere
 */
public record ListGuess(
    ListSelectors selectors, String prefix, List<ListPage.Item> items, boolean strays) {
  private static final int LEAST_ITEMS = 2;
  private static final int HIGHEST = 4;

  /** More entries than this make a list no likelier. */
  private static final int MANY = 12;

  /** Of entries in several folders, those in one folder count when they are so many of all. */
  private static final double MOST = 0.6;

  /** As long as short titles of calls are, in characters. */
  private static final int SHORT = 8;

  /** Below this an entry is as likely a menu or a row of tiles. */
  private static final double LEAST_SCORE = 1.0;

  private static final String FURNITURE =
      "nav, header, footer, aside, [role=navigation], [class*=breadcrumb], [class*=cookie]";
  private static final Pattern FUNDING =
      Pattern.compile(
          "subsid|regeling|openstelling|tender|fonds|\\bcalls?\\b|grant|fund|proposal|aufruf|förder"
              + "|foerder|programm|antrag|aanvra|deadline|budget|€|\\beur\\b|miljoen|million|frist",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public ListGuess {
    items = List.copyOf(items);
  }

  /** Empty when nothing on the page looks like a list of calls. */
  public static Optional<ListGuess> of(String markup, URI page) {
    Element root = Jsoup.parse(markup, page.toString());
    Optional<Selector> next = NextLink.of(root);
    Set<String> candidates = new LinkedHashSet<>();
    for (Element link : root.select("a[href]")) {
      if (link.closest(FURNITURE) == null) addCandidates(link, candidates);
    }
    return candidates.stream()
        .map(css -> guess(markup, page, css, next))
        .flatMap(Optional::stream)
        .filter(guess -> guess.score() >= LEAST_SCORE)
        .max(Comparator.comparingDouble(ListGuess::score));
  }

  private static void addCandidates(Element link, Set<String> candidates) {
    Element entry = link;
    for (int height = 0; height <= HIGHEST && entry.parent() != null; height++) {
      Element parent = entry.parent();
      if (parent.normalName().equals("html")) return;
      candidates.add(CssPath.step(parent) + " > " + CssPath.step(entry));
      entry = parent;
    }
  }

  private static Optional<ListGuess> guess(
      String markup, URI page, String css, Optional<Selector> next) {
    Selector item = new Selector(css);
    ListSelectors selectors = new ListSelectors(item, Optional.empty(), Optional.empty(), next);
    List<ListPage.Item> found =
        ListPage.read(markup, page, selectors).items().stream()
            .filter(entry -> entry.link().isPresent())
            .toList();
    List<ListPage.Item> items =
        withoutStrays(
            found.stream()
                .filter(entry -> !entry.text().isBlank())
                .filter(entry -> leadsOn(entry.link().orElseThrow(), page))
                .toList());
    Set<URI> addresses = new LinkedHashSet<>();
    items.forEach(entry -> addresses.add(entry.link().orElseThrow()));
    if (addresses.size() < LEAST_ITEMS || addresses.size() < 0.8 * items.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new ListGuess(
            selectors, prefix(new ArrayList<>(addresses)), items, items.size() < found.size()));
  }

  /** To another page of the site: the same one with another query is a filter or a part. */
  private static boolean leadsOn(URI link, URI page) {
    return host(link).equals(host(page)) && !path(link).equals(path(page));
  }

  /**
   * Entries with nothing in common may be those of two lists that look alike: then those count that
   * stand in the folder of most.
   */
  private static List<ListPage.Item> withoutStrays(List<ListPage.Item> items) {
    Map<String, List<ListPage.Item>> folders =
        items.stream().collect(Collectors.groupingBy(ListGuess::folder));
    return folders.values().stream()
        .filter(folder -> folder.size() >= MOST * items.size())
        .findFirst()
        .orElse(items);
  }

  /** The first part of the path. */
  private static String folder(ListPage.Item item) {
    String path = path(item.link().orElseThrow());
    return path.substring(0, path.indexOf('/', 1) + 1);
  }

  private static String host(URI uri) {
    return uri.getHost() == null ? "" : uri.getHost().replaceFirst("^www\\.", "");
  }

  private static String prefix(List<URI> addresses) {
    String common = path(addresses.getFirst());
    for (URI address : addresses) {
      String path = path(address);
      int end = 0;
      while (end < Math.min(common.length(), path.length())
          && common.charAt(end) == path.charAt(end)) {
        end++;
      }
      common = common.substring(0, end);
    }
    return common.substring(0, common.lastIndexOf('/') + 1);
  }

  private static String path(URI address) {
    return address.getRawPath() == null || address.getRawPath().isEmpty()
        ? "/"
        : address.getRawPath();
  }

  /** Many entries, with titles of some length, more words than their titles, and of funding. */
  private double score() {
    double titles = items.stream().mapToInt(ListGuess::titleLength).average().orElse(0);
    double funding = share(item -> FUNDING.matcher(item.text() + item.link()).find());
    double more = share(item -> item.text().length() > item.title().length() + 10);
    double length = titles < SHORT ? 0.1 : titles < 16 ? 0.6 : titles > 200 ? 0.4 : 1.0;
    return Math.log(1 + Math.min(items.size(), MANY)) * length * (0.3 + funding) * (1 + 0.3 * more);
  }

  /** An entry that nothing names may get its title from the page behind it. */
  private static int titleLength(ListPage.Item item) {
    return item.title().isEmpty() ? SHORT : item.title().length();
  }

  private double share(Predicate<ListPage.Item> property) {
    return (double) items.stream().filter(property).count() / items.size();
  }
}
