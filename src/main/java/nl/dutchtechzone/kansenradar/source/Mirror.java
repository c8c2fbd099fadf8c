package nl.dutchtechzone.kansenradar.source;

import java.net.URI;

/**
 * A copy of a site that is asked in its place: a saved site on loopback, or a cache of one's own.
 * Everywhere else the site's own addresses are kept.
 *
 * @param site the beginning of the real addresses, with a slash at its end
 * @param copy what stands in its place in requests, with a slash at its end
 */
public record Mirror(URI site, URI copy) {
  public Mirror {
    site = slash(Given.address(site, "mirror.site"), "mirror.site");
    copy = slash(Given.address(copy, "mirror.copy"), "mirror.copy");
  }

  /** Where {@code address} is to be asked. */
  URI asked(URI address) {
    return swap(address, site, copy);
  }

  /** The site's own address of what the copy calls {@code address}. */
  URI real(URI address) {
    return swap(address, copy, site);
  }

  private static URI swap(URI address, URI from, URI to) {
    String whole = address.toString();
    return whole.startsWith(from.toString())
        ? URI.create(to + whole.substring(from.toString().length()))
        : address;
  }

  private static URI slash(URI address, String key) {
    if (!address.toString().endsWith("/")) {
      throw new IllegalArgumentException(
          "'" + key + "' moet op een schuine streep eindigen: " + address);
    }
    return address;
  }
}
