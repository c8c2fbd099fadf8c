package nl.dutchtechzone.kansenradar.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;

/** A fetcher for which waiting costs no time: the clock jumps instead, and the wait is noted. */
final class Guest {
  /** One address, one pause, allowed on loopback. */
  static final Manners AT_HOME = new Manners(Duration.ofSeconds(2), true);

  final MovingClock clock = new MovingClock();
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  final HttpFetcher fetcher;

  Guest() {
    this(settings());
  }

  Guest(FetchSettings settings) {
    this(settings, new OkHttpClient());
  }

  Guest(FetchSettings settings, OkHttpClient client) {
    this.fetcher = new HttpFetcher(settings, clock, this::pause, () -> 0.5, client);
  }

  private void pause(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) throw new InterruptedException();
    if (duration.isZero()) return;
    waits.add(duration);
    clock.advance(duration);
  }

  static FetchSettings settings() {
    return settings(Duration.ofSeconds(20), 1 << 20);
  }

  static FetchSettings settings(Duration answerTimeout, int maxBytes) {
    return FetchSettings.of(
        "radar@example.org",
        Optional.empty(),
        Optional.of(Duration.ofSeconds(15)),
        Optional.of(answerTimeout),
        Optional.empty(),
        Optional.of(maxBytes),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  FetchResult get(URI uri) {
    return fetcher.fetch(FetchRequest.get(uri, AT_HOME));
  }

  FetchResult getAsStranger(URI uri) {
    return fetcher.fetch(FetchRequest.get(uri, Manners.USUAL));
  }

  FetchResult getAgain(URI uri, Optional<String> etag, Optional<String> lastModified) {
    return fetcher.fetch(new FetchRequest(uri, List.of(), etag, lastModified, AT_HOME));
  }
}
