package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting, so that a test need not. */
@FunctionalInterface
interface Pause {
  /** Returns when the time is over; at once for none. */
  void await(Duration duration) throws InterruptedException;

  /** Really waits. */
  static Pause real() {
    return duration -> {
      if (duration.isZero()) return;
      boolean opened = new CountDownLatch(1).await(duration.toNanos(), TimeUnit.NANOSECONDS);
      if (opened) throw new IllegalStateException("nobody opens this latch");
    };
  }
}
