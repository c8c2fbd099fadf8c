package nl.dutchtechzone.kansenradar.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the site listens, what it is called from outside, and who may use it.
 *
 * @param host the interface to listen on; {@code 127.0.0.1} when left out, so that nothing is
 *     public by accident
 * @param port the port to listen on, 8080 when left out; 0 takes any free one
 * @param address what people type, such as {@code https://radar.example.org}: the start of each
 *     link in a mail. Left out, the address that is listened on
 * @param access who may read; public when left out
 * @param loginFile a file with a line {@code name:hash} for each member of the bureau, the hash as
 *     {@code ./kansenradar password} makes it
 * @param proxy a server in front that is believed in who asks; none when left out
 * @param requestsPerMinute how many requests one address may make in a minute; 300 when left out
 */
public record WebSettings(
    Optional<String> host,
    Optional<Integer> port,
    Optional<URI> address,
    Optional<Access> access,
    Optional<Path> loginFile,
    Optional<Proxy> proxy,
    Optional<Integer> requestsPerMinute) {
  /** On loopback, port 8080. */
  public static final WebSettings USUAL =
      new WebSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final String LOOPBACK = "127.0.0.1";
  private static final int USUAL_PORT = 8080;
  private static final int LAST_PORT = 65_535;
  private static final int USUAL_PACE = 300;

  public WebSettings {
    host = Objects.requireNonNullElse(host, Optional.empty());
    port = Objects.requireNonNullElse(port, Optional.empty());
    address = Objects.requireNonNullElse(address, Optional.empty());
    access = Objects.requireNonNullElse(access, Optional.empty());
    loginFile = Objects.requireNonNullElse(loginFile, Optional.empty());
    proxy = Objects.requireNonNullElse(proxy, Optional.empty());
    requestsPerMinute = Objects.requireNonNullElse(requestsPerMinute, Optional.empty());
    port.ifPresent(
        number -> {
          if (number < 0 || number > LAST_PORT) {
            throw new IllegalArgumentException(
                "'port' is " + number + ": neem 0 tot en met " + LAST_PORT);
          }
        });
    requestsPerMinute.ifPresent(
        number -> {
          if (number < 1) {
            throw new IllegalArgumentException(
                "'requests-per-minute' is " + number + ": neem 1 of meer");
          }
        });
    address.ifPresent(WebSettings::check);
  }

  /**
   * A server in front of the site.
   *
   * @param addresses the addresses it asks from; only these are believed
   * @param userHeader the header that names who is logged in at the proxy (OpenID Connect); it must
   *     strip what visitors send under that name. Left out, it logs nobody in
   */
  public record Proxy(List<String> addresses, Optional<String> userHeader) {
    public Proxy {
      addresses = List.copyOf(Objects.requireNonNullElse(addresses, List.of()));
      userHeader = Objects.requireNonNullElse(userHeader, Optional.empty());
      if (addresses.isEmpty()) {
        throw new IllegalArgumentException(
            "bij 'proxy' ontbreekt 'addresses': noem waarvandaan zij vraagt, zoals 127.0.0.1");
      }
    }
  }

  private static void check(URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "'address' is wat mensen intikken, zoals https://radar.example.org, niet " + address);
    }
  }

  /** The interface to listen on. */
  public String listenOn() {
    return host.orElse(LOOPBACK);
  }

  /** The port to listen on. */
  public int listenAt() {
    return port.orElse(USUAL_PORT);
  }

  /** How many requests one address may make in a minute. */
  public int pace() {
    return requestsPerMinute.orElse(USUAL_PACE);
  }

  /** True when reading needs a login. */
  public boolean isClosed() {
    return access.orElse(Access.PUBLIC) == Access.CLOSED;
  }

  /** True when people come over an encrypted line, so that cookies may ask for one. */
  public boolean isSecure() {
    return address.map(URI::getScheme).map("https"::equals).orElse(false);
  }

  /** The same, listening on another port. */
  public WebSettings at(int otherPort) {
    return new WebSettings(
        host, Optional.of(otherPort), address, access, loginFile, proxy, requestsPerMinute);
  }

  /** The start of every link to this site, without a slash at its end. */
  public String base() {
    String text =
        address.map(URI::toString).orElseGet(() -> "http://" + listenOn() + ":" + listenAt());
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
