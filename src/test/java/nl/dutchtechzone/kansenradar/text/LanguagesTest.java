package nl.dutchtechzone.kansenradar.text;

import static org.assertj.core.api.Assertions.assertThat;

import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NL | Subsidie voor mkb-bedrijven die in waterstof investeren",
        "NL | Aanvragen kan vanaf 1 mei 2027 bij het loket.",
        "NL | 2027",
        "DE | Förderung für kleine Unternehmen, Anträge bis zum 30. Juni 2027",
        "DE | Die Richtlinie tritt am 1. Januar in Kraft.",
        "EN | Grants for small companies, apply by 30 June 2027",
        "EN | The call is open to consortia of at least three partners.",
      })
  void aShortTextTellsItsLanguage(Language expected, String text) {
    assertThat(Languages.recognise(text)).isEqualTo(expected);
  }
}
