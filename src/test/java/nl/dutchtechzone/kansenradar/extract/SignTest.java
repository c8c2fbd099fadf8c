package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTest {
  private static final String TEXT =
      "emmen (door: an) 3 projecten\n12 maart: tweede ronde 2, lot 4 en 5 ijsvogels_ ëen";

  @ParameterizedTest
  @CsvSource({
    "\\b(?:zegt|door|lot)\\b",
    "(?<=\\n)[0-9]+ [a-z]+",
    "(?<=^|\\n)[0-9]+ [a-z]+",
    "(?<=^|\\n|\\()(?:door|emmen)",
    "(?<= )projecten$",
    "[a-z]*vogel",
    "\\b[0-9] [a-z]{3}",
    "(?:tweede )?ronde [0-9]",
    "ë",
    "\\bniets\\b"
  })
  void itIsFoundWhereThePatternAloneFindsIt(String regex) {
    Matcher alone = Pattern.compile(regex).matcher(TEXT);

    int first = new Sign(regex).first(Words.of(TEXT));

    assertThat(first).isEqualTo(alone.find() ? alone.start() : -1);
  }

  @Test
  void theLastOfSeveralBeginsAfterTheOneBefore() {
    Sign track = new Sign("\\b(?:tweede ronde|(?:ronde|lot) [0-9])");

    assertThat(track.last(Words.of("eerst de tweede ronde 2"))).contains(new Span(9, 21));
    assertThat(track.last(Words.of("ronde 1 en lot 4"))).contains(new Span(11, 16));
    assertThat(track.last(Words.of("geen"))).isEmpty();
  }

  @Test
  void itIsFoundInTheWordsAsTheyWereWritten() {
    Sign place = new Sign("(?<=^|\\n)[A-Z]{4,}");
    Words folded = Words.of("emmen - vandaag");

    assertThat(place.isIn(folded)).isFalse();
    assertThat(place.isIn(folded.written("EMMEN - Vandaag"))).isTrue();
  }
}
