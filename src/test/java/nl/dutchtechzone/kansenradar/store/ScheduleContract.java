package nl.dutchtechzone.kansenradar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.dutchtechzone.kansenradar.schedule.Schedule;
import nl.dutchtechzone.kansenradar.schedule.Task;
import nl.dutchtechzone.kansenradar.schedule.Timing;
import org.junit.jupiter.api.Test;

/** What a schedule does on any database. */
interface ScheduleContract {
  Duration PATIENCE = Duration.ofSeconds(60);
  Timing SECONDLY = new Timing.Every(Duration.ofSeconds(1));
  Timing YEARLY = new Timing.Cron("0 0 7 1 1 ?");

  Database database();

  @Test
  default void runsWhatIsDueAndWritesItDown() throws InterruptedException {
    CountDownLatch ran = new CountDownLatch(2);
    runUntil(ran, task("outbox", SECONDLY, ran::countDown));

    assertThat(runs().since(Instant.EPOCH))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            run -> {
              assertThat(run.job()).isEqualTo("outbox");
              assertThat(run.outcome()).isEqualTo(Run.Outcome.DONE);
              assertThat(run.words()).isEqualTo("gedaan");
            });
  }

  @Test
  default void catchesUpOnceWithAllThatWasMissed() throws InterruptedException {
    AtomicInteger count = new AtomicInteger();
    start(task("digest", YEARLY, count::incrementAndGet)).close();
    sleepThrough(Duration.ofDays(21));
    CountDownLatch ran = new CountDownLatch(4);

    runUntil(
        ran,
        task(
            "digest",
            YEARLY,
            () -> {
              count.incrementAndGet();
              ran.countDown();
            }),
        task("outbox", SECONDLY, ran::countDown));

    assertThat(count).hasValue(1);
    assertThat(runs().next().get("digest")).isAfter(Instant.now());
  }

  @Test
  default void retriesWhatFailedAndSaysSo() throws InterruptedException {
    CountDownLatch ran = new CountDownLatch(1);
    start(task("digest", YEARLY, () -> {})).close();
    sleepThrough(Duration.ofDays(1));

    runUntil(
        ran,
        task(
            "digest",
            YEARLY,
            () -> {
              ran.countDown();
              throw new IllegalStateException("geen schijf");
            }));

    assertThat(runs().latest().getFirst().outcome()).isEqualTo(Run.Outcome.FAILED);
    assertThat(runs().latest().getFirst().words()).contains("geen schijf");
    assertThat(runs().next().get("digest")).isBefore(Instant.now().plus(Duration.ofMinutes(2)));
  }

  @Test
  default void waitsForWhatRunsBeforeItStops() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Schedule schedule =
        start(
            task(
                "outbox",
                SECONDLY,
                () -> {
                  begun.countDown();
                  await(asked);
                }));
    assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    Thread stop = Thread.ofPlatform().start(schedule::close);
    asked.countDown();
    stop.join();

    assertThat(runs().since(Instant.EPOCH))
        .allSatisfy(run -> assertThat(run.outcome()).isEqualTo(Run.Outcome.DONE));
  }

  @Test
  default void leavesAfterItsTimeWhatDoesNotEnd() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Schedule schedule =
        Schedule.start(
            database(),
            List.of(
                task(
                    "scan-snn",
                    SECONDLY,
                    () -> {
                      begun.countDown();
                      await(never);
                    })),
            Duration.ofMillis(50),
            job -> {});
    assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    schedule.close();

    assertThat(runs().latest().getFirst().outcome()).isEqualTo(Run.Outcome.RUNNING);
    never.countDown();
  }

  @Test
  default void dropsWhatIsNoLongerAmongTheTasks() {
    start(task("scan-old", YEARLY, () -> {}), task("digest", YEARLY, () -> {})).close();
    start(task("digest", new Timing.Cron("0 0 8 1 1 ?"), () -> {})).close();

    assertThat(runs().next()).containsOnlyKeys("digest");
  }

  private static Task task(String name, Timing timing, Runnable work) {
    return new Task(
        name,
        timing,
        () -> {
          work.run();
          return "gedaan";
        });
  }

  private Schedule start(Task... tasks) {
    return Schedule.start(database(), List.of(tasks), PATIENCE, job -> {});
  }

  private void runUntil(CountDownLatch done, Task... tasks) throws InterruptedException {
    Schedule schedule = start(tasks);
    boolean inTime = done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    schedule.close();
    assertThat(inTime).isTrue();
  }

  private RunStore runs() {
    return new RunStore(database());
  }

  /** As if the service had been down for so long past what was due. */
  private void sleepThrough(Duration downtime) {
    database()
        .inTransaction(
            handle ->
                handle
                    .createUpdate("UPDATE qrtz_triggers SET next_fire_time = :missed")
                    .bind("missed", Instant.now().minus(downtime).toEpochMilli())
                    .execute());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
