package nl.dutchtechzone.kansenradar.fetch;

import java.io.IOException;

/** A body that is not what its Content-Encoding says, or in a coding we did not offer. */
final class EncodingException extends IOException {
  private static final long serialVersionUID = 1;

  EncodingException(String detail) {
    super(detail);
  }
}
