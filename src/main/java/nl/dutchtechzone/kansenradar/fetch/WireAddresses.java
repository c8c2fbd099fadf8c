package nl.dutchtechzone.kansenradar.fetch;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as OkHttp takes them. The name of a site is canonicalised (UTS #46) once, not for each
 * of its pages, for that is half of the work of reading an address. Thread-safe.
 */
final class WireAddresses {
  private static final int MANY_SITES = 1000;

  private final Map<String, HttpUrl> sites = new ConcurrentHashMap<>();

  /** As {@link HttpUrl#parse}; null for what is no http or https address. */
  @Nullable HttpUrl parse(URI address) {
    String text = address.toString();
    int path = path(address, text);
    if (path < 0) return HttpUrl.parse(text);
    String name = text.substring(0, path);
    HttpUrl site = sites.get(name);
    if (site == null) {
      site = HttpUrl.parse(name);
      if (site == null) return null;
      if (sites.size() >= MANY_SITES) sites.clear();
      sites.put(name, site);
    }
    return site.resolve(text.substring(path));
  }

  /** Where the path begins that a site's address can be completed with; -1 when there is none. */
  private static int path(URI address, String text) {
    String scheme = address.getScheme();
    String authority = address.getRawAuthority();
    if (scheme == null || authority == null) return -1;
    int path = scheme.length() + "://".length() + authority.length();
    // RFC 3986, 4.2: a reference that begins with two slashes names a site of its own.
    return text.startsWith("/", path) && !text.startsWith("//", path) ? path : -1;
  }
}
