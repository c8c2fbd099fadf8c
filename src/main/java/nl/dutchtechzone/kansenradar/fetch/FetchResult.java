package nl.dutchtechzone.kansenradar.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What came of one request. The outside world failing is an answer, not an exception. */
public sealed interface FetchResult {
  /** The address that was asked for. */
  URI uri();

  /** A whole answer with status 200 and a body within the limits. */
  record Fetched(Page page) implements FetchResult {
    @Override
    public URI uri() {
      return page.requested();
    }
  }

  /** Status 304: the page is as it was. */
  record NotModified(URI uri) implements FetchResult {}

  /**
   * robots.txt keeps us out (RFC 9309), for good or, when it answers with an error, for now;
   * nothing was asked of the page itself.
   */
  record Disallowed(URI uri, String detail) implements FetchResult {}

  /** Status 404 or 410. */
  record Gone(URI uri, int status) implements FetchResult {}

  /**
   * No good answer.
   *
   * @param detail for the operator, in English, with status or exception
   * @param retryAfter what the server asked for
   */
  record Failed(URI uri, Cause cause, String detail, Optional<Duration> retryAfter)
      implements FetchResult {}

  /** Why there is no good answer. */
  enum Cause {
    /** No connection, no such host, broken off. */
    UNREACHABLE,
    TIMEOUT,
    /** Status 401, 403 or another refusal of the 4xx range. */
    REFUSED,
    /** Status 429. */
    RATE_LIMITED,
    /** Status 5xx. */
    SERVER_ERROR,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** A private or loopback address that the source does not allow, or one that none may ask. */
    PRIVATE_ADDRESS,
    /** An answer that is no valid HTTP, encoding or URL. */
    MALFORMED
  }
}
