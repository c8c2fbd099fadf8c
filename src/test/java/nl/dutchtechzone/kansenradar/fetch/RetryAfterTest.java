package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0,PT0S",
    "120,PT2M",
    "' 120 ',PT2M",
    "99999999999999999999999,P1D",
    "31536000,P1D",
    "'Tue, 24 Nov 2026 08:05:00 GMT',PT5M",
    "'Tuesday, 24-Nov-26 08:05:00 GMT',PT5M",
    "'Tue Nov 24 08:05:00 2026',PT5M",
    "'Tue, 24 Nov 2026 07:00:00 GMT',PT0S",
    "'Sat, 24 Nov 2096 08:00:00 GMT',P1D",
    "-5,",
    "1.5,",
    "soon,",
    "'',",
  })
  void isReadAsSecondsOrAsADate(String header, Duration expected) {
    assertThat(RetryAfter.of(Headers.of("Retry-After", header), NOW))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void isEmptyWhenTheHostSaysNothing() {
    assertThat(RetryAfter.of(Headers.of(), NOW)).isEmpty();
  }
}
