package nl.dutchtechzone.kansenradar.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a source fared before.
 *
 * @param volumes {@link Health#read} of its readings that were not broken, the newest last: an odd
 *     volume that stays becomes the usual one
 * @param lastGood when it was last read well; empty when never
 */
public record Past(List<Integer> volumes, Optional<Instant> lastGood) {
  public static final Past NONE = new Past(List.of(), Optional.empty());

  public Past {
    volumes = List.copyOf(volumes);
  }
}
