package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What is left of the time that one page may keep the wire busy. For one thread. */
final class WireTime {
  private final LongSupplier ticker;
  private long leftNanos;

  /**
   * @param ticker nanoseconds that never run backwards
   */
  WireTime(Duration budget, LongSupplier ticker) {
    this.leftNanos = budget.toNanos();
    this.ticker = ticker;
  }

  static WireTime of(Duration budget) {
    return new WireTime(budget, System::nanoTime);
  }

  boolean isSpent() {
    return leftNanos <= 0;
  }

  /** The smaller of what is left and {@code most}; at least a nanosecond. */
  Duration atMost(Duration most) {
    return Duration.ofNanos(Math.max(1, Math.min(leftNanos, most.toNanos())));
  }

  long start() {
    return ticker.getAsLong();
  }

  /** Takes off what has passed since {@link #start}. */
  void stop(long started) {
    leftNanos -= ticker.getAsLong() - started;
  }
}
