package nl.dutchtechzone.kansenradar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import nl.dutchtechzone.kansenradar.schedule.Timing;
import nl.dutchtechzone.kansenradar.source.Schedule;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import org.junit.jupiter.api.Test;

class ScanTimesTest {
  private final List<SourceDefinition> sources =
      Configuration.load(new Home(Path.of(""))).sources();

  @Test
  void aSourceIsReadAtItsTimeOrAQuarterOfAnHourLaterAtMost() {
    assertThat(sources)
        .allSatisfy(
            source -> {
              Schedule schedule = source.schedule();
              List<Timing> timings = ScanTimes.of(source);
              if (schedule.every().compareTo(Duration.ofDays(1)) < 0) {
                Timing.Every every = (Timing.Every) timings.getFirst();
                assertThat(every.pause()).isEqualTo(schedule.every());
                assertThat(every.offset()).isBetween(Duration.ZERO, ScanTimes.LATEST);
                return;
              }
              for (int i = 0; i < schedule.at().size(); i++) {
                Timing.Daily daily = (Timing.Daily) timings.get(i);
                assertThat(daily.days()).isEqualTo(schedule.every().toDays());
                assertThat(Duration.between(schedule.at().get(i), daily.at()))
                    .isBetween(Duration.ZERO, ScanTimes.LATEST);
              }
            });
  }

  @Test
  void sourcesWithoutATimeAreSpreadOverTheNight() {
    List<LocalTime> times =
        sources.stream()
            .filter(source -> source.schedule().at().isEmpty())
            .flatMap(source -> ScanTimes.of(source).stream())
            .filter(Timing.Daily.class::isInstance)
            .map(timing -> ((Timing.Daily) timing).at())
            .toList();

    assertThat(times)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(
            at ->
                assertThat(Duration.between(ScanTimes.NIGHT, at))
                    .isBetween(Duration.ZERO, ScanTimes.NIGHT_LASTS));
  }
}
