package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What is remembered of the pages of one source. */
@FunctionalInterface
public interface KnownPages {
  KnownPages NONE = uri -> Optional.empty();

  Optional<KnownPage> find(URI uri);

  /** When the source was last read well; empty when never. */
  default Optional<Instant> lastGood() {
    return Optional.empty();
  }
}
