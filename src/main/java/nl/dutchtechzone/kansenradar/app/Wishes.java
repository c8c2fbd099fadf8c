package nl.dutchtechzone.kansenradar.app;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether somebody wishes the index anew, as long as the service runs. */
final class Wishes implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Wishes.class);
  private static final long PAUSE_MILLIS = 500;

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("wishes").factory());
  private final Kansenradar radar;

  private Wishes(Kansenradar radar) {
    this.radar = radar;
  }

  static Wishes watch(Kansenradar radar) {
    Wishes wishes = new Wishes(radar);
    wishes.start();
    return wishes;
  }

  private void start() {
    var unused = // what a look throws is in the log
        watch.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      radar.reindexWish.fulfil(radar::reindex);
    } catch (IOException | RuntimeException e) {
      log.error("the index could not be made anew as wished; the old one stays", e);
    }
  }

  /** Waits for a wish that is being fulfilled. */
  @Override
  public void close() {
    watch.close();
  }
}
