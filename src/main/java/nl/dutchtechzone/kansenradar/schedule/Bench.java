package nl.dutchtechzone.kansenradar.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.dutchtechzone.kansenradar.store.Run;
import nl.dutchtechzone.kansenradar.store.RunStore;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where tasks are run, one run of a task at a time, and their runs are written down. */
final class Bench {
  private static final Logger log = LoggerFactory.getLogger(Bench.class);

  /** Pauses after a failure, when the task's own next time is not sooner. */
  private static final List<Duration> RETRIES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

  private static final String RETRY = "retry";
  private static final int SEATS = Integer.MAX_VALUE;

  private final Map<String, Task> tasks;
  private final RunStore runs;
  private final String node;
  private final Consumer<String> afterEach;
  private final Semaphore seats = new Semaphore(SEATS, true);
  private final Set<String> busy = new ConcurrentSkipListSet<>();
  private volatile boolean cleared;

  Bench(Map<String, Task> tasks, RunStore runs, String node, Consumer<String> afterEach) {
    this.tasks = Map.copyOf(tasks);
    this.runs = runs;
    this.node = node;
    this.afterEach = afterEach;
  }

  void run(JobExecutionContext fired) {
    Task task = Objects.requireNonNull(tasks.get(fired.getJobDetail().getKey().getName()));
    seats.acquireUninterruptibly();
    busy.add(task.name());
    try {
      run(task, fired);
    } catch (RuntimeException | SchedulerException e) {
      // Without a database there is nowhere to write it down; the scheduler itself goes on.
      if (cleared) log.info("{} was cut off by the stop", task.name());
      else log.error("the run of {} could not be written down", task.name(), e);
    } finally {
      busy.remove(task.name());
      seats.release();
    }
  }

  private void run(Task task, JobExecutionContext fired) throws SchedulerException {
    long start = System.nanoTime();
    Instant started = fired.getFireTime().toInstant();
    long run = runs.start(task.name(), node, due(fired), started);
    Run.Outcome outcome = Run.Outcome.DONE;
    String words;
    try {
      words = task.work().run();
      log.info("{}: {}", task.name(), words);
    } catch (RuntimeException e) {
      if (cleared) throw e;
      outcome = Run.Outcome.FAILED;
      words = "Mislukt: " + e;
      log.error("{} failed", task.name(), e);
      retry(task, fired);
    }
    runs.end(run, outcome, words, started.plusNanos(System.nanoTime() - start));
    afterEach.accept(task.name());
  }

  private static Instant due(JobExecutionContext fired) {
    Date scheduled = fired.getScheduledFireTime();
    return (scheduled == null ? fired.getFireTime() : scheduled).toInstant();
  }

  private void retry(Task task, JobExecutionContext fired) throws SchedulerException {
    int tries =
        fired.getTrigger().getKey().getGroup().equals(RETRY)
            ? fired.getTrigger().getJobDataMap().getIntegerFromString(RETRY)
            : 0;
    if (tries == RETRIES.size()) {
      log.error("{} failed {} times in a row; it is next due as usual", task.name(), tries + 1);
      return;
    }
    Instant again = fired.getFireTime().toInstant().plus(RETRIES.get(tries));
    Date usual = fired.getTrigger().getNextFireTime();
    if (usual != null && !usual.toInstant().isAfter(again)) return;
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(task.name(), RETRY)
            .forJob(fired.getJobDetail())
            .usingJobData(RETRY, Integer.toString(tries + 1))
            .startAt(Date.from(again))
            .build();
    if (fired.getScheduler().checkExists(trigger.getKey())) {
      fired.getScheduler().rescheduleJob(trigger.getKey(), trigger);
    } else {
      fired.getScheduler().scheduleJob(trigger);
    }
  }

  /**
   * Waits until nothing runs, as long as that; what still runs then is said.
   *
   * @return whether nothing runs
   */
  boolean clear(Duration within) {
    boolean empty = false;
    try {
      empty = seats.tryAcquire(SEATS, within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!empty) log.warn("stopped with these at work, to be run again at the next start: {}", busy);
    cleared = true;
    return empty;
  }
}
