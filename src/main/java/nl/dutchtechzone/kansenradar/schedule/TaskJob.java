package nl.dutchtechzone.kansenradar.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What the scheduler calls: looks the task up by its name. */
@DisallowConcurrentExecution
final class TaskJob implements Job {
  private final Bench bench;

  TaskJob(Bench bench) {
    this.bench = bench;
  }

  @Override
  public void execute(JobExecutionContext fired) {
    bench.run(fired);
  }
}
