package nl.dutchtechzone.kansenradar.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerUtils;
import org.quartz.spi.OperableTrigger;

class TimingTest {
  @ParameterizedTest
  @ValueSource(strings = {"2027-03-20T12:00:00Z", "2027-10-23T12:00:00Z"})
  void theDigestKeepsToSevenOnBothSidesOfAClockChange(String now) {
    assertThat(clock(ScheduleSettings.USUAL.digestTiming(), Instant.parse(now), 4))
        .allSatisfy(at -> assertThat(at.toLocalTime()).isEqualTo(LocalTime.of(7, 0)))
        .allSatisfy(at -> assertThat(at.getDayOfWeek().getValue()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-03-26T12:00:00Z", "2027-10-29T12:00:00Z"})
  void aDailyScanKeepsItsTimeOfDay(String now) {
    assertThat(clock(new Timing.Daily(1, LocalTime.of(6, 30)), Instant.parse(now), 5))
        .allSatisfy(at -> assertThat(at.toLocalTime()).isEqualTo(LocalTime.of(6, 30)));
  }

  @Test
  void anIntervalOfDaysStartsAtTheNextTimeOfDay() {
    assertThat(
            clock(
                new Timing.Daily(7, LocalTime.of(6, 30)), Instant.parse("2027-01-04T12:00:00Z"), 2))
        .containsExactly(
            LocalDateTime.parse("2027-01-05T06:30"), LocalDateTime.parse("2027-01-12T06:30"));
  }

  @Test
  void whatIsNeverDueIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Timing.Cron("maandag"))
        .withMessageContaining("maandag");
    assertThatIllegalArgumentException().isThrownBy(() -> new Timing.Daily(0, LocalTime.NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> new Timing.Every(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ScheduleSettings(
                    Optional.of("0 7 * * 1"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .withMessageContaining("cron");
  }

  private static List<LocalDateTime> clock(Timing timing, Instant now, int times) {
    OperableTrigger trigger =
        (OperableTrigger) timing.on(TriggerBuilder.newTrigger().withIdentity("t"), now);
    List<LocalDateTime> clock = new ArrayList<>();
    TriggerUtils.computeFireTimes(trigger, null, times)
        .forEach(date -> clock.add(LocalDateTime.ofInstant(date.toInstant(), Timing.ZONE)));
    return clock;
  }
}
