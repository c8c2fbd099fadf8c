package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/** How long a host wants to be left alone (RFC 9110, 10.2.3). */
final class RetryAfter {
  /** A host that asks for more gets this. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final String NAME = "Retry-After";

  private RetryAfter() {}

  /** Never negative; empty when absent or unreadable. */
  static Optional<Duration> of(Headers headers, Instant now) {
    String text = headers.get(NAME);
    if (text == null) return Optional.empty();
    if (text.strip().matches("[0-9]+")) return Optional.of(seconds(text.strip()));
    Instant date = headers.getInstant(NAME);
    return date == null ? Optional.empty() : Optional.of(bounded(Duration.between(now, date)));
  }

  private static Duration seconds(String digits) {
    return digits.length() > 9 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static Duration bounded(Duration duration) {
    if (duration.isNegative()) return Duration.ZERO;
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }
}
