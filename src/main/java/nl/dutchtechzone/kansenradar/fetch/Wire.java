package nl.dutchtechzone.kansenradar.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Answer;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Fault;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** One request and its answer, at the host's pace, within the limits. Thread-safe. */
final class Wire implements Exchange {
  private static final Bytes NOTHING = Bytes.of(new byte[0]);
  private static final int MANY_HOSTS = 1000;

  private final FetchSettings settings;
  private final InstantSource clock;
  private final HostPace pace;
  private final OkHttpClient publicOnly;
  private final OkHttpClient withPrivate;
  private final Set<String> askablePublicly = ConcurrentHashMap.newKeySet();
  private final Set<String> askable = ConcurrentHashMap.newKeySet();

  /**
   * @param client without redirects; its name look-up is asked behind the address check
   */
  Wire(FetchSettings settings, InstantSource clock, HostPace pace, OkHttpClient client) {
    this.settings = settings;
    this.clock = clock;
    this.pace = pace;
    this.publicOnly = reaching(client, false);
    this.withPrivate = reaching(client, true);
  }

  /** With connections of its own: one that a trusting source opened serves no other. */
  private static OkHttpClient reaching(OkHttpClient client, boolean privateAddresses) {
    return client
        .newBuilder()
        .dns(new PublicDns(client.dns(), privateAddresses))
        .connectionPool(new ConnectionPool(16, 1, TimeUnit.MINUTES))
        .build();
  }

  @Override
  public Outcome ask(Question question) {
    Optional<Fault> refusal = refusal(question);
    if (refusal.isPresent()) return refusal.get();
    try {
      return pace.turn(question.host(), question.between(), () -> answer(question));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled(question.url());
    }
  }

  private Optional<Fault> refusal(Question question) {
    HttpUrl url = question.url();
    Optional<Fault> unaskable = unaskable(url, question.privateAddresses());
    if (unaskable.isPresent()) return unaskable;
    if (question.time().isSpent()) {
      return Optional.of(Fault.lasting(Cause.TIMEOUT, url + ": took too long in all"));
    }
    return closed(url);
  }

  /**
   * What the very text of the host forbids; that never changes, so what may be is looked at once.
   */
  private Optional<Fault> unaskable(HttpUrl url, boolean privateAddresses) {
    Set<String> hosts = privateAddresses ? askable : askablePublicly;
    if (hosts.contains(url.host())) return Optional.empty();
    try {
      Optional<InetAddress> literal = Addresses.literal(url.host());
      if (literal.isPresent() && !Addresses.mayAsk(literal.get(), privateAddresses)) {
        return Optional.of(
            Fault.lasting(Cause.PRIVATE_ADDRESS, url + ": this source may not ask that address"));
      }
    } catch (UnknownHostException e) {
      return Optional.of(Fault.lasting(Cause.MALFORMED, url + ": " + e.getMessage()));
    }
    if (hosts.size() >= MANY_HOSTS) hosts.clear();
    hosts.add(url.host());
    return Optional.empty();
  }

  private Optional<Fault> closed(HttpUrl url) {
    return pace.closedFor(url.host())
        .map(
            wait ->
                new Fault(
                    Cause.RATE_LIMITED,
                    url + ": not asked; the host wants to be left alone for another " + wait,
                    Optional.of(wait),
                    false));
  }

  private Outcome answer(Question question) {
    Optional<Fault> closed = closed(question.url()); // perhaps by the one before us in the queue
    if (closed.isPresent()) return closed.get();
    OkHttpClient client = question.privateAddresses() ? withPrivate : publicOnly;
    Call call = client.newCall(question.request());
    Duration most = question.time().atMost(settings.answerTimeout());
    call.timeout().timeout(most.toNanos(), TimeUnit.NANOSECONDS);
    long started = question.time().start();
    try (Response response = call.execute()) {
      return read(question, response, call);
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) throw cancelled(question.url());
      return Faults.of(question.url(), e);
    } finally {
      question.time().stop(started);
    }
  }

  private Outcome read(Question question, Response response, Call call) throws IOException {
    HttpUrl url = question.url();
    int status = response.code();
    Optional<Fault> fault = Faults.of(url, status, response.headers(), clock.instant());
    if (fault.isPresent()) {
      fault.get().retryAfter().ifPresent(wait -> leaveAlone(url.host(), wait));
      return fault.get();
    }
    Bytes body = status == 200 ? body(question, response, call) : NOTHING;
    return new Answer(url, status, response.headers(), body);
  }

  private static Bytes body(Question question, Response response, Call call) throws IOException {
    try {
      return Bytes.of(new BodyReader(question.maxBytes(), question.excess()).read(response));
    } catch (IOException e) {
      call.cancel(); // else closing the answer reads on for a while, to use the connection again
      throw e;
    }
  }

  private void leaveAlone(String host, Duration wait) {
    if (wait.compareTo(settings.longestWait()) > 0) pace.close(host, wait);
    else pace.postpone(host, wait);
  }

  static CancellationException cancelled(HttpUrl url) {
    return new CancellationException("interrupted while asking " + url);
  }
}
