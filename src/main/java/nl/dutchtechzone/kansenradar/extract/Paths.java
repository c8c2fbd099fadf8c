package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** What the folders of an address tell. */
final class Paths {
  private Paths() {}

  /** True when a folder, or the page itself, has one of these names; without regard to case. */
  static boolean has(URI uri, Set<String> names) {
    String path = String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT);
    for (String part : path.split("/", -1)) if (names.contains(part)) return true;
    return false;
  }
}
