package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {
  private static final String LEAST =
      """
      sender-name: Kansenradar
      from: radar@example.org
      reply-to: bureau@example.org
      list-domain: radar.example.org
      """;

  @TempDir Path folder;

  private static MailSettings bind(String yaml) throws JsonProcessingException {
    return YAMLMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(new ParameterNamesModule())
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .build()
        .readValue(yaml, MailSettings.class);
  }

  @Test
  void aBureauWithoutAServerNeedsFourKeys() throws IOException {
    MailSettings settings = bind(LEAST);

    assertThat(settings.host()).isEmpty();
    assertThat(settings.protection()).isEqualTo(MailSettings.Security.STARTTLS);
    assertThat(settings.password(Map.of())).isEmpty();
    assertThat(settings.sender().domain()).isEqualTo("radar.example.org");
  }

  @ParameterizedTest
  @CsvSource({"none,25", "starttls,587", "tls,465"})
  void thePortFollowsFromTheSecurity(String security, int port) throws IOException {
    assertThat(bind(LEAST + "security: " + security).portNumber()).isEqualTo(port);
  }

  @Test
  void everyKeyCanBeSet() throws IOException {
    MailSettings settings =
        bind(
            LEAST
                + """
                host: mail.example.org
                port: 2525
                security: tls
                user: radar
                password-env: RADAR_MAIL
                certificate: own.pem
                connect-within: PT3S
                answer-within: PT90S
                """);

    assertThat(settings.portNumber()).isEqualTo(2525);
    assertThat(settings.connectLimit()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.answerLimit()).isEqualTo(Duration.ofSeconds(90));
    assertThat(settings.password(Map.of("RADAR_MAIL", "x"))).contains("x");
    assertThatThrownBy(() -> settings.password(Map.of())).hasMessageContaining("RADAR_MAIL");
  }

  @Test
  void thePasswordMayStandInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "geheim\n");

    assertThat(bind(LEAST + "user: radar\npassword-file: " + file).password(Map.of()))
        .isEqualTo(Optional.of("geheim"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          port: 0                                    | port
          user: radar                                | password-env of password-file
          answer-within: PT0S                        | answer-within
          from: "a@example.org, b@example.org"       | naam@example.org
          from: "Radar <a@example.org>"              | naam@example.org
          sender-name: "Radar\\r\\nBcc: x@example.org" | regeleinde
          list-domain: "example.org>"                | domein
          reply-to: ""                               | reply-to
          """)
  void whatCannotBeMeantIsRefusedInWords(String key, String says) {
    String name = key.substring(0, key.indexOf(':'));
    String yaml = LEAST.replaceAll("(?m)^" + name + ":.*\n", "") + key;

    assertThatThrownBy(() -> bind(yaml)).hasMessageContaining(says);
  }

  @Test
  void aKeyThatIsMissingIsNamed() {
    assertThatThrownBy(() -> bind("sender-name: x\nreply-to: a@b.nl\nlist-domain: b.nl"))
        .hasMessageContaining("from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org, b@example.org",
        "<a@example.org>",
        "a b@example.org",
        "a@",
        "@example.org",
        "a@-example.org",
        "a@@example.org",
        "a@example..org",
      })
  void anAddressThatCouldAddToTheHeaderIsRefused(String address) {
    assertThatThrownBy(
            () ->
                new Recipient("x", Recipient.Kind.PARTNER, "X", address, Language.NL, Profile.ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X\r\nBcc: b@example.org", "X\nY", "X\u0000", "X\u2028Y"})
  void aNameThatCouldAddToTheHeaderIsRefused(String name) {
    assertThatThrownBy(
            () ->
                new Recipient(
                    "x", Recipient.Kind.PARTNER, name, "a@example.org", Language.NL, Profile.ALL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSubjectThatCouldAddToTheHeaderIsRefused() {
    assertThatThrownBy(() -> Mails.mail("2027-W11", "x\r\nBcc: b@example.org"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
