package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Fault;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** The robots.txt of every site we meet, each read once and trusted for a while. Thread-safe. */
final class Robots {
  /** Our name in robots.txt (RFC 9309, 2.2.1). */
  static final String TOKEN = "Kansenradar";

  /** RFC 9309, 2.5: at least 500 kibibytes are parsed. */
  static final int MAX_BYTES = 500 * 1024;

  private static final int MANY_SITES = 1000;

  private final Exchange exchange;
  private final FetchSettings settings;
  private final InstantSource clock;
  private final Map<Authority, Site> sites = new ConcurrentHashMap<>();

  /**
   * @param exchange follows redirects, at least five (RFC 9309, 2.3.1.2), and does not itself ask
   *     for a robots.txt
   */
  Robots(Exchange exchange, FetchSettings settings, InstantSource clock) {
    this.exchange = exchange;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a site's robots.txt says of one address. */
  sealed interface Verdict {
    /**
     * The address may be asked.
     *
     * @param crawlDelay zero when none is asked for
     */
    record Welcome(Duration crawlDelay) implements Verdict {}

    /** For good or for now. */
    record KeptOut(String detail) implements Verdict {}

    /** The site itself is out of reach. */
    record Unknown(Fault fault) implements Verdict {}
  }

  Verdict verdict(Question question) {
    if (sites.size() > MANY_SITES) forgetExpired();
    HttpUrl url = question.url();
    Authority authority = new Authority(url.scheme(), url.host(), url.port());
    return sites
        .computeIfAbsent(authority, key -> new Site())
        .rules(question, authority)
        .verdict(url, settings.longestCrawlDelay());
  }

  private void forgetExpired() {
    Instant now = clock.instant();
    sites.values().removeIf(site -> site.isExpired(now));
  }

  private RobotsRules read(Question question, Authority authority) {
    HttpUrl address = authority.robots();
    Request request =
        new Request.Builder()
            .url(address)
            .header("User-Agent", settings.userAgent())
            .header("Accept-Encoding", BodyReader.ACCEPT_ENCODING)
            .build();
    Question robots =
        new Question(
            request,
            question.privateAddresses(),
            question.between(),
            MAX_BYTES,
            Excess.CUT,
            question.time());
    return RobotsRules.of(address, exchange.ask(robots));
  }

  /** What one robots.txt speaks for (RFC 9309, 2.3). */
  private record Authority(String scheme, String host, int port) {
    HttpUrl robots() {
      return new HttpUrl.Builder()
          .scheme(scheme)
          .host(host)
          .port(port)
          .addPathSegment("robots.txt")
          .build();
    }
  }

  /** The rules of one site; read by one thread while the others wait for them. */
  private final class Site {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<RobotsRules> rules = Optional.empty();
    private volatile Instant expires = Instant.MIN;

    boolean isExpired(Instant now) {
      return !now.isBefore(expires);
    }

    RobotsRules rules(Question question, Authority authority) {
      Optional<RobotsRules> known = known();
      if (known.isPresent()) return known.get();
      try {
        lock.lockInterruptibly();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Wire.cancelled(authority.robots());
      }
      try {
        known = known(); // perhaps read by another while we waited
        return known.isPresent() ? known.get() : renew(question, read(question, authority));
      } finally {
        lock.unlock();
      }
    }

    private Optional<RobotsRules> known() {
      return isExpired(clock.instant()) ? Optional.empty() : rules;
    }

    /**
     * RFC 9309, 2.4: an old copy serves on while the site is unreachable. What this one question
     * could not learn, for want of time or of trust, the next may.
     */
    private RobotsRules renew(Question question, RobotsRules fresh) {
      if (fresh.isReadable()) return keep(fresh, settings.robotsLifetime());
      RobotsRules best = rules.filter(RobotsRules::isReadable).orElse(fresh);
      boolean mayFareBetter = question.time().isSpent() || fresh.isOfThisQuestionOnly();
      return mayFareBetter ? best : keep(best, settings.robotsRetry());
    }

    private RobotsRules keep(RobotsRules kept, Duration lifetime) {
      rules = Optional.of(kept);
      expires = clock.instant().plus(lifetime);
      return kept;
    }
  }
}
