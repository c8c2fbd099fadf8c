package nl.dutchtechzone.kansenradar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearRuleTest {
  @ParameterizedTest
  @CsvSource({
    "--02-28, 2027-02-20, 2027-02-28",
    "--02-02, 2027-02-20, 2027-02-02",
    "--02-02, 2027-09-10, 2028-02-02",
    "--12-31, 2027-09-10, 2027-12-31",
    "--02-29, 2026-02-01, 2028-02-29",
  })
  void aMonthBeforeThePagesIsOfTheNextYear(String day, LocalDate pageDate, String expected) {
    Moment moment = Moment.withoutYear(MonthDay.parse(day), Optional.empty());
    assertThat(YearRule.resolve(moment, pageDate).iso()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "15 juli a.s., 2027-07-20, 2028-07-15",
    "15 juli aanstaande, 2027-07-10, 2027-07-15",
    "15 juli, 2027-07-20, 2027-07-15",
    "dinsdag 9 mei, 2018-01-07, 2017-05-09",
    "van 25 oktober tot en met 25 januari, 2027-10-01, 2027-10-25..2028-01-25",
    "in februari, 2027-01-10, 2027-02-01..2027-02-28 month",
  })
  void aMentionIsResolvedByItsWords(String text, LocalDate pageDate, String expected) {
    Reading reading = TextReader.read(text, Language.NL, pageDate);
    DateMention resolved = YearRule.resolve(reading.dates().get(0), pageDate);
    String rendered =
        Rendered.dates(new Reading(List.of(resolved), reading.money(), reading.percents()));
    assertThat(rendered).startsWith(expected);
  }
}
