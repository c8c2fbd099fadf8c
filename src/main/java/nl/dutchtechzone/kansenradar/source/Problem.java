package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import nl.dutchtechzone.kansenradar.opportunity.Coded;

/**
 * Something that went wrong in a reading.
 *
 * @param uri where
 * @param detail for the operator: status, exception, numbers
 */
public record Problem(Type type, Extent extent, URI uri, String detail) {

  /** How much of the source it touches. */
  public enum Extent implements Coded {
    /** A list, a feed or an answer: notices may be missing because of it. */
    SOURCE,
    /** One notice, which keeps its last known form. */
    NOTICE
  }

  /** What went wrong. */
  public enum Type implements Coded {
    UNREACHABLE,
    TIMEOUT,
    /** Status 401, 403 or the like. */
    REFUSED,
    /** Status 429. */
    RATE_LIMITED,
    /** Status 5xx. */
    SERVER_ERROR,
    /** Status 404 or 410. */
    GONE,
    /** robots.txt keeps us out. */
    DISALLOWED,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    PRIVATE_ADDRESS,
    /** No valid HTTP, XML, JSON or feed. */
    MALFORMED,
    /** A good status, but no body or no words. */
    EMPTY_PAGE,
    /** A list without entries where entries are expected. */
    EMPTY_LIST,
    BOT_WALL,
    CONSENT_WALL,
    /** The site sent us to its home page. */
    REDIRECTED_HOME,
    /** The site sent us to another site. */
    REDIRECTED_AWAY,
    /** An error page with a good status. */
    ERROR_PAGE,
    /** Characters that come from reading bytes in the wrong way. */
    GARBLED,
    TRUNCATED,
    /** A part that every page of this source has is not there. */
    SELECTOR_GONE,
    NO_TITLE,
    /** The interface says that it could not answer. */
    DIAGNOSTIC,
    /** Fewer rows than the interface says there are. */
    SHORTFALL,
    /** A limit of ours ended the reading before the list did. */
    LIMIT,
    /** A watched page is not what it was when its table was last verified. */
    PAGE_CHANGED,
    /** A table kept by hand was verified too long ago. */
    TABLE_STALE,
    /** A form that its reader did not expect: our fault or a new layout. */
    UNREADABLE
  }
}
