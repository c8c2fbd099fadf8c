package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One request a host at a time, in order of arrival, with a pause between the end of one and the
 * start of the next; different hosts do not wait for each other. Thread-safe. A clock that stands
 * still makes every pause a whole one, a clock that was set back makes none longer than asked for.
 */
final class HostPace {
  private final InstantSource clock;
  private final Pause pause;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  HostPace(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Does the work when it is this caller's turn at the host.
   *
   * @param between pause since the request before
   * @throws InterruptedException while waiting; the work is then not begun
   */
  <T> T turn(String host, Duration between, Supplier<T> work) throws InterruptedException {
    Lane lane = lane(host);
    lane.turn.lockInterruptibly();
    try {
      pause.await(lane.takeWait(clock.instant(), between));
      try {
        return work.get();
      } finally {
        lane.lastEnd = Optional.of(clock.instant());
      }
    } finally {
      lane.turn.unlock();
    }
  }

  /** The next request to the host, whoever sends it, waits at least this long. */
  void postpone(String host, Duration wait) {
    lane(host).postponed(wait);
  }

  /** The host asked to be left alone. */
  void close(String host, Duration duration) {
    lane(host).closedUntil = Optional.of(clock.instant().plus(duration));
  }

  /** How much longer the host wants to be left alone; empty when it does not. */
  Optional<Duration> closedFor(String host) {
    Optional<Instant> closed = lane(host).closedUntil;
    if (closed.isEmpty()) return Optional.empty();
    Instant now = clock.instant();
    return closed.filter(now::isBefore).map(until -> Duration.between(now, until));
  }

  private Lane lane(String host) {
    return lanes.computeIfAbsent(host.toLowerCase(Locale.ROOT), name -> new Lane());
  }

  /** What is known of one host. {@code lastEnd} is guarded by {@code turn}. */
  private static final class Lane {
    final ReentrantLock turn = new ReentrantLock(true);
    volatile Optional<Instant> closedUntil = Optional.empty();
    Optional<Instant> lastEnd = Optional.empty();
    private Duration extra = Duration.ZERO;

    synchronized void postponed(Duration wait) {
      if (wait.compareTo(extra) > 0) extra = wait;
    }

    /** How long to wait now; a postponement is waited for once. */
    synchronized Duration takeWait(Instant now, Duration between) {
      Duration rest =
          lastEnd
              .map(end -> between.minus(Duration.between(end, now)))
              .map(left -> left.compareTo(between) > 0 ? between : left)
              .orElse(Duration.ZERO);
      Duration wait = rest.compareTo(extra) > 0 ? rest : extra;
      extra = Duration.ZERO;
      return wait.isNegative() ? Duration.ZERO : wait;
    }
  }
}
