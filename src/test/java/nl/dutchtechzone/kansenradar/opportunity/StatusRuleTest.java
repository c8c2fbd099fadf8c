package nl.dutchtechzone.kansenradar.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class StatusRuleTest {
  /** 09:00 in Brussels. */
  private static final Instant NOW = Instant.parse("2027-05-15T07:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/opportunity/status.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      emptyValue = "",
      nullValues = "none")
  void statusFollowsFromWhatIsStated(
      String why,
      String stated,
      String intake,
      String opens,
      String deadlines,
      String money,
      String expected) {
    Facts facts =
        FactsFixture.of(text(stated), text(intake), text(opens), text(deadlines), text(money));

    assertThat(StatusRule.status(facts, NOW).code()).as(why).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/opportunity/status.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      emptyValue = "",
      nullValues = "none")
  void theStatusStaysUntilItSays(
      String why, String stated, String intake, String opens, String deadlines, String money) {
    Facts facts =
        FactsFixture.of(text(stated), text(intake), text(opens), text(deadlines), text(money));

    Instant now = Instant.parse("2026-01-01T00:30:00Z");
    while (now.isBefore(Instant.parse("2029-01-01T00:00:00Z"))) {
      Instant next = now.plus(Duration.ofHours(6));
      if (!StatusRule.status(facts, next).equals(StatusRule.status(facts, now))) {
        assertThat(StatusRule.until(facts, now)).as("%s, from %s", why, now).isPresent();
        assertThat(StatusRule.until(facts, now).orElseThrow()).as(why).isBeforeOrEqualTo(next);
      }
      now = next;
    }
  }

  @Test
  void aDayWithoutATimeEndsAtMidnightInBrussels() {
    Facts facts = FactsFixture.of("", "", "", "2027-03-28", "");

    assertThat(StatusRule.status(facts, Instant.parse("2027-03-28T21:59:59Z")))
        .isEqualTo(Status.OPEN);
    assertThat(StatusRule.status(facts, Instant.parse("2027-03-28T22:00:00Z")))
        .as("the clocks went forward that morning")
        .isEqualTo(Status.CLOSED);
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
