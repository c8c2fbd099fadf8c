package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Instant GOOD = Instant.parse("2027-03-08T06:00:00Z");

  private static Health broken(String reason, Optional<Instant> lastGood) {
    return new Health("loket", HealthState.BROKEN, reason, 0, 0, 0, GOOD, lastGood);
  }

  @Test
  void aReasonThatEndsWithTheLastGoodReadingNeedsItNotOnceMore() {
    String told = "De website gaf een storing." + HealthCheck.lastGood(GOOD);
    assertThat(broken(told, Optional.of(GOOD)).tellsLastGood()).isTrue();
    assertThat(broken("De website gaf een storing.", Optional.of(GOOD)).tellsLastGood()).isFalse();
    assertThat(broken("De website gaf een storing.", Optional.empty()).tellsLastGood()).isFalse();
  }
}
