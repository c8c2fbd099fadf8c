package nl.dutchtechzone.kansenradar.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;

/** Reads all sources, one after the other, over and over; one run at a time. */
final class NonstopScan {
  private final Kansenradar radar;
  private final List<SourceDefinition> sources;
  private final AtomicInteger failures = new AtomicInteger();
  private final Set<String> brokenAlone = new HashSet<>();
  private boolean isAlone = true;
  private int next = 0;

  NonstopScan(Kansenradar radar) {
    this.radar = radar;
    this.sources = radar.configuration.enabledSources();
  }

  /** Nanoseconds of CPU that this process has had. */
  static long processCpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Milliseconds of CPU that reading a source takes on average when there is nothing else. */
  double alone() {
    for (int i = 0; i < 2 * sources.size(); i++) readNext();
    long start = processCpu();
    for (int i = 0; i < 2 * sources.size(); i++) readNext();
    isAlone = false;
    return (processCpu() - start) / 1e6 / (2 * sources.size());
  }

  /** How many readings threw, or found a source broken that was not so when read alone. */
  int failures() {
    return failures.get();
  }

  private synchronized void readNext() {
    SourceDefinition source = sources.get(next++ % sources.size());
    try {
      for (Health health : radar.scan.run(List.of(source), ReadingProgress.SILENT)) {
        if (health.state() != HealthState.BROKEN) continue;
        if (isAlone) brokenAlone.add(source.id());
        else if (!brokenAlone.contains(source.id())) fail(source.id() + ": " + health.reason());
      }
      radar.project();
    } catch (RuntimeException e) {
      fail(source.id() + ": " + e);
    }
  }

  private void fail(String what) {
    failures.incrementAndGet();
    System.err.println("reading failed: " + what);
  }

  Run start() {
    Run run = new Run();
    run.thread.start();
    return run;
  }

  /** Goes on until it is stopped. */
  final class Run implements AutoCloseable {
    private final Thread thread = Thread.ofPlatform().unstarted(this::read);
    private volatile boolean stopped = false;
    private int count = 0;

    private void read() {
      while (!stopped) {
        readNext();
        count++;
      }
    }

    /** Waits for the source at hand; how many were read. */
    int stop() {
      close();
      return count;
    }

    @Override
    public void close() {
      stopped = true;
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true; // the source at hand is read to its end all the same
        }
      }
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
