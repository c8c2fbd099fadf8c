package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site says the same in each language. */
class SiteWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void eachLanguageHasTheSameWords(Language language) throws IOException {
    assertThat(keys(language)).isEqualTo(keys(Language.NL));
  }

  private static Set<String> keys(Language language) throws IOException {
    String name = "site_" + language.code() + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Site.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(in);
      return words.stringPropertyNames();
    }
  }
}
