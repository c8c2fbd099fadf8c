package nl.dutchtechzone.kansenradar.match.same;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/**
 * Where a notice stands and where it leads, in one spelling: without scheme, "www." and the parts
 * of a query that only tell where a reader came from.
 *
 * @param own the notice's own page; empty for the home page of a site
 * @param shape the own page without a language in its path
 * @param targets other pages and documents that it names
 */
record PageLinks(Optional<String> own, Optional<String> shape, Set<String> targets) {
  private static final int MOST = 40;

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>\"')\\]]{4,500}");

  PageLinks {
    targets = Set.copyOf(targets);
  }

  static PageLinks of(Notice notice) {
    Optional<String> own = plain(notice.uri().toString());
    Set<String> targets = new TreeSet<>();
    notice
        .facts()
        .attachments()
        .forEach(fact -> plain(fact.value().uri().toString()).ifPresent(targets::add));
    Matcher named = ADDRESS.matcher(notice.text());
    while (targets.size() < MOST && named.find()) {
      plain(named.group().replaceAll("[.,;:!?]+$", "")).ifPresent(targets::add);
    }
    own.ifPresent(targets::remove);
    return new PageLinks(
        own, own.map(page -> page.replaceAll("/(?:nl|de|en)(?=/|\\?|$)", "")), targets);
  }

  /** Whether one leads to the other's page, or they stand on one page. */
  boolean lead(PageLinks other) {
    return areOnePage(other)
        || own.filter(other.targets::contains).isPresent()
        || other.own.filter(targets::contains).isPresent();
  }

  boolean areOnePage(PageLinks other) {
    return own.isPresent() && own.equals(other.own);
  }

  private static Optional<String> plain(String address) {
    String full =
        address.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + address : address;
    URI uri;
    try {
      uri = URI.create(full);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no address that could be asked for
    }
    if (uri.getHost() == null) return Optional.empty();
    String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    String path = Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("/+$", "");
    String query = query(Optional.ofNullable(uri.getRawQuery()).orElse(""));
    if ((path + query).isEmpty()) return Optional.empty();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return Optional.of(host + port + path + (query.isEmpty() ? "" : "?" + query));
  }

  private static String query(String query) {
    return Arrays.stream(query.split("&"))
        .filter(part -> !part.startsWith("utm_"))
        .sorted()
        .collect(Collectors.joining("&"));
  }
}
