package nl.dutchtechzone.kansenradar.web;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the site listens, and what it is called from outside.
 *
 * @param host the interface to listen on; {@code 127.0.0.1} when left out, so that nothing is
 *     public by accident
 * @param port the port to listen on, 8080 when left out; 0 takes any free one
 * @param address what people type, such as {@code https://radar.example.org}: the start of each
 *     link in a mail. Left out, the address that is listened on
 */
public record WebSettings(Optional<String> host, Optional<Integer> port, Optional<URI> address) {
  /** On loopback, port 8080. */
  public static final WebSettings USUAL =
      new WebSettings(Optional.empty(), Optional.empty(), Optional.empty());

  private static final String LOOPBACK = "127.0.0.1";
  private static final int USUAL_PORT = 8080;
  private static final int LAST_PORT = 65_535;

  public WebSettings {
    host = Objects.requireNonNullElse(host, Optional.empty());
    port = Objects.requireNonNullElse(port, Optional.empty());
    address = Objects.requireNonNullElse(address, Optional.empty());
    port.ifPresent(
        number -> {
          if (number < 0 || number > LAST_PORT) {
            throw new IllegalArgumentException("'port' is 0 to " + LAST_PORT + ", not " + number);
          }
        });
    address.ifPresent(WebSettings::check);
  }

  private static void check(URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "'address' is what people type, such as https://radar.example.org, not " + address);
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

  /** The same, listening on another port. */
  public WebSettings at(int otherPort) {
    return new WebSettings(host, Optional.of(otherPort), address);
  }

  /** The start of every link to this site, without a slash at its end. */
  public String base() {
    String text =
        address.map(URI::toString).orElseGet(() -> "http://" + listenOn() + ":" + listenAt());
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
