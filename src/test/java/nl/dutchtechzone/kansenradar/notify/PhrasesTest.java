package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Shift;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.opportunity.Quotes;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
  private static Phrases in(Language language) {
    return new Phrases(new Words(language));
  }

  private static Moment moment(String iso) {
    if (iso.startsWith("--")) return Moment.withoutYear(MonthDay.parse(iso), Optional.empty());
    if (!iso.contains("T")) return Moment.on(LocalDate.parse(iso));
    LocalDateTime at = LocalDateTime.parse(iso);
    return Moment.at(at.toLocalDate(), at.toLocalTime());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/notify/moments.csv", numLinesToSkip = 1)
  void aDeadlineIsSaidWithTheTimeLeft(
      Language language, String deadline, String words, String left) {
    Deadline full = Deadline.full(moment(deadline));

    assertThat(in(language).deadline(full)).isEqualTo(words);
    assertThat(in(language).daysLeft(full, Samples.NOW)).isEqualTo(Optional.ofNullable(left));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/notify/money.csv", numLinesToSkip = 1)
  void anAmountIsSaidAsPeopleWriteIt(
      Language language, BigDecimal amount, String currency, boolean approximate, String words) {
    Money money = new Money(amount, Currency.getInstance(currency), approximate);

    assertThat(in(language).money(money).replace('\u00a0', ' ')).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/notify/changes.csv", numLinesToSkip = 1)
  void aChangeIsSaidInWords(
      ChangeKind kind,
      String field,
      String before,
      String after,
      String what,
      String was,
      String now) {
    Words words = new Words(Language.NL);
    Change change =
        new Change(
            1,
            Samples.digest().ranked().getFirst().offer().opportunity().id(),
            kind,
            field,
            Optional.ofNullable(before),
            Optional.ofNullable(after),
            Quotes.NONE,
            Samples.NOW);

    Shift shift = new ChangeWords(words, new Phrases(words), Samples.NAMES).shift(change);

    assertThat(shift.what()).isEqualTo(what);
    assertThat(shift.before().replace('\u00a0', ' ')).isEqualTo(was);
    assertThat(shift.after().replace('\u00a0', ' ')).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-09-30, MONTH, september 2027",
    "2027-09-30, QUARTER, 3e kwartaal 2027",
    "2027-11-30, SEASON, omstreeks november 2027",
    "2027-05-31, SEASON, omstreeks mei 2027",
  })
  void aVagueMomentStaysVague(LocalDate day, Precision precision, String words) {
    Deadline vague = Deadline.full(Moment.about(day, precision));

    assertThat(in(Language.NL).deadline(vague)).isEqualTo(words);
    assertThat(in(Language.NL).daysLeft(vague, Samples.NOW)).isEmpty();
  }

  @Test
  void aForeignClockIsNamed() {
    Deadline london =
        new Deadline(
            Moment.at(LocalDate.of(2027, 6, 30), LocalTime.of(12, 0)),
            ZoneId.of("Europe/London"),
            Stage.FULL,
            Optional.empty(),
            true,
            false);

    assertThat(in(Language.NL).deadline(london)).startsWith("wo 30 juni 2027, 12.00 uur (");
    assertThat(in(Language.NL).deadline(Samples.deadline(LocalDate.of(2027, 6, 30))))
        .doesNotContain("(");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T00:30:00Z, 01.30",
    "2027-03-28T01:30:00Z, 03.30",
    "2027-10-31T00:30:00Z, 02.30",
    "2027-10-31T01:30:00Z, 02.30",
    "2027-03-14T22:30:00Z, 23.30",
  })
  void instantsAreSaidInAmsterdamTime(Instant instant, String time) {
    assertThat(in(Language.NL).instant(instant)).endsWith(time + " uur");
  }
}
