package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import org.junit.jupiter.api.Test;

class ReminderTest {
  private static final LocalDate DEADLINE = LocalDate.of(2027, 6, 30);

  private static Opportunity closing(LocalDate day) {
    return Samples.open("Regeling", 0.5, day).opportunity();
  }

  /** Seven in the morning, that many days before the deadline. */
  private static Instant daysBefore(int days) {
    return DEADLINE.minusDays(days).atTime(LocalTime.of(7, 0)).atZone(Week.ZONE).toInstant();
  }

  private static Decision decided(Choice choice, Instant at, Optional<LocalDate> day) {
    return new Decision(1, "jansen", closing(DEADLINE).id(), choice, Optional.empty(), day, at);
  }

  /** The days left on which somebody who follows since then is reminded, at runs on those days. */
  private static List<Integer> reminded(int followedSince, int... runs) {
    Decision decision = decided(Choice.INTERESTING, daysBefore(followedSince), Optional.empty());
    List<Reminder> done = new ArrayList<>();
    List<Integer> days = new ArrayList<>();
    for (int run : runs) {
      Reminder.due(decision, closing(DEADLINE), done, daysBefore(run))
          .ifPresent(
              reminder -> {
                done.add(reminder);
                days.add(run);
              });
    }
    return days;
  }

  private static int[] everyDay(int from) {
    int[] days = new int[from + 4];
    for (int i = 0; i < days.length; i++) days[i] = from - i;
    return days;
  }

  @Test
  void aFollowedCallIsRemindedOfAtThirtyFourteenAndThreeDays() {
    assertThat(reminded(60, everyDay(60))).containsExactly(30, 14, 3);
  }

  @Test
  void aMissedDayIsCaughtUpOnceWithTheNearest() {
    assertThat(reminded(60, 31, 29, 28, 15, 14)).containsExactly(29, 14);
    assertThat(reminded(60, 31, 10, 9, 2, 1)).containsExactly(10, 2);
    assertThat(reminded(60, 31, 1, 0)).containsExactly(1);
    assertThat(reminded(60, 31, -1, -2)).as("too late is not meaningful").isEmpty();
  }

  @Test
  void whatWasDueBeforeOneFollowedIsNotMissed() {
    assertThat(reminded(10, everyDay(10))).containsExactly(3);
    assertThat(reminded(2, everyDay(2))).isEmpty();
  }

  @Test
  void aMovedDeadlineIsRemindedOfAnew() {
    Decision decision = decided(Choice.INTERESTING, daysBefore(60), Optional.empty());
    Reminder before =
        Reminder.due(decision, closing(DEADLINE), List.of(), daysBefore(3)).orElseThrow();
    Opportunity moved = closing(DEADLINE.plusDays(9));

    assertThat(Reminder.due(decision, moved, List.of(before), daysBefore(3)))
        .contains(new Reminder(moved.id(), "2027-07-09T17:00", 14));
  }

  @Test
  void whoAskedIsRemindedOnThatDayOnce() {
    LocalDate day = LocalDate.of(2027, 3, 22);
    Decision decision = decided(Choice.REMIND, Samples.NOW, Optional.of(day));
    Instant early = day.minusDays(1).atTime(23, 30).atZone(Week.ZONE).toInstant();
    Instant late = day.plusDays(2).atTime(7, 0).atZone(Week.ZONE).toInstant();

    assertThat(Reminder.due(decision, closing(DEADLINE), List.of(), early)).isEmpty();
    Reminder due = Reminder.due(decision, closing(DEADLINE), List.of(), late).orElseThrow();
    assertThat(due.days()).isZero();
    assertThat(Reminder.due(decision, closing(DEADLINE), List.of(due), late)).isEmpty();
  }
}
