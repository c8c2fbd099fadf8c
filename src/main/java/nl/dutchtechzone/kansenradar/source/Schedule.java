package nl.dutchtechzone.kansenradar.source;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * How often a source is read.
 *
 * @param every at least an hour; whole days count in Europe/Amsterdam
 * @param at times of day at which it is read, with {@code every} of a day or more; none leaves the
 *     time to the program
 */
public record Schedule(Duration every, List<LocalTime> at) {
  public static final Schedule DAILY = new Schedule(Duration.ofDays(1), List.of());

  public Schedule {
    every = Given.required(every, "schedule.every");
    if (every.compareTo(Duration.ofHours(1)) < 0) {
      throw new IllegalArgumentException(
          "'schedule.every' is "
              + every
              + ": een gast komt hoogstens eens per uur, neem PT1H of meer");
    }
    at = Given.list(at);
  }
}
