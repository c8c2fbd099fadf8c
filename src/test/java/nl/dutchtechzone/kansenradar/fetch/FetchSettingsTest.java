package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchSettingsTest {
  private final ObjectMapper yaml =
      YAMLMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule(), new ParameterNamesModule())
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private FetchSettings read(String text) throws JsonProcessingException {
    return yaml.readValue(text, FetchSettings.class);
  }

  @Test
  void theContactIsEnough() throws JsonProcessingException {
    assertThat(read("contact: https://radar.example/about"))
        .isEqualTo(FetchSettings.usual("https://radar.example/about"));
  }

  @Test
  void everyKeyCanBeSet() throws JsonProcessingException {
    FetchSettings settings =
        read(
            """
            contact: radar@example.org
            connect-timeout: PT1S
            read-timeout: PT2S
            answer-timeout: PT3S
            total-timeout: PT4S
            max-bytes: 5000
            max-redirects: 6
            retries: 7
            back-off: PT8S
            longest-wait: PT9S
            longest-crawl-delay: PT10S
            robots-lifetime: PT11S
            robots-retry: PT12S
            """);

    assertThat(settings)
        .isEqualTo(
            new FetchSettings(
                "radar@example.org",
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                5000,
                6,
                7,
                Duration.ofSeconds(8),
                Duration.ofSeconds(9),
                Duration.ofSeconds(10),
                Duration.ofSeconds(11),
                Duration.ofSeconds(12)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "https://", "a@b@c", "x@y\r\nEvil: 1", "ftp://example.org"})
  void aContactThatReachesNobodyIsRefusedWithTheRemedy(String contact) {
    assertThatThrownBy(() -> FetchSettings.usual(contact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("geef een https://-adres of een mailadres");
  }

  @ParameterizedTest
  @CsvSource({
    "connect-timeout,PT0S",
    "max-bytes,10",
    "max-redirects,-1",
    "retries,99",
    "longest-wait,PT-1S",
    "robots-lifetime,PT25H",
  })
  void aValueOutOfBoundsIsRefusedByItsKey(String key, String value) {
    assertThatThrownBy(() -> read("contact: radar@example.org\n" + key + ": " + value))
        .hasMessageContaining(key)
        .hasMessageContaining(": neem ");
  }
}
