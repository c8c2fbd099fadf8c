package nl.dutchtechzone.kansenradar.opportunity;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The last moment to apply, in one stage and one track of a call.
 *
 * @param zone of the wall time; Europe/Brussels unless the page says otherwise
 * @param track which part of the call it holds for, in the page's words ("grote projecten")
 * @param inclusive false when the page named the first moment that is too late ("tot 1 juli"): the
 *     moment then already is the last good day, and this only remembers how it was said
 * @param tentative the page says that it may still move
 */
public record Deadline(
    Moment moment,
    ZoneId zone,
    Stage stage,
    Optional<String> track,
    boolean inclusive,
    boolean tentative) {
  public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  public static Deadline full(Moment moment) {
    return new Deadline(moment, BRUSSELS, Stage.FULL, Optional.empty(), true, false);
  }

  /** True for an exact day that the page does not call provisional. */
  public boolean isFirm() {
    return moment.isExact() && !tentative;
  }

  /** The first instant that is too late: without a time, the end of the day. Empty without year. */
  public Optional<Instant> end() {
    return moment
        .date()
        .map(
            date ->
                moment
                    .time()
                    .filter(time -> time.isBefore(LocalTime.of(23, 59)))
                    .map(time -> date.atTime(time).atZone(zone))
                    .orElseGet(() -> date.plusDays(1).atStartOfDay(zone))
                    .toInstant());
  }
}
