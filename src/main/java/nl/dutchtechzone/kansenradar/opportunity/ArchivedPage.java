package nl.dutchtechzone.kansenradar.opportunity;

import java.net.URI;
import java.util.regex.Pattern;

/** A page that a notice was read from: its address and the SHA-256 of its archived body, in hex. */
public record ArchivedPage(URI uri, String sha256) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public ArchivedPage {
    if (!HEX.matcher(sha256).matches()) throw new IllegalArgumentException("no SHA-256: " + sha256);
  }
}
