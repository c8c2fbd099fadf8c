package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {
  @ParameterizedTest
  @CsvSource({
    "2027-03-15T06:00:00Z, 2027-W11, 2027-03-15",
    "2027-03-14T22:59:00Z, 2027-W10, 2027-03-08",
    "2027-03-14T23:00:00Z, 2027-W11, 2027-03-15",
    "2027-01-03T12:00:00Z, 2026-W53, 2026-12-28",
    "2024-12-30T12:00:00Z, 2025-W01, 2024-12-30",
    "2027-03-28T22:30:00Z, 2027-W13, 2027-03-29",
    "2027-10-31T22:30:00Z, 2027-W43, 2027-10-25",
  })
  void weeksAreIsoWeeksInAmsterdam(Instant instant, String id, LocalDate monday) {
    assertThat(Week.of(instant).id()).isEqualTo(id);
    assertThat(Week.of(instant).monday()).isEqualTo(monday);
  }
}
