package nl.dutchtechzone.kansenradar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 20);

  @ParameterizedTest
  @CsvFileSource(
      resources = {"dates.csv", "variations.csv"},
      delimiter = '|',
      numLinesToSkip = 1)
  void datesAreReadWithTheirBounds(Language language, String text, String expected) {
    assertThat(orNone(Rendered.dates(read(text, language)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "amounts.csv", delimiter = '|', numLinesToSkip = 1)
  void amountsAreReadWithTheirUnits(Language language, String text, String expected) {
    assertThat(orNone(Rendered.money(read(text, language)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "percents.csv", delimiter = '|', numLinesToSkip = 1)
  void ratesAreToldFromPoints(Language language, String text, String expected) {
    assertThat(orNone(Rendered.percents(read(text, language)))).isEqualTo(expected);
  }

  private static Reading read(String text, Language language) {
    return TextReader.read(text.replace("\\n", "\n"), language, TODAY);
  }

  private static String orNone(String mentions) {
    return mentions.isEmpty() ? "-" : mentions;
  }

  @Test
  void theSpanHoldsTheDateWithoutTheWordBeforeIt() {
    String text = "Indienen kan uiterlijk op 30 november 2027 om 17.00 uur.";
    Reading reading = TextReader.read(text, Language.NL, TODAY);
    assertThat(reading.dates())
        .extracting(date -> date.span().of(text))
        .containsExactly("30 november 2027 om 17.00 uur");
  }

  @Test
  void theSpanOfAnAmountHoldsItsUnitAndNothingElse() {
    String text = "Maximaal € 1,5 mln. per project, 10 euro's per uur en 20 %-punten erbij.";
    Reading reading = TextReader.read(text, Language.NL, TODAY);
    assertThat(reading.money())
        .extracting(money -> money.span().of(text))
        .containsExactly("€ 1,5 mln.", "10 euro's");
    assertThat(reading.percents())
        .extracting(percent -> percent.span().of(text))
        .containsExactly("20 %-punten");
  }

  @Test
  void positionsAreThoseOfTheWholeTextHoweverLong() {
    String filler = "Een zin zonder iets erin.\n".repeat(40_000);
    String text = filler + "tot en met 15 juli 2027" + filler;
    Reading reading = TextReader.read(text, Language.NL, TODAY);
    assertThat(reading.dates())
        .extracting(date -> date.span())
        .containsExactly(new Span(filler.length() + 11, filler.length() + 23));
  }

  @Test
  void aMonthInAnotherLanguageIsReadBesideItsDay() {
    List<String> days = new ArrayList<>();
    for (String text : List.of("16 May 2027", "16 mei 2027", "16. Mai 2027")) {
      for (Language language : Language.values()) {
        days.add(Rendered.dates(TextReader.read(text, language, TODAY)));
      }
    }
    assertThat(days).hasSize(9).containsOnly("2027-05-16");
  }
}
