package nl.dutchtechzone.kansenradar.demo;

import java.time.Instant;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.Bytes;

/**
 * What a sample site says to one request.
 *
 * @param contentType as sent, with its charset where the site names one
 * @param body in the charset of the site; empty for an answer without one
 * @param changedAt since when the body is as it is; empty when the site cannot tell, and then the
 *     answer carries no validators and is never a 304
 */
record Answer(int status, String contentType, Bytes body, Optional<Instant> changedAt) {
  static Answer ok(String contentType, Bytes body, Instant changedAt) {
    return new Answer(200, contentType, body, Optional.of(changedAt));
  }

  /** An answer made for this request alone. */
  static Answer fresh(int status, String contentType, String text) {
    return new Answer(status, contentType, Bytes.utf8(text), Optional.empty());
  }

  static Answer error(int status, String text) {
    return fresh(status, "text/html; charset=UTF-8", "<!DOCTYPE html><h1>" + text + "</h1>\n");
  }
}
