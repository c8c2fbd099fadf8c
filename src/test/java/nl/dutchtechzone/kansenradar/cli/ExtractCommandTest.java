package nl.dutchtechzone.kansenradar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExtractCommandTest {
  private static List<JsonNode> answers(String... lines) throws IOException {
    ByteArrayInputStream in =
        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = new CommandLine(new ExtractCommand(in, out)).execute("--jsonl", "--home", ".");
    assertThat(code).isZero();
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(new ObjectMapper().readTree(line));
    }
    return answers;
  }

  @Test
  void aLineInIsALineOutAndABadOneStopsNothing() throws IOException {
    List<JsonNode> answers =
        answers(
            "{\"id\":\"a\",\"url\":\"https://x.example/\",\"text\":\"Deadline: 1 mei"
                + " 2027\",\"today\":\"2027-01-05\"}",
            "{broken",
            "[]",
            "{\"id\":\"b\"}",
            "{\"id\":\"c\",\"url\":\"not a url\",\"text\":\"x\"}",
            "{\"id\":7,\"html\":\"<h1>T</h1><p>Indienen t/m 2 juni"
                + " 2027</p>\",\"today\":\"2027-07-01T10:00\"}");

    assertThat(answers).hasSize(6);
    assertThat(answers.get(0).at("/deadlines/0/value").asText()).isEqualTo("2027-05-01");
    assertThat(answers.get(0).path("status").asText()).isEqualTo("open");
    for (int bad = 1; bad <= 4; bad++) assertThat(answers.get(bad).has("error")).isTrue();
    assertThat(answers.get(3).path("id").asText()).isEqualTo("b");
    assertThat(answers.get(5).path("id").asInt()).isEqualTo(7);
    assertThat(answers.get(5).path("status").asText()).isEqualTo("closed");
  }

  @Test
  void whatNobodyWouldSendStopsNothingEither() throws IOException {
    List<JsonNode> answers =
        answers(
            "[".repeat(5_000),
            "{\"id\":\"a\",\"url\":\"mailto:desk@x.example\",\"text\":\"Deadline: 1 mei\"}",
            "{\"id\":\"b\",\"url\":\"file:///2027/13/45/x\",\"text\":\"\\ud800 1 mei\"}",
            "{\"id\":\"c\",\"html\":\"" + "<div>".repeat(20_000) + "1 mei 2027\"}",
            "{\"id\":\"d\",\"html\":\"\",\"today\":\"0000-02-29\"}",
            "{\"id\":\"e\",\"text\":\"Deadline: 1 mei 2027\",\"today\":\"2027-01-05\"}");

    assertThat(answers).hasSize(6);
    assertThat(answers.get(5).at("/deadlines/0/value").asText()).isEqualTo("2027-05-01");
  }
}
