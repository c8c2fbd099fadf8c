package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.text.Flags;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FactWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void whateverIsOddAboutADateIsToldInWords(Language language) {
    FactWords words = words(language);
    List<String> codes =
        Stream.concat(
                Arrays.stream(Flags.class.getFields()).map(FactWordsTest::value),
                Stream.of(Notice.DOUBTFUL))
            .filter(code -> !code.equals(Flags.ZONE_PREFIX))
            .toList();

    assertThat(codes).allSatisfy(code -> assertThat(words.flag(code)).isNotEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          conflict: deadlines "tot 1 mei" / "tot 2 mei"|de pagina spreekt zichzelf tegen over deadline: "tot 1 mei" / "tot 2 mei"
          conflict: budget_total "€ 2" / "€ 3"|de pagina spreekt zichzelf tegen over budget: "€ 2" / "€ 3"
          conflict: grant_partner "€ 2" / "€ 3"|de pagina spreekt zichzelf tegen over maximum per partner: "€ 2" / "€ 3"
          not_known_yet|not_known_yet
          """)
  void aContradictionIsToldWithItsFieldAndWhatHasNoWordsAsItIs(String code, String told) {
    assertThat(words(Language.NL).flag(code)).isEqualTo(told);
  }

  private static FactWords words(Language language) {
    return new FactWords(new Wording(language, Samples.NAMES), Samples.NAMES);
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
