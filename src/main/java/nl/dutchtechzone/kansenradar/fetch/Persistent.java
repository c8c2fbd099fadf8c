package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Fault;

/**
 * Asks again after a transient fault, later each time, and as late as {@code Retry-After} says. The
 * wait goes through the host's pace, so that nobody else asks meanwhile. Every question is a read,
 * the forms too, so that repeating is safe (RFC 9110, 9.2.2).
 */
final class Persistent implements Exchange {
  private final Exchange wire;
  private final HostPace pace;
  private final FetchSettings settings;
  private final DoubleSupplier chance;

  /**
   * @param chance evenly between 0 and 1: spreads the repetitions of many
   */
  Persistent(Exchange wire, HostPace pace, FetchSettings settings, DoubleSupplier chance) {
    this.wire = wire;
    this.pace = pace;
    this.settings = settings;
    this.chance = chance;
  }

  @Override
  public Outcome ask(Question question) {
    Outcome outcome = wire.ask(question);
    for (int failed = 1; failed <= settings.retries(); failed++) {
      if (!(outcome instanceof Fault fault) || !fault.passing()) return outcome;
      Duration wait = fault.retryAfter().orElse(delay(failed));
      if (wait.compareTo(settings.longestWait()) > 0 || question.time().isSpent()) return outcome;
      pace.postpone(question.host(), wait);
      outcome = wire.ask(question);
    }
    return outcome;
  }

  /** Doubled each time, a quarter more or less, never above the longest wait. */
  private Duration delay(int failed) {
    double factor = Math.scalb(0.75 + chance.getAsDouble() / 2, failed - 1);
    Duration delay = Duration.ofMillis(Math.round(settings.backOff().toMillis() * factor));
    return delay.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : delay;
  }
}
