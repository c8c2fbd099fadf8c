package nl.dutchtechzone.kansenradar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AnnotateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 20);

  @Test
  void aLineIsAnsweredInTheDocumentedForm() throws IOException {
    String line =
        """
        {"id":"a","text":"Tot en met 31 maart: € 2,5 miljoen, 40%","language":"nl","today":"2027-02-01"}
        """;
    String expected =
        """
        {"id":"a",
         "dates":[{"start":11,"end":19,"text":"31 maart","value":"2027-03-31","from":null,"to":null,
                   "precision":"day","bound":"until"}],
         "money":[{"start":21,"end":34,"text":"€ 2,5 miljoen","amount":2500000,"min":null,"max":null,
                   "currency":"EUR","approximate":false}],
         "percent":[{"start":36,"end":39,"text":"40%","value":40,"min":null,"max":null}]}
        """;
    assertThat(JSON.readTree(AnnotateCommand.answer(line, TODAY).toString()))
        .isEqualTo(JSON.readTree(expected));
  }

  @Test
  void aBadLineIsAnsweredByItsErrorAndTheRestGoesOn() throws IOException {
    String lines =
        """
        {"id":1,"text":"30 juni 2027","language":"nl"}
        not json
        {"id":3}
        {"id":4,"text":"x","language":"fr"}
        {"id":5,"text":"x","today":"tomorrow"}

        {"id":7,"text":"closes on 30 June 2027"}
        """;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    int exit = new CommandLine(new AnnotateCommand(in, out)).execute("--jsonl");
    List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(exit).isZero();
    assertThat(answers).hasSize(7);
    assertThat(answers.get(0)).contains("\"value\":\"2027-06-30\"");
    assertThat(answers.subList(1, 6)).allMatch(answer -> answer.contains("\"error\""));
    assertThat(answers.get(2)).startsWith("{\"id\":3");
    assertThat(answers.get(6)).contains("\"id\":7").contains("2027-06-30");
  }
}
