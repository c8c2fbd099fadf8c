package nl.dutchtechzone.kansenradar.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.campaign.SimulatedMonth.Stay;
import nl.dutchtechzone.kansenradar.store.Run;

/**
 * What should have run, by a calendar of its own, against what the service wrote down. Each day on
 * which a daily job was due has one run of it, on that day or, after downtime, once at the start;
 * jobs with a pause have no gap longer than that but over downtime.
 *
 * @param ran on their own day
 * @param caughtUp missed while nothing ran, and made up for by one run at the start
 * @param failed those among the runs that failed, each with a reason
 */
record Attendance(int scheduled, int ran, int caughtUp, int failed, List<String> unaccounted) {
  private static final Map<String, Slot> DAILY =
      Map.of(
          "alerts", new Slot(LocalTime.of(7, 30), Duration.ZERO),
          "reminders", new Slot(LocalTime.of(7, 30), Duration.ZERO),
          "housekeeping", new Slot(LocalTime.of(1, 45), Duration.ZERO),
          "digest", new Slot(LocalTime.of(7, 0), Duration.ZERO),
          "scan-noord", new Slot(LocalTime.of(6, 10), Duration.ofMinutes(15)),
          "scan-zuid", new Slot(LocalTime.of(3, 15), Duration.ofHours(3)));

  /** When a daily job is due, and at most how much later. */
  private record Slot(LocalTime at, Duration latest) {}

  private static final Map<String, Duration> PAUSED =
      Map.of("outbox", Duration.ofMinutes(30), "scan-oost", Duration.ofHours(6));

  static Attendance of(List<Run> runs, List<Stay> stays) {
    Count count = new Count(stays);
    Map<String, List<Run>> byJob =
        runs.stream().collect(Collectors.groupingBy(Run::job, TreeMap::new, Collectors.toList()));
    DAILY.forEach((job, slot) -> count.daily(job, slot, byJob.getOrDefault(job, List.of())));
    PAUSED.forEach((job, pause) -> count.paused(job, pause, byJob.getOrDefault(job, List.of())));
    for (Run run : runs) count.judge(run);
    return new Attendance(
        count.scheduled, count.ran, count.caughtUp, count.failed, List.copyOf(count.unaccounted));
  }

  void addTo(ObjectNode report) {
    report.put("scheduled", scheduled).put("ran", ran).put("caughtUp", caughtUp);
    report.put("failed", failed).put("unaccounted", unaccounted.size());
  }

  private static final class Count {
    private final List<Stay> stays;
    private final List<String> unaccounted = new ArrayList<>();
    private int scheduled;
    private int ran;
    private int caughtUp;
    private int failed;

    Count(List<Stay> stays) {
      this.stays = stays;
    }

    void daily(String job, Slot slot, List<Run> runs) {
      List<Run> left = new ArrayList<>(runs);
      boolean behind = false;
      for (LocalDate day = day(stays.getFirst().from());
          !day.isAfter(end());
          day = day.plusDays(1)) {
        if (job.equals("digest") && day.getDayOfWeek() != DayOfWeek.MONDAY) continue;
        Instant due = day.atTime(slot.at()).atZone(Home.ZONE).toInstant();
        if (due.isBefore(stays.getFirst().from()) || !due.isBefore(stays.getLast().until()))
          continue;
        scheduled++;
        LocalDate today = day;
        boolean served = stays.stream().anyMatch(stay -> stay.holds(due.plus(slot.latest())));
        if (served && remove(left, run -> day(run.due()).equals(today) && isNear(run, due, slot)))
          ran++;
        else if (!served) behind = true;
        else unaccounted.add(job + " on " + day);
        if (!served) caughtUp++;
      }
      if (behind && !removeCatchUp(left)) unaccounted.add(job + " was not caught up with");
      left.forEach(run -> unaccounted.add(job + " ran as well, due " + run.due()));
    }

    private static boolean isNear(Run run, Instant due, Slot slot) {
      Duration late = Duration.between(due, run.due());
      return !late.isNegative() && late.compareTo(slot.latest()) <= 0;
    }

    private boolean removeCatchUp(List<Run> runs) {
      return remove(
          runs,
          run ->
              stays.stream()
                  .map(stay -> Duration.between(stay.from(), run.started()))
                  .anyMatch(late -> !late.isNegative() && late.toMinutes() < 5));
    }

    private static boolean remove(List<Run> runs, java.util.function.Predicate<Run> which) {
      for (Run run : runs) if (which.test(run)) return runs.remove(run);
      return false;
    }

    void paused(String job, Duration pause, List<Run> runs) {
      for (Stay stay : stays) {
        Instant last = stay.from();
        for (Run run : runs) {
          if (!stay.holds(run.started())) continue;
          scheduled++;
          if (gap(last, run.started(), pause)) unaccounted.add(job + " after " + last);
          else ran++;
          last = run.started();
        }
        if (gap(last, stay.until(), pause)) unaccounted.add(job + " after " + last);
      }
    }

    private static boolean gap(Instant from, Instant to, Duration pause) {
      return Duration.between(from, to).compareTo(pause.plusMinutes(16)) > 0;
    }

    void judge(Run run) {
      switch (run.outcome()) {
        case DONE -> {}
        case FAILED -> failed++;
        case RUNNING, INTERRUPTED ->
            unaccounted.add(run.job() + " due " + run.due() + " " + run.outcome());
      }
      if (run.outcome() == Run.Outcome.FAILED && run.words().isBlank()) {
        unaccounted.add(run.job() + " failed without a reason");
      }
    }

    private static LocalDate day(Instant moment) {
      return LocalDate.ofInstant(moment, Home.ZONE);
    }

    private LocalDate end() {
      return day(stays.getLast().until());
    }
  }
}
