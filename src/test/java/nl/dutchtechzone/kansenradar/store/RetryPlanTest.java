package nl.dutchtechzone.kansenradar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryPlanTest {
  @ParameterizedTest
  @CsvSource({"1,PT1M", "2,PT2M", "3,PT4M", "8,PT2H8M", "9,PT4H", "30,PT4H"})
  void thePauseDoublesUpToFourHours(int tries, Duration pause) {
    assertThat(RetryPlan.pauseAfter(tries)).contains(pause);
  }

  @Test
  void aMailIsGivenUpAfterFiveDaysAndForGood() {
    int tries =
        (int)
            IntStream.iterate(1, n -> n + 1)
                .takeWhile(n -> RetryPlan.pauseAfter(n).isPresent())
                .count();
    Duration patience =
        IntStream.rangeClosed(1, tries)
            .mapToObj(RetryPlan::pauseAfter)
            .flatMap(Optional::stream)
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(patience).isBetween(Duration.ofDays(5), Duration.ofDays(5).plusHours(4));
    assertThat(RetryPlan.pauseAfter(tries + 1)).isEmpty();
    assertThat(RetryPlan.pauseAfter(10_000)).isEmpty();
  }
}
