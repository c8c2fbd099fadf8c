package nl.dutchtechzone.kansenradar.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.store.Database;
import nl.dutchtechzone.kansenradar.store.RunStore;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;

/**
 * Runs tasks when they are due, in processes that may be killed at any moment: what is due stands
 * in the database. On PostgreSQL several nodes share the tasks. Close it to stop.
 */
public final class Schedule implements AutoCloseable {
  private static final String NAME = "kansenradar";
  private static final int TASKS_AT_ONCE = 4;

  /** Later than this is late: caught up with once, however often it was missed. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /** Silent for so long, a node is dead and its tasks are another's. */
  private static final Duration CHECK_IN = Duration.ofSeconds(10);

  private final Scheduler scheduler;
  private final Bench bench;
  private final Duration stopWithin;

  private Schedule(Scheduler scheduler, Bench bench, Duration stopWithin) {
    this.scheduler = scheduler;
    this.bench = bench;
    this.stopWithin = stopWithin;
  }

  /**
   * Starts; what fell due while nothing ran goes at once.
   *
   * @param tasks all there are: what was scheduled before and is not among them is dropped
   * @param stopWithin how long {@link #close} waits for tasks that run
   * @param afterEach called with a task's name after each of its runs
   */
  public static Schedule start(
      Database database, List<Task> tasks, Duration stopWithin, Consumer<String> afterEach) {
    Instant now = InstantSource.system().instant(); // the scheduler itself knows no other clock
    RunStore runs = new RunStore(database);
    try {
      Map<String, Task> byName =
          tasks.stream().collect(Collectors.toMap(Task::name, Function.identity()));
      Scheduler scheduler = scheduler(database);
      Bench bench = new Bench(byName, runs, scheduler.getSchedulerInstanceId(), afterEach);
      scheduler.setJobFactory((fired, at) -> new TaskJob(bench));
      // On a single node all that is marked as running was left by a process that died.
      Instant before = database.isShared() ? now.minus(Duration.ofDays(1)) : now;
      runs.interrupt(scheduler.getSchedulerInstanceId(), before, now);
      drop(scheduler, byName.keySet());
      for (Task task : tasks) plan(scheduler, task, now);
      scheduler.start();
      return new Schedule(scheduler, bench, stopWithin);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the scheduler cannot start", e);
    }
  }

  private static Scheduler scheduler(Database database) throws SchedulerException {
    String source = NAME + "-" + UUID.randomUUID();
    DBConnectionManager.getInstance().addConnectionProvider(source, new Connections(database));
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", NAME);
    settings.setProperty("org.quartz.scheduler.instanceId", database.isShared() ? "AUTO" : "one");
    settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    settings.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
    settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(TASKS_AT_ONCE));
    settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    String store = "org.quartz.jobStore.";
    settings.setProperty(store + "class", JobStoreTX.class.getName());
    settings.setProperty(
        store + "driverDelegateClass",
        (database.isShared() ? PostgreSQLDelegate.class : StdJDBCDelegate.class).getName());
    settings.setProperty(store + "dataSource", source);
    settings.setProperty(store + "useProperties", "true");
    settings.setProperty(store + "misfireThreshold", Long.toString(LATE.toMillis()));
    settings.setProperty(store + "isClustered", Boolean.toString(database.isShared()));
    settings.setProperty(store + "clusterCheckinInterval", Long.toString(CHECK_IN.toMillis()));
    Scheduler scheduler = new StdSchedulerFactory(settings).getScheduler();
    // The library keeps one scheduler a name; ours belongs to its database, not to the JVM.
    SchedulerRepository.getInstance().remove(NAME);
    return scheduler;
  }

  private static void drop(Scheduler scheduler, Set<String> kept) throws SchedulerException {
    for (JobKey key : scheduler.getJobKeys(GroupMatcher.anyGroup())) {
      if (!kept.contains(key.getName())) scheduler.deleteJob(key);
    }
  }

  /** A timing that is as it was keeps its place, and with it what was missed. */
  private static void plan(Scheduler scheduler, Task task, Instant now) throws SchedulerException {
    JobKey key = JobKey.jobKey(task.name());
    JobDetail job =
        JobBuilder.newJob(TaskJob.class)
            .withIdentity(key)
            .storeDurably()
            .requestRecovery(true)
            .build();
    if (!scheduler.checkExists(key)) scheduler.addJob(job, false);
    Set<TriggerKey> wanted = new HashSet<>();
    for (Timing timing : task.timings()) {
      TriggerKey trigger = TriggerKey.triggerKey(task.name() + " " + timing.text());
      wanted.add(trigger);
      if (scheduler.checkExists(trigger)) continue;
      scheduler.scheduleJob(
          timing.on(TriggerBuilder.newTrigger().withIdentity(trigger).forJob(key), now));
    }
    for (Trigger planned : scheduler.getTriggersOfJob(key)) {
      boolean ours = planned.getKey().getGroup().equals(Scheduler.DEFAULT_GROUP);
      if (ours && !wanted.contains(planned.getKey())) scheduler.unscheduleJob(planned.getKey());
    }
  }

  /**
   * Starts nothing more and waits for what runs. What is not done by then is left, to be run again
   * at the next start: all work survives being cut off.
   */
  @Override
  public void close() {
    try {
      scheduler.standby();
      // What has ended must also be told to the scheduler, or it would be run again.
      boolean allEnded = bench.clear(stopWithin);
      scheduler.shutdown(allEnded);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the scheduler cannot stop", e);
    }
  }
}
