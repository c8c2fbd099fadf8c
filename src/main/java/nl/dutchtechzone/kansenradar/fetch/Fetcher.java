package nl.dutchtechzone.kansenradar.fetch;

/** Asks one page, politely. */
@FunctionalInterface
public interface Fetcher {
  /**
   * Waits its turn at the host; never throws for what the outside world does.
   *
   * @throws java.util.concurrent.CancellationException when the thread is interrupted; its flag is
   *     then set, and nothing is said of the page
   */
  FetchResult fetch(FetchRequest request);
}
