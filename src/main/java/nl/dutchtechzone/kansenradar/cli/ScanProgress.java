package nl.dutchtechzone.kansenradar.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;

/** One bar for all sources together, on standard error, and only where somebody watches. */
final class ScanProgress implements ReadingProgress, AutoCloseable {
  private record Count(int done, int expected) {}

  private final Map<String, Count> counts = new HashMap<>();
  private final Optional<ProgressBar> bar;

  private ScanProgress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /** The launcher tells whether standard error is a terminal: Java itself can't before 22. */
  static ScanProgress onStandardError(String task) {
    if (!Boolean.getBoolean("kansenradar.terminal")) return new ScanProgress(Optional.empty());
    return new ScanProgress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" pagina's", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(0)
                .build()));
  }

  @Override
  public synchronized void asked(String sourceId, int done, int expected) {
    counts.put(sourceId, new Count(done, expected));
    bar.ifPresent(
        shown -> {
          shown.maxHint(counts.values().stream().mapToLong(Count::expected).sum());
          shown.stepTo(counts.values().stream().mapToLong(Count::done).sum());
        });
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
