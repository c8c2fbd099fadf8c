package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Addresses as pages write them. */
final class Links {
  private static final List<String> DOCUMENTS = List.of(".pdf", ".doc", ".odt", ".xlsx");

  private Links() {}

  /** True when the address names a file to read or to fill in. */
  static boolean isDocument(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return AnyOf.isIn(DOCUMENTS, lower);
  }

  /** An absolute http(s) address without its fragment; empty for anything else. */
  static Optional<URI> http(String address) {
    String plain = address.strip();
    int fragment = plain.indexOf('#');
    if (fragment >= 0) plain = plain.substring(0, fragment);
    String scheme = plain.toLowerCase(Locale.ROOT);
    if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) return Optional.empty();
    try {
      URI uri = URI.create(escaped(plain));
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no address that could be asked for
    }
  }

  /** Browsers forgive spaces, quotes and braces; RFC 3986 wants them percent-encoded. */
  private static String escaped(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
