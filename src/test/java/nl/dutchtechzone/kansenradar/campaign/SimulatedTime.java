package nl.dutchtechzone.kansenradar.campaign;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * The time of a simulated month: it goes on as fast as any, and can be set forward. Classes that
 * {@link SimulatedLoader} loads ask this in the place of the system. Thread-safe.
 */
public final class SimulatedTime {
  private static final long LONGEST_PAUSE_MILLIS = 5;

  private static volatile long ahead;

  private SimulatedTime() {}

  /** In the place of {@link System#currentTimeMillis}. */
  public static long millis() {
    return System.currentTimeMillis() + ahead;
  }

  /** In the place of {@link InstantSource#system}. */
  public static InstantSource source() {
    return () -> Instant.ofEpochMilli(millis());
  }

  /** In the place of {@link Object#wait(long)}: who sleeps must see soon that the time was set. */
  public static void pause(Object lock, long millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.timedWait(lock, Math.min(millis, LONGEST_PAUSE_MILLIS));
  }

  static Instant now() {
    return Instant.ofEpochMilli(millis());
  }

  static void set(Instant now) {
    ahead = now.toEpochMilli() - System.currentTimeMillis();
  }
}
