package nl.dutchtechzone.kansenradar.app;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import nl.dutchtechzone.kansenradar.schedule.Timing;
import nl.dutchtechzone.kansenradar.source.Schedule;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;

/**
 * When a source is read: as its YAML says, a little later by a time that follows from its id, so
 * that sources with the same schedule do not all start at once. Sources without a time of day are
 * spread over the night. Pure.
 */
final class ScanTimes {
  /** At most so long after the time that the YAML gives. */
  static final Duration LATEST = Duration.ofMinutes(15);

  /** After the clock changes, which skip and repeat times between two and three. */
  static final LocalTime NIGHT = LocalTime.of(3, 15);

  static final Duration NIGHT_LASTS = Duration.ofHours(3);

  private ScanTimes() {}

  static List<Timing> of(SourceDefinition source) {
    Schedule schedule = source.schedule();
    if (schedule.every().compareTo(Duration.ofDays(1)) < 0) {
      return List.of(new Timing.Every(schedule.every(), offset(source, LATEST)));
    }
    int days = Math.toIntExact(schedule.every().toDays());
    if (schedule.at().isEmpty()) {
      return List.of(new Timing.Daily(days, NIGHT.plus(offset(source, NIGHT_LASTS))));
    }
    return schedule.at().stream()
        .<Timing>map(at -> new Timing.Daily(days, at.plus(offset(source, LATEST))))
        .toList();
  }

  private static Duration offset(SourceDefinition source, Duration within) {
    return Duration.ofSeconds(Math.floorMod(source.id().hashCode(), within.toSeconds()));
  }
}
