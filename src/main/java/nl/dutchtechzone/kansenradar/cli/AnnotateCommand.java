package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.text.Languages;
import nl.dutchtechzone.kansenradar.text.TextReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The text reader alone: for each line in, one line out, in the same order and at once. A line that
 * cannot be read is answered by its error.
 */
@Command(
    name = "annotate",
    description = "Lees datums, bedragen en percentages uit teksten (JSON-regels in en uit).",
    mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--jsonl",
      description = "Een regel {\"id\",\"text\",\"language\",\"today\"} in, een regel uit.")
  private boolean jsonl;

  private final InputStream in;
  private final OutputStream out;

  AnnotateCommand() {
    this(System.in, System.out);
  }

  AnnotateCommand(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (!jsonl) throw new UsageException("annotate leest JSON-regels: geef --jsonl.");
    LocalDate today = today();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    BufferedWriter answers =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      answers.write(answer(line, today).toString());
      answers.write('\n');
      if (!lines.ready()) answers.flush();
    }
    answers.flush();
    return 0;
  }

  /** The day of lines that name none. */
  private LocalDate today() {
    return common.today.orElseGet(
        () -> LocalDate.ofInstant(InstantSource.system().instant(), Home.ZONE));
  }

  /** The annotations of one line; the error with the line's id when it is no such line. */
  static ObjectNode answer(String line, LocalDate today) {
    ObjectNode answer = JSON.createObjectNode();
    try {
      JsonNode request = JSON.readTree(line);
      if (request == null || !request.isObject()) return error(answer, "no JSON object");
      answer.set("id", request.get("id"));
      JsonNode text = request.path("text");
      if (!text.isTextual()) return error(answer, "no text");
      LocalDate day = request.hasNonNull("today") ? day(request.get("today")) : today;
      Language language = language(request, text.asText());
      AnnotationJson.write(
          answer, text.asText(), TextReader.read(text.asText(), language, day), day);
      return answer;
    } catch (JsonProcessingException e) {
      return error(answer.putNull("id"), "no JSON: " + e.getOriginalMessage());
    } catch (DateTimeException | IllegalArgumentException e) {
      return error(answer, String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return error(answer, "unreadable: " + e); // a defect of ours, and no reason to stop
    }
  }

  private static ObjectNode error(ObjectNode answer, String message) {
    if (!answer.has("id")) answer.putNull("id");
    return answer.put("error", message);
  }

  /** A day, or the day of a longer time stamp. */
  private static LocalDate day(JsonNode today) {
    String text = today.asText();
    return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
  }

  private static Language language(JsonNode request, String text) {
    if (!request.hasNonNull("language")) return Languages.recognise(text);
    String code = request.get("language").asText();
    return Coded.parse(Language.class, code)
        .orElseThrow(() -> new IllegalArgumentException("language is nl, de or en, not " + code));
  }
}
