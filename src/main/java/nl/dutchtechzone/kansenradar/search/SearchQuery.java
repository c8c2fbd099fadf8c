package nl.dutchtechzone.kansenradar.search;

import java.time.LocalDate;

/**
 * What somebody asks, in the query language that docs/zoeken.md explains.
 *
 * @param text may be empty: all opportunities
 * @param offset how many hits to pass over, up to 10,000
 * @param limit how many hits to give, up to 200
 * @param today the day that "the next deadline" is counted from
 */
public record SearchQuery(String text, Order order, int offset, int limit, LocalDate today) {
  private static final int DEEPEST = 10_000;
  private static final int LONGEST = 200;

  public SearchQuery {
    offset = Math.clamp(offset, 0, DEEPEST);
    limit = Math.clamp(limit, 0, LONGEST);
  }

  /** What comes first. */
  public enum Order {
    RELEVANCE,
    /** The nearest deadline still to come; what has none comes after, what is past comes last. */
    DEADLINE
  }
}
