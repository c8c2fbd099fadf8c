package nl.dutchtechzone.kansenradar.fetch;

import java.io.IOException;

/** A body above its limit, compressed or decompressed. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1;

  TooLargeException(long maxBytes) {
    super("body is larger than " + maxBytes + " bytes");
  }
}
