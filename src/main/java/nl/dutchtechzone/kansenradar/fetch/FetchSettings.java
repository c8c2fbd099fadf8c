package nl.dutchtechzone.kansenradar.fetch;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.util.Optional;

/**
 * How we behave as guests and how much we put up with: section {@code fetch} of kansenradar.yaml.
 * Only {@code contact} must be given; {@link #of} holds the usual values of the rest.
 *
 * @param contact where the operator of a site can reach us: an {@code https} address or a mail
 *     address; sent in the User-Agent of every request
 * @param connectTimeout for one connection, name look-up excluded
 * @param readTimeout longest silence in the middle of an answer
 * @param answerTimeout one answer, from connecting to its last byte
 * @param totalTimeout all answers of one page together: redirects and repetitions; waiting our turn
 *     does not count
 * @param maxBytes of one body, decompressed
 * @param maxRedirects followed for one page
 * @param retries after a transient fault; 0 never asks twice
 * @param backOff before the first repetition; doubled for each further one
 * @param longestWait we wait this long for a {@code Retry-After}, no longer: the page then fails
 * @param longestCrawlDelay a host whose robots.txt asks for a longer one is left alone
 * @param robotsLifetime how long a robots.txt is trusted: at most a day (RFC 9309, 2.4)
 * @param robotsRetry how long a host is left alone after its robots.txt could not be read
 */
public record FetchSettings(
    String contact,
    Duration connectTimeout,
    Duration readTimeout,
    Duration answerTimeout,
    Duration totalTimeout,
    int maxBytes,
    int maxRedirects,
    int retries,
    Duration backOff,
    Duration longestWait,
    Duration longestCrawlDelay,
    Duration robotsLifetime,
    Duration robotsRetry) {
  private static final int MIB = 1024 * 1024;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  public FetchSettings {
    if (!contact.matches(
        "https?://[\\x21-\\x7e&&[^()]]+|[\\x21-\\x7e&&[^@()<>]]+@[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException(
          "'contact' is '"
              + contact
              + "': daar kan een website ons niet bereiken; geef een https://-adres of een"
              + " mailadres");
    }
    within("connect-timeout", connectTimeout, Duration.ofMillis(1), HOUR);
    within("read-timeout", readTimeout, Duration.ofMillis(1), HOUR);
    within("answer-timeout", answerTimeout, Duration.ofMillis(1), HOUR);
    within("total-timeout", totalTimeout, Duration.ofMillis(1), DAY);
    within("max-bytes", maxBytes, 1024, 1024 * MIB);
    within("max-redirects", maxRedirects, 0, 20);
    within("retries", retries, 0, 10);
    within("back-off", backOff, Duration.ZERO, HOUR);
    within("longest-wait", longestWait, Duration.ZERO, HOUR);
    within("longest-crawl-delay", longestCrawlDelay, Duration.ZERO, HOUR);
    within("robots-lifetime", robotsLifetime, Duration.ZERO, DAY);
    within("robots-retry", robotsRetry, Duration.ZERO, DAY);
  }

  /** The settings with everything usual but the contact. */
  public static FetchSettings usual(String contact) {
    return of(
        contact,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The settings as configured; what is absent gets its usual value. */
  @JsonCreator
  public static FetchSettings of(
      String contact,
      Optional<Duration> connectTimeout,
      Optional<Duration> readTimeout,
      Optional<Duration> answerTimeout,
      Optional<Duration> totalTimeout,
      Optional<Integer> maxBytes,
      Optional<Integer> maxRedirects,
      Optional<Integer> retries,
      Optional<Duration> backOff,
      Optional<Duration> longestWait,
      Optional<Duration> longestCrawlDelay,
      Optional<Duration> robotsLifetime,
      Optional<Duration> robotsRetry) {
    return new FetchSettings(
        contact,
        connectTimeout.orElse(Duration.ofSeconds(10)),
        readTimeout.orElse(Duration.ofSeconds(20)),
        answerTimeout.orElse(Duration.ofMinutes(1)),
        totalTimeout.orElse(Duration.ofMinutes(3)),
        maxBytes.orElse(20 * MIB),
        maxRedirects.orElse(5),
        retries.orElse(2),
        backOff.orElse(Duration.ofSeconds(2)),
        longestWait.orElse(Duration.ofMinutes(1)),
        longestCrawlDelay.orElse(Duration.ofMinutes(2)),
        robotsLifetime.orElse(DAY),
        robotsRetry.orElse(Duration.ofMinutes(5)));
  }

  /** RFC 9110, 10.1.5; the name before the slash is our token in robots.txt. */
  String userAgent() {
    return Robots.TOKEN + "/1.0 (+" + contact + ")";
  }

  private static <T extends Comparable<T>> void within(String key, T value, T least, T most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "'" + key + "' is " + value + ": neem " + least + " tot en met " + most);
    }
  }
}
