package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of pages: what identifies a page in them, and what is dust. */
final class Addresses {
  /**
   * Parameters that say where a visitor came from or how he likes his letters, never which page.
   */
  private static final Pattern DUST =
      Pattern.compile(
          "(utm_\\w+|mtm_\\w+|pk_\\w+|piwik_\\w+|mc_[ce]id|fbclid|gclid|dclid|msclkid|yclid|igshid"
              + "|_ga|_gl|css|font|fontsize|contrast|print|nocache|cachebuster|ts|timestamp"
              + "|phpsessid|jsessionid|sid|sessionid|ref|referrer|source)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SESSION =
      Pattern.compile(";jsessionid=[^/?#]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SLASHES = Pattern.compile("/{2,}");

  private Addresses() {}

  /** The address without fragment, session and tracking parameters: what is asked for. */
  static URI clean(URI address) {
    return rebuilt(address, name -> !DUST.matcher(name).matches());
  }

  /**
   * What tells a page from all others of its source: its path, and of its query only the named
   * parameters, in order of name. Host and scheme are left out, for sites move between them.
   */
  static String key(URI address, List<String> parameters) {
    String path = SESSION.matcher(path(address)).replaceAll("");
    String plain = SLASHES.matcher(path).replaceAll("/");
    String bare = plain.length() > 1 && plain.endsWith("/") ? chop(plain) : plain;
    String query =
        parameters(address).stream()
            .filter(parameter -> parameters.contains(name(parameter)))
            .sorted()
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? bare : bare + "?" + query;
  }

  /** The same page with {@code ending} behind its path and without its query. */
  static URI under(URI address, String ending) {
    String path = path(address);
    String bare = path.endsWith("/") ? chop(path) : path;
    return URI.create(address.getScheme() + "://" + address.getRawAuthority() + bare + ending);
  }

  /** The same path and query on another site. */
  static URI moved(URI address, URI site) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return URI.create(site.getScheme() + "://" + site.getRawAuthority() + path(address) + query);
  }

  private static URI rebuilt(URI address, Predicate<String> keep) {
    String query =
        parameters(address).stream()
            .filter(p -> keep.test(name(p)))
            .collect(Collectors.joining("&"));
    return URI.create(
        address.getScheme().toLowerCase(Locale.ROOT)
            + "://"
            + address.getRawAuthority()
            + SESSION.matcher(path(address)).replaceAll("")
            + (query.isEmpty() ? "" : "?" + query));
  }

  private static List<String> parameters(URI address) {
    String query = address.getRawQuery();
    return query == null
        ? List.of()
        : Arrays.stream(query.split("&", -1)).filter(p -> !p.isEmpty()).toList();
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  private static String path(URI address) {
    String path = address.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private static String chop(String path) {
    return path.substring(0, path.length() - 1);
  }
}
