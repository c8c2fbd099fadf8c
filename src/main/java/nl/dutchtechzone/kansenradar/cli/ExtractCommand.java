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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.extract.Document;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.fetch.FetchRequest;
import nl.dutchtechzone.kansenradar.fetch.FetchResult;
import nl.dutchtechzone.kansenradar.fetch.HttpFetcher;
import nl.dutchtechzone.kansenradar.fetch.Manners;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.match.ThemeMatcher;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The extractor alone: a file or address in, its facts out; or a line out for each line in, in the
 * same order, where a line that cannot be read is answered by its error.
 */
@Command(
    name = "extract",
    description = "Lees de feiten van één pagina, of van een stroom pagina's (JSON-regels).",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final URI NOWHERE = URI.create("about:blank");

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "BESTAND|ADRES", arity = "0..1", description = "Wat er te lezen is.")
  Optional<String> what = Optional.empty();

  @Option(names = "--url", paramLabel = "ADRES", description = "Waar het bestand vandaan komt.")
  Optional<URI> url = Optional.empty();

  @Option(
      names = "--jsonl",
      description = "Een regel {\"id\",\"url\",\"html\" of \"text\",\"today\"} in, een regel uit.")
  boolean jsonl;

  private final InputStream in;
  private final OutputStream out;

  ExtractCommand() {
    this(System.in, System.out);
  }

  ExtractCommand(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (!jsonl && what.isEmpty()) {
      throw new UsageException("Noem een bestand of een adres, of geef --jsonl.");
    }
    Configuration configuration = Configuration.load(common.home());
    InstantSource clock = common.clock(configuration.settings());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Home.ZONE);
    Answers answers =
        new Answers(
            new Extractor(configuration.labels()), new ThemeMatcher(configuration.themes()), today);
    if (jsonl) {
      stream(answers);
      return 0;
    }
    Page page = page(what.orElseThrow(), configuration, clock);
    common.console().json(answers.of(page));
    return 0;
  }

  private void stream(Answers answers) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    BufferedWriter written =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      written.write(JSON.writeValueAsString(answers.of(line)));
      written.write('\n');
      if (!lines.ready()) written.flush();
    }
    written.flush();
  }

  private Page page(String name, Configuration configuration, InstantSource clock)
      throws IOException {
    if (name.startsWith("http://") || name.startsWith("https://")) {
      HttpFetcher fetcher = new HttpFetcher(configuration.settings().fetch(), clock);
      FetchResult result = fetcher.fetch(FetchRequest.get(URI.create(name), Manners.USUAL));
      if (result instanceof FetchResult.Fetched(Page page)) return page;
      throw new UsageException("Dat adres gaf geen pagina: " + result);
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) throw new UsageException("Er is geen bestand " + file + ".");
    return stored(file, url.orElse(file.toUri()), clock.instant());
  }

  private static Page stored(Path file, URI uri, Instant now) throws IOException {
    Bytes body = Bytes.of(Files.readAllBytes(file));
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String type =
        switch (extension) {
          case "html", "htm", "xhtml" -> "text/html";
          case "pdf" -> "application/pdf";
          case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
          default -> "text/plain";
        };
    return Page.atHand(uri, type, Optional.empty(), body, now);
  }

  /** From a page or a line to its answer. */
  record Answers(Extractor extractor, ThemeMatcher themes, LocalDate today) {
    ObjectNode of(Page page) {
      Document document = new Document(page.uri(), Content.of(page), Optional.empty(), today);
      return of(page.uri().toString(), document);
    }

    private ObjectNode of(String id, Document document) {
      return ExtractionJson.of(
          id, document.uri(), extractor.extract(document), themes, document.today());
    }

    ObjectNode of(String line) {
      ObjectNode failed = JSON.createObjectNode();
      try {
        JsonNode request = JSON.readTree(line);
        if (request == null || !request.isObject()) return error(failed, "no JSON object");
        failed.set("id", request.path("id"));
        ObjectNode answer = of(request.path("id").asText(""), document(request));
        answer.set("id", request.path("id"));
        return answer;
      } catch (JsonProcessingException e) {
        return error(failed, "no JSON: " + e.getOriginalMessage());
      } catch (DateTimeException | IllegalArgumentException e) {
        return error(failed, String.valueOf(e.getMessage()));
      } catch (RuntimeException | StackOverflowError e) {
        return error(failed, "unreadable: " + e); // a defect of ours, and no reason to stop
      }
    }

    private static ObjectNode error(ObjectNode answer, String message) {
      if (!answer.has("id")) answer.putNull("id");
      return answer.put("error", message);
    }

    private Document document(JsonNode request) {
      Content content;
      if (request.path("html").isTextual())
        content = new Content.Html(request.get("html").asText());
      else if (request.path("text").isTextual()) {
        content = new Content.Plain(request.get("text").asText());
      } else throw new IllegalArgumentException("neither html nor text");
      URI uri = request.hasNonNull("url") ? URI.create(request.get("url").asText()) : NOWHERE;
      Optional<Language> language =
          Coded.parse(Language.class, request.path("language").asText(""));
      return new Document(uri, content, language, day(request));
    }

    /** A day, or the day of a longer time stamp. */
    private LocalDate day(JsonNode request) {
      if (!request.hasNonNull("today")) return today;
      String text = request.get("today").asText();
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    }
  }
}
