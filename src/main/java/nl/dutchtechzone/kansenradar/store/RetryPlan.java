package nl.dutchtechzone.kansenradar.store;

import java.time.Duration;
import java.util.Optional;

/** When a mail that the server did not take is tried again. Pure. */
final class RetryPlan {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(4);

  /** RFC 5321, 4.5.4.1: give up after four to five days at the earliest. */
  private static final Duration PATIENCE = Duration.ofDays(5);

  private RetryPlan() {}

  /**
   * The pause after so many tries in vain (1 or more): a minute, then twice as long each time, four
   * hours at most; empty when the pauses together reach five days and it is time to give up.
   */
  static Optional<Duration> pauseAfter(int tries) {
    Duration waited = Duration.ZERO;
    Duration pause = FIRST;
    for (int i = 1; i < tries; i++) {
      waited = waited.plus(pause);
      if (waited.compareTo(PATIENCE) >= 0) return Optional.empty();
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
    return Optional.of(pause);
  }
}
