package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.Allocation;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.EarlyClose;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.source.HealthState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  private static Properties read(Language language) throws IOException {
    Properties properties = new Properties();
    String name = "words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  private static List<String> places(String words) {
    return PLACE.matcher(words).results().map(found -> found.group(1)).distinct().sorted().toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameKeysAndPlaces(Language language) throws IOException {
    Properties dutch = read(Language.NL);
    Properties other = read(language);

    assertThat(other.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(dutch.stringPropertyNames());
    for (String key : dutch.stringPropertyNames()) {
      assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(dutch.getProperty(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyConstantHasAWord(Language language) {
    Words words = new Words(language);
    Stream.of(
            family("status", Status.values()),
            family("intake", Intake.values()),
            family("allocation", Allocation.values()),
            family("early", EarlyClose.values()),
            family("stage", Stage.values()),
            family("applicant", ApplicantType.values()),
            family("programme", Programme.values()),
            family("verdict", Verdict.values()),
            family("change", ChangeKind.values()),
            family("health", HealthState.values()))
        .flatMap(keys -> keys)
        .forEach(key -> assertThat(words.find(key)).as(key).isPresent());
  }

  private static Stream<String> family(String family, Coded[] constants) {
    return Stream.of(constants).map(constant -> family + "." + constant.code());
  }

  @Test
  void everyKeyCanBeSaid() throws IOException {
    for (Language language : Language.values()) {
      Words words = new Words(language);
      assertThat(
              read(language).stringPropertyNames().stream()
                  .map(key -> words.get(key, 3, 3, 3))
                  .collect(Collectors.joining("\n")))
          .doesNotContain("{", "choice");
    }
  }

  @Test
  void oneAndManyAreTold() {
    Words words = new Words(Language.NL);

    assertThat(words.get("digest.count.closing", 0)).isEqualTo("niets sluit binnenkort");
    assertThat(words.get("digest.count.closing", 1)).isEqualTo("1 sluit binnenkort");
    assertThat(words.get("digest.count.closing", 1234)).isEqualTo("1.234 sluiten binnenkort");
  }
}
