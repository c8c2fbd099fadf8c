package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;

/**
 * How a host is treated.
 *
 * @param pause between two requests; a longer Crawl-delay of robots.txt wins
 * @param privateAddresses whether private, loopback and link-local addresses may be asked: only for
 *     sites of one's own, such as the demonstration's
 */
public record Manners(Duration pause, boolean privateAddresses) {
  public static final Manners USUAL = new Manners(Duration.ofSeconds(2), false);
}
