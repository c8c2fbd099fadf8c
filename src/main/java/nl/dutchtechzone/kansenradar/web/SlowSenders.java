package nl.dutchtechzone.kansenradar.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which a request comes in by drops: a byte now and then keeps a connection
 * from being idle, so no limit on idleness ends it. Thread-safe.
 */
final class SlowSenders extends AbstractLifeCycle implements Connection.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  /** Bytes of a body in a second; whoever sends slower than that only holds a place. */
  private static final long SLOWEST = 100;

  private final Scheduler scheduler;
  private final Map<Connection, Sending> sending = new ConcurrentHashMap<>();

  /**
   * What comes in on a connection.
   *
   * @param heads how many requests came in as far as their head
   * @param answers how many were answered
   * @param from how many bytes had come before this head or this body
   * @param to how many had come when it was last looked at
   * @param grew whether there were more by then than the time before
   * @param since when it began, by {@link NanoTime}; 0 when it did not
   */
  private record Sending(long heads, long answers, long from, long to, boolean grew, long since) {
    static final Sending NOTHING = new Sending(0, 0, 0, 0, false, 0);

    Sending now(Connection connection) {
      long bytes = connection.getBytesIn();
      if (connection.getMessagesIn() != heads || connection.getMessagesOut() != answers) {
        boolean body = connection.getMessagesIn() != connection.getMessagesOut();
        return new Sending(
            connection.getMessagesIn(),
            connection.getMessagesOut(),
            bytes,
            bytes,
            false,
            body ? NanoTime.now() : 0);
      }
      long begun = since == 0 && bytes > from ? NanoTime.now() : since;
      return new Sending(heads, answers, from, bytes, bytes > to, begun);
    }

    /** A head has to be in by then; a body may take its time, as long as it comes on. */
    boolean isTooSlow() {
      if (since == 0) return false;
      long seconds = NanoTime.secondsSince(since);
      boolean head = heads == answers;
      return seconds >= PATIENCE.toSeconds() && (head || (grew && to - from < SLOWEST * seconds));
    }
  }

  SlowSenders(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void onOpened(Connection connection) {
    sending.put(connection, Sending.NOTHING);
  }

  @Override
  public void onClosed(Connection connection) {
    sending.remove(connection);
  }

  @Override
  protected void doStart() {
    again();
  }

  private void again() {
    if (isStopping() || isStopped()) return;
    scheduler.schedule(this::look, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    sending.replaceAll((connection, seen) -> seen.now(connection));
    sending.forEach(
        (connection, seen) -> {
          if (seen.isTooSlow()) connection.getEndPoint().close();
        });
    again();
  }
}
