package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;

/**
 * How a host is treated.
 *
 * @param pause between two requests; a longer Crawl-delay of robots.txt wins
 * @param privateAddresses whether private and loopback addresses may be asked: only for sites of
 *     one's own, such as the demonstration's. Link-local, multicast and reserved ones never may
 */
public record Manners(Duration pause, boolean privateAddresses) {
  public Manners {
    if (pause.isNegative()) throw new IllegalArgumentException("negative pause: " + pause);
  }

  public static final Manners USUAL = new Manners(Duration.ofSeconds(2), false);
}
