package nl.dutchtechzone.kansenradar.pipeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.store.Delivery;

/** When a partner's mail is due, and what names it. Pure; days are those of Amsterdam. */
final class Timetable {
  private Timetable() {}

  /**
   * The name of the issue in which what waits is told now; empty when it is to wait. The same name
   * cannot be issued twice, which is what keeps a daily mail daily. A weekly mail goes on Monday;
   * what waited then and could not go, goes on the next day on which it can.
   *
   * @param waiting never empty, in order of their ids
   */
  static Optional<String> issue(Cadence cadence, List<Delivery> waiting, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Week.ZONE);
    return switch (cadence) {
      case AT_ONCE ->
          Optional.of(today + "-" + waiting.stream().mapToLong(Delivery::id).max().orElseThrow());
      case DAILY -> Optional.of(today.toString());
      case WEEKLY -> isWeekly(waiting, today) ? Optional.of(Week.of(today).id()) : Optional.empty();
    };
  }

  private static boolean isWeekly(List<Delivery> waiting, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (today.equals(monday)) return true;
    Instant week = monday.atStartOfDay(Week.ZONE).toInstant();
    return waiting.stream().anyMatch(delivery -> delivery.queuedAt().isBefore(week));
  }
}
