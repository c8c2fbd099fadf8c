package nl.dutchtechzone.kansenradar.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/**
 * A body as it came, decompressed.
 *
 * @param requested the address asked for
 * @param uri the address that answered, after redirects
 * @param mediaType lower case without parameters: {@code text/html}
 * @param charset from the Content-Type header; empty when it names none that exists
 * @param sha256 of the body, lower-case hex: its key in the archive
 * @param etag as sent, for the next conditional request
 * @param lastModified as sent, for the next conditional request
 */
public record Page(
    URI requested,
    URI uri,
    String mediaType,
    Optional<Charset> charset,
    Bytes body,
    String sha256,
    Optional<String> etag,
    Optional<String> lastModified,
    Instant fetchedAt) {
  /**
   * A body that did not come from {@code uri} now: read from a file, or made of a part of a page.
   */
  public static Page atHand(
      URI uri, String mediaType, Optional<Charset> charset, Bytes body, Instant at) {
    return new Page(
        uri, uri, mediaType, charset, body, body.sha256(), Optional.empty(), Optional.empty(), at);
  }
}
