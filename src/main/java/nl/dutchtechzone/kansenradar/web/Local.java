package nl.dutchtechzone.kansenradar.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses within this site: nobody is ever sent elsewhere. */
final class Local {
  private static final String HOME = "/";

  private Local() {}

  /** The page that is asked for, with its query. */
  static String here(Context context) {
    String query = context.queryString();
    return query == null || query.isEmpty() ? context.path() : context.path() + "?" + query;
  }

  /** The address when it is one of the web: a page may link to anything. */
  static Optional<String> outside(URI uri) {
    String scheme = uri.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
  }

  /**
   * The address when it is one of this site, else the first page. {@code //evil.example} and {@code
   * /\evil.example} are other sites to a browser.
   */
  static String page(@Nullable String address) {
    if (address == null || !address.startsWith("/") || address.length() > 2000) return HOME;
    if (address.startsWith("//") || address.contains("\\")) return HOME;
    return address.chars().anyMatch(c -> c <= ' ' || c == 0x7f) ? HOME : address;
  }
}
