package nl.dutchtechzone.kansenradar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a question is said in each language, with the same in it. */
class RemarkTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void eachRemarkHasItsWordsAndItsArgumentsInEachLanguage(Language language) {
    ResourceBundle dutch =
        ResourceBundle.getBundle(
            Remark.class.getPackageName() + ".remarks", Locale.forLanguageTag("nl"));
    for (String key : dutch.keySet()) {
      Remark remark = new Remark(key, List.of("EERSTE", "TWEEDE", "DERDE"));
      String said = remark.in(language);
      assertThat(said).as(key).isNotBlank();
      for (String argument : remark.arguments()) {
        assertThat(said.contains(argument))
            .as(key + " says " + argument)
            .isEqualTo(remark.in(Language.NL).contains(argument));
      }
    }
  }
}
