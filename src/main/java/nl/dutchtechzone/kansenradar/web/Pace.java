package nl.dutchtechzone.kansenradar.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may ask within a span of time. Remembers the last few thousand addresses,
 * so that many of them cannot fill the memory. Thread-safe.
 */
final class Pace {
  private static final int MOST_ADDRESSES = 10_000;

  private final int most;
  private final Duration span;
  private final InstantSource clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /**
   * @param clock the machine's own: a demonstration that stands still must not lock people out
   */
  Pace(int most, Duration span, InstantSource clock) {
    this.most = most;
    this.span = span;
    this.clock = clock;
  }

  private record Window(Instant end, int asked) {}

  /** Counts one more; false when it is too many. */
  synchronized boolean allows(String address) {
    Instant now = clock.instant();
    Window window = windows.get(address);
    if (window == null || !now.isBefore(window.end())) {
      windows.remove(address); // to the end of the order of age
      windows.put(address, new Window(now.plus(span), 1));
      return true;
    }
    windows.put(address, new Window(window.end(), window.asked() + 1));
    return window.asked() < most;
  }

  /** How long the one who asked too often should wait, in whole seconds. */
  long seconds() {
    return span.toSeconds();
  }
}
