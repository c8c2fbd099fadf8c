package nl.dutchtechzone.kansenradar.fetch;

/** Asks one page, politely. */
@FunctionalInterface
public interface Fetcher {
  /** Waits its turn at the host; never throws for what the outside world does. */
  FetchResult fetch(FetchRequest request);
}
