import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extraction;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.Labels;
import nl.dutchtechzone.kansenradar.json.FactsJson;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;

/**
 * Reads funding pages and compares their facts with those expected. Cases are lines of {@code
 * *.jsonl} ({@code id}, {@code url}, {@code html} or {@code text}, {@code today}, {@code language},
 * {@code expected}) or a page ({@code name.html}, {@code name.txt}) beside {@code
 * name.expected.yaml} with the same fields. Expected facts have the names and form of the command
 * {@code extract}; a deadline is its value alone or an object. A fact that is expected to be null
 * or empty must not be found; one that is not named is not looked at.
 */
final class Pages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .registerModules(new Jdk8Module(), new ParameterNamesModule())
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private final Extractor extractor;
  private final Scores scores = new Scores();
  private int pages;
  private int whole;

  private Pages(Extractor extractor) {
    this.extractor = extractor;
  }

  public static void main(String[] arguments) throws IOException {
    String home = System.getProperty("kansenradar.home", ".");
    Labels labels = YAML.readValue(Path.of(home, "config", "labels.yaml").toFile(), Labels.class);
    Pages pages = new Pages(new Extractor(labels));
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.sorted().toList()) pages.judge(file);
    }
    pages.report();
  }

  private void judge(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".jsonl")) {
      for (String line : Files.readAllLines(file)) judge(JSON.readTree(line));
    } else if (name.endsWith(".expected.yaml")) {
      judge(withPage(file, (ObjectNode) YAML.readTree(file.toFile())));
    }
  }

  private static JsonNode withPage(Path expected, ObjectNode given) throws IOException {
    String stem = expected.getFileName().toString().replace(".expected.yaml", "");
    for (Map.Entry<String, String> form : Map.of(".html", "html", ".txt", "text").entrySet()) {
      Path page = expected.resolveSibling(stem + form.getKey());
      if (Files.exists(page)) given.put(form.getValue(), Files.readString(page));
    }
    if (!given.has("id")) given.put("id", stem);
    return given;
  }

  private void judge(JsonNode given) {
    LocalDate today = LocalDate.parse(given.path("today").asText("2027-01-01").substring(0, 10));
    Content content =
        given.hasNonNull("html")
            ? new Content.Html(given.get("html").asText())
            : new Content.Plain(given.path("text").asText());
    Optional<Language> language =
        Coded.parse(Language.class, given.path("language").asText(given.path("lang").asText("")));
    URI uri = URI.create(given.path("url").asText("https://page.example/"));
    Extraction read = extractor.extract(new Document(uri, content, language, today));
    ObjectNode facts =
        FactsJson.addTo(JsonNodeFactory.instance.objectNode(), read.facts(), read.flags());
    facts.put("kind", read.kind().code()).put("language", read.language().code());
    facts.put("title", read.title());
    var noon = today.atTime(LocalTime.NOON).atZone(AMSTERDAM).toInstant();
    facts.put("status", StatusRule.status(read.facts(), noon).code());
    compare(given, facts, read.language());
  }

  private void compare(JsonNode given, ObjectNode facts, Language language) {
    pages++;
    boolean right = true;
    for (Map.Entry<String, JsonNode> expected : given.path("expected").properties()) {
      TreeSet<String> wanted = values(expected.getKey(), expected.getValue());
      TreeSet<String> found = values(expected.getKey(), facts.at(pointer(expected.getKey())));
      if (expected.getKey().equals("deadlines")) found = asPrecise(wanted, found);
      right &= count(language.code() + " " + expected.getKey(), wanted, found);
      if (!wanted.equals(found)) {
        scores.error(
            "%s | %s | expected %s | read %s"
                .formatted(given.path("id").asText(), expected.getKey(), wanted, found));
      }
    }
    if (right) whole++;
  }

  private static String pointer(String name) {
    return "/" + name.replace('.', '/');
  }

  private boolean count(String name, TreeSet<String> wanted, TreeSet<String> found) {
    for (String value : wanted) {
      if (found.contains(value)) scores.found(name);
      else scores.missed(name);
    }
    for (String value : found) if (!wanted.contains(value)) scores.invented(name);
    String sets = name + " (whole set)";
    if (wanted.equals(found)) {
      if (!wanted.isEmpty()) scores.found(sets);
    } else {
      if (!wanted.isEmpty()) scores.missed(sets);
      if (!found.isEmpty()) scores.invented(sets);
    }
    return wanted.equals(found);
  }

  /** Where the case names a day only, the time that was read does not count. */
  private static TreeSet<String> asPrecise(TreeSet<String> wanted, TreeSet<String> found) {
    TreeSet<String> shortened = new TreeSet<>();
    for (String value : found) {
      String day = value.length() > 10 ? value.substring(0, 10) : value;
      shortened.add(wanted.contains(day) ? day : value);
    }
    return shortened;
  }

  private static TreeSet<String> values(String name, JsonNode node) {
    TreeSet<String> all = new TreeSet<>();
    if (node.isArray()) node.forEach(one -> all.addAll(values(name, one)));
    else if (node.has("amount")) all.add(node.get("amount").decimalValue().toPlainString());
    else if (node.has("value")) all.add(node.get("value").asText());
    else if (node.isNumber()) all.add(node.decimalValue().stripTrailingZeros().toPlainString());
    else if (node.isValueNode() && !node.isNull()) all.add(node.asText());
    else if (node.isObject())
      node.properties().forEach(e -> all.addAll(values(name, e.getValue())));
    return all;
  }

  private void report() {
    scores.print();
    System.out.printf("%npages read exactly right: %d of %d%n", whole, pages);
    ObjectNode summary = scores.json();
    summary.put("pages", pages).put("pagesRight", whole);
    System.out.println(summary);
  }
}
