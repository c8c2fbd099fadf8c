import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.MoneyMention;
import nl.dutchtechzone.kansenradar.text.PercentMention;
import nl.dutchtechzone.kansenradar.text.Reading;
import nl.dutchtechzone.kansenradar.text.Span;
import nl.dutchtechzone.kansenradar.text.TextReader;
import nl.dutchtechzone.kansenradar.text.YearRule;

/**
 * Reads the sentences of {@code nl.jsonl}, {@code de.jsonl} and {@code en.jsonl} and compares the
 * value of what is found with that expected; whatever else is found and is not named as another
 * mention of the sentence counts as wrong. In {@code negatives.jsonl} nothing may be found of the
 * kind that the line names.
 */
final class Dates {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate SOME_DAY = LocalDate.of(2020, 1, 1);
  private final Scores scores = new Scores();
  private int negatives;
  private int yielding;

  private record Mention(Span span, String kind, JsonNode value) {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Dates dates = new Dates();
    for (Language language : Language.values()) {
      Path cases = folder.resolve(language.code() + ".jsonl");
      if (Files.exists(cases)) {
        for (String line : Files.readAllLines(cases)) dates.judge(JSON.readTree(line), language);
      }
    }
    Path none = folder.resolve("negatives.jsonl");
    if (Files.exists(none)) {
      for (String line : Files.readAllLines(none)) dates.judgeNegative(JSON.readTree(line));
    }
    dates.report();
  }

  private void report() {
    scores.print();
    System.out.printf(
        Locale.ROOT, "%nnegatives that yield anything: %d of %d%n", yielding, negatives);
    ObjectNode summary = scores.json();
    summary.put("negatives", negatives).put("yielding", yielding);
    System.out.println(summary);
  }

  private static LocalDate today(JsonNode line) {
    String reference = line.path("reference").asText("");
    boolean iso = reference.matches("\\d{4}-\\d{2}-\\d{2}.*");
    return iso ? LocalDate.parse(reference.substring(0, 10)) : SOME_DAY;
  }

  private void judge(JsonNode line, Language language) {
    if (line.path("expected").isNull()) return;
    String type = line.get("type").asText();
    String kind =
        type.startsWith("date") ? "dates" : type.startsWith("money") ? "amounts" : "percent";
    String text = line.get("text").asText();
    List<Mention> mentions = mentions(text, language, today(line), kind);
    String part = line.path("core").asBoolean(true) ? "core" : "other";
    String[] names = {
      language.code() + " " + part + " " + kind,
      language.code() + " " + part + " " + kind + ": " + type
    };
    Optional<Mention> hit =
        mentions.stream()
            .filter(m -> Expected.matches(line.get("expected"), m.value(), type))
            .findFirst();
    List<String> wrong = new ArrayList<>();
    for (Mention mention : mentions) {
      if (hit.isPresent() && hit.get() == mention) continue;
      if (!isOther(line, mention.span())) wrong.add(mention.value().toString());
    }
    for (String name : names) {
      if (hit.isPresent()) scores.found(name);
      else scores.missed(name);
      wrong.forEach(w -> scores.invented(name));
    }
    if (hit.isEmpty() || !wrong.isEmpty()) {
      String verdict = hit.isPresent() ? "extra" : "missed";
      scores.error(
          String.join(
              " | ",
              names[0],
              verdict,
              text.strip(),
              line.get("expected").toString(),
              wrong.toString()));
    }
  }

  /**
   * Whether a case allows a mention beside the one it is about: one that it lists, or, where its
   * source lists nothing but the first mention, any other that does not touch that.
   */
  private static boolean isOther(JsonNode line, Span found) {
    String text = line.get("text").asText();
    boolean complete = line.path("source").asText("Recognizers").contains("Recognizers");
    if (!complete && line.path("span").has("start")) {
      int start = line.get("span").get("start").asInt();
      int end = start + line.get("span").get("text").asText().length();
      return found.end() <= start || found.start() >= end;
    }
    String mine = found.of(text).toLowerCase(Locale.ROOT);
    for (JsonNode other : line.path("other_spans")) {
      String theirs = other.asText().toLowerCase(Locale.ROOT);
      if (theirs.contains(mine) || mine.contains(theirs)) return true;
    }
    return false;
  }

  private void judgeNegative(JsonNode line) {
    Language language = Coded.parse(Language.class, line.get("lang").asText()).orElseThrow();
    String kind = line.path("kind").asText();
    String mine =
        kind.startsWith("date") ? "dates" : kind.startsWith("money") ? "amounts" : "percent";
    List<Mention> found = mentions(line.get("text").asText(), language, today(line), mine);
    negatives++;
    if (found.isEmpty()) return;
    yielding++;
    scores.error("negative | " + line.get("text").asText() + " | " + found.get(0).value());
  }

  private static List<Mention> mentions(
      String text, Language language, LocalDate today, String kind) {
    Reading reading = TextReader.read(text, language, today);
    List<Mention> mentions = new ArrayList<>();
    switch (kind) {
      case "dates" ->
          reading.dates().forEach(date -> mentions.add(date(YearRule.resolve(date, today), kind)));
      case "amounts" -> reading.money().forEach(money -> mentions.add(money(money, kind)));
      default -> reading.percents().forEach(percent -> mentions.add(percent(percent, kind)));
    }
    return mentions;
  }

  private static Mention date(DateMention mention, String kind) {
    ObjectNode value = JSON.createObjectNode();
    switch (mention) {
      case DateMention.Point point ->
          value.put("value", point.moment().iso()).put("bound", point.bound().name());
      case DateMention.Period period ->
          value.put("from", period.from().iso()).put("to", period.to().iso());
    }
    return new Mention(mention.span(), kind, value);
  }

  private static Mention money(MoneyMention mention, String kind) {
    ObjectNode value = numbers(mention.amount(), mention.min(), mention.max());
    mention.currency().ifPresent(currency -> value.put("currency", currency.getCurrencyCode()));
    return new Mention(mention.span(), kind, value);
  }

  private static Mention percent(PercentMention mention, String kind) {
    return new Mention(
        mention.span(), kind, numbers(mention.value(), mention.min(), mention.max()));
  }

  private static ObjectNode numbers(
      Optional<BigDecimal> amount, Optional<BigDecimal> min, Optional<BigDecimal> max) {
    ObjectNode value = JSON.createObjectNode();
    amount.ifPresent(number -> value.put("amount", number));
    min.ifPresent(number -> value.put("min", number));
    max.ifPresent(number -> value.put("max", number));
    return value;
  }

  /** What the case files expect. */
  private static final class Expected {
    static boolean matches(JsonNode expected, JsonNode found, String type) {
      if (expected.has("any_of")) {
        for (JsonNode one : expected.get("any_of")) if (matches(one, found, type)) return true;
        return false;
      }
      if (type.startsWith("money") || type.equals("percent")) return amount(expected, found);
      if (expected.isTextual())
        return moment(expected.asText(), found.path("value").asText(), type);
      return period(expected, found, type);
    }

    private static boolean amount(JsonNode expected, JsonNode found) {
      if (expected.isNumber()) return same(expected, found.path("amount"));
      for (String field : List.of("amount", "min", "max")) {
        if (expected.has(field) && !same(expected.get(field), found.path(field))) return false;
      }
      if (expected.has("min") && expected.has("max") && found.has("amount")) return false;
      String currency = expected.path("currency").asText("").replace("?", "");
      return currency.isEmpty() || currency.equals(found.path("currency").asText());
    }

    private static boolean same(JsonNode one, JsonNode other) {
      return other.isNumber() && one.decimalValue().compareTo(other.decimalValue()) == 0;
    }

    /** A case of type date says nothing of the time that may follow it. */
    private static boolean moment(String expected, String found, String type) {
      if (type.equals("date") && found.length() > 10) return found.startsWith(expected);
      return shortened(expected).equals(found);
    }

    private static String shortened(String moment) {
      return moment.length() > 16 ? moment.substring(0, 16) : moment;
    }

    private static boolean period(JsonNode expected, JsonNode found, String type) {
      if (expected.has("mod")) {
        String field = expected.has("start") ? "start" : "end";
        return moment(expected.get(field).asText(), found.path("value").asText(), type);
      }
      if (!moment(expected.path("start").asText(), found.path("from").asText(), type)) return false;
      String end = found.path("to").asText();
      for (JsonNode one : expected.path("end_any_of"))
        if (moment(one.asText(), end, type)) return true;
      if (expected.has("end_exclusive"))
        return exclusive(expected.get("end_exclusive").asText(), end);
      return moment(expected.path("end").asText("?"), end, type);
    }

    private static boolean exclusive(String expected, String end) {
      if (shortened(expected).equals(end)) return true;
      return end.length() > 10
          && shortened(LocalDateTime.parse(expected).minusMinutes(1).toString()).equals(end);
    }
  }
}
