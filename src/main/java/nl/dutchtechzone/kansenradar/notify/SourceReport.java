package nl.dutchtechzone.kansenradar.notify;

import java.util.Comparator;
import nl.dutchtechzone.kansenradar.source.Health;

/** A source's health under the name that people know it by. */
public record SourceReport(String name, Health health) {
  /** Broken first, then suspect, changed, quiet; within these by name. */
  public static final Comparator<SourceReport> WORST_FIRST =
      Comparator.comparing((SourceReport report) -> report.health().state())
          .reversed()
          .thenComparing(SourceReport::name);

  /** True when somebody should look. */
  public boolean isTrouble() {
    return switch (health.state()) {
      case BROKEN, SUSPECT -> true;
      case QUIET, CHANGED -> false;
    };
  }
}
