package nl.dutchtechzone.kansenradar.fetch;

import java.net.Proxy;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Fault;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Asks over HTTP as a good guest: robots.txt obeyed, one request a host at a time, pauses, limits.
 * Thread-safe: one instance serves the whole program, for only then does a host see one guest. No
 * proxy is used, as behind one the address of a host could not be checked.
 */
public final class HttpFetcher implements Fetcher {
  /** RFC 9309, 2.3.1.2. */
  private static final int ROBOTS_REDIRECTS = 5;

  private final FetchSettings settings;
  private final Exchange exchange;
  private final Results results;
  private final WireAddresses addresses = new WireAddresses();

  public HttpFetcher(FetchSettings settings, InstantSource clock) {
    this(
        settings,
        clock,
        Pause.real(),
        () -> ThreadLocalRandom.current().nextDouble(),
        new OkHttpClient());
  }

  HttpFetcher(
      FetchSettings settings,
      InstantSource clock,
      Pause pause,
      DoubleSupplier chance,
      OkHttpClient client) {
    this.settings = settings;
    this.results = new Results(clock);
    HostPace pace = new HostPace(clock, pause);
    Exchange wire = new Wire(settings, clock, pace, configured(client, settings));
    Exchange persistent = new Persistent(wire, pace, settings, chance);
    Robots robots = new Robots(new Redirects(persistent, ROBOTS_REDIRECTS), settings, clock);
    this.exchange = new Redirects(new Obedient(persistent, robots), settings.maxRedirects());
  }

  private static OkHttpClient configured(OkHttpClient client, FetchSettings settings) {
    return client
        .newBuilder()
        .followRedirects(false)
        .followSslRedirects(false)
        .proxy(Proxy.NO_PROXY)
        .connectTimeout(settings.connectTimeout())
        .readTimeout(settings.readTimeout())
        .writeTimeout(settings.readTimeout())
        .build();
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    HttpUrl url = addresses.parse(request.uri());
    if (url == null) {
      Fault fault = Fault.lasting(Cause.MALFORMED, request.uri() + " is no http or https address");
      return results.of(request, fault);
    }
    Question question =
        new Question(
            Requests.of(request, url, settings.userAgent()),
            request.manners().privateAddresses(),
            request.manners().pause(),
            settings.maxBytes(),
            Excess.REFUSE,
            WireTime.of(settings.totalTimeout()));
    return results.of(request, exchange.ask(question));
  }
}
