package nl.dutchtechzone.kansenradar.source;

import java.time.Duration;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.Manners;

/**
 * How a source wants its host treated.
 *
 * @param pause between two requests (two seconds)
 * @param privateAddresses whether private and loopback addresses may be asked (no)
 */
public record HostManners(Optional<Duration> pause, Optional<Boolean> privateAddresses) {
  public static final HostManners USUAL = new HostManners(Optional.empty(), Optional.empty());

  public HostManners {
    if (pause.isPresent() && pause.orElseThrow().isNegative()) {
      throw new IllegalArgumentException(
          "'manners.pause' is minder dan niets: neem bijvoorbeeld PT2S");
    }
  }

  public Manners forFetching() {
    return new Manners(
        pause.orElse(Manners.USUAL.pause()),
        privateAddresses.orElse(Manners.USUAL.privateAddresses()));
  }
}
