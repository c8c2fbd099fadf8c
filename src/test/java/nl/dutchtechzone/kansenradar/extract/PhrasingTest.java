package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.json.FactsJson;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of saying things that the catalogue of phrasings knows, as data. */
class PhrasingTest {
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("status", "statusStated"),
          Map.entry("intake", "intake"),
          Map.entry("earlyClose", "earlyClose"),
          Map.entry("allocation", "allocation"),
          Map.entry("contact", "contact"),
          Map.entry("opens", "opens"),
          Map.entry("total", "budgetTotal"),
          Map.entry("remaining", "budgetRemaining"),
          Map.entry("requested", "budgetRequested"),
          Map.entry("programmeTotal", "programmeTotal"),
          Map.entry("min", "grantMin"),
          Map.entry("max", "grantMax"),
          Map.entry("partner", "grantPerPartner"),
          Map.entry("fixed", "grantFixed"),
          Map.entry("rateMin", "rateMin"),
          Map.entry("rateMax", "rateMax"));

  static Stream<JsonNode> cases() {
    return Stream.of("phrasing-dates.yaml", "phrasing-money.yaml", "phrasing-places.yaml")
        .flatMap(file -> StreamSupport.stream(Readers.cases(file).spliterator(), false));
  }

  @Test
  void everyRowOfTheCatalogueHasACase() {
    TreeSet<Integer> rows = new TreeSet<>();
    cases().forEach(c -> rows.add(c.path("row").asInt()));
    assertThat(rows).containsExactlyElementsOf(IntStream.rangeClosed(1, 235).boxed().toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aPhrasingBecomesItsFacts(JsonNode given) {
    assertRead(given, read(given));
  }

  /** That every fact under "expect" was read so, and that all quotes stand in the text. */
  static void assertRead(JsonNode given, Extraction read) {
    ObjectNode facts =
        FactsJson.addTo(JsonNodeFactory.instance.objectNode(), read.facts(), read.flags());
    List<String> wrong = new ArrayList<>();
    given
        .path("expect")
        .properties()
        .forEach(e -> check(e.getKey(), e.getValue(), read, facts, given, wrong));
    assertThat(wrong).as(given + "\n" + facts).isEmpty();
    assertQuotesStandInTheText(read, facts);
  }

  static Extraction read(JsonNode given) {
    Content content =
        given.has("html")
            ? new Content.Html(given.path("html").asText())
            : new Content.Plain(given.path("text").asText());
    URI uri = URI.create(given.path("uri").asText("https://programme.example/regeling"));
    Optional<Language> language = Coded.parse(Language.class, given.path("lang").asText());
    return Readers.EXTRACTOR.extract(new Document(uri, content, language, today(given)));
  }

  private static LocalDate today(JsonNode given) {
    return LocalDate.parse(given.path("today").asText("2027-01-05"));
  }

  private static void check(
      String name,
      JsonNode expected,
      Extraction read,
      JsonNode facts,
      JsonNode given,
      List<String> wrong) {
    switch (name) {
      case "flags" ->
          expected.forEach(
              f -> need(strings(facts.path("flags")).contains(f.asText()), name, wrong));
      case "notFlags" ->
          expected.forEach(
              f -> need(!strings(facts.path("flags")).contains(f.asText()), name, wrong));
      case "none" ->
          expected.forEach(
              f -> need(facts.path(FACTS.get(f.asText())).isNull(), "none " + f, wrong));
      case "absent" ->
          expected.forEach(w -> need(!read.text().contains(w.asText()), "absent " + w, wrong));
      case "notStatus" ->
          need(!facts.path("statusStated").asText().equals(expected.asText()), name, wrong);
      case "computed" -> {
        var noon = today(given).atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
        same(expected.asText(), StatusRule.status(read.facts(), noon).code(), name, wrong);
      }
      default -> same(form(expected), actual(name, facts), name, wrong);
    }
  }

  private static String actual(String name, JsonNode facts) {
    return switch (name) {
      case "deadlines" -> each(facts.path("deadlines"), PhrasingTest::deadline);
      case "areas" -> each(facts.at("/areas/include"), JsonNode::asText);
      case "areasOut" -> each(facts.at("/areas/exclude"), JsonNode::asText);
      case "applicants" -> each(facts.path("applicants"), JsonNode::asText);
      case "applicantsOut" -> each(facts.path("applicantsExcluded"), JsonNode::asText);
      case "zone" -> facts.at("/deadlines/0/zone").asText();
      case "opensPrecision" -> facts.at("/opens/precision").asText();
      case "tentative" -> String.valueOf(facts.toString().contains("\"tentative\":true"));
      case "approximate" -> String.valueOf(facts.toString().contains("\"approximate\":true"));
      case "partners" -> facts.at("/partnerRule/partners").asText();
      case "countries" -> facts.at("/partnerRule/countries").asText();
      case "unit" ->
          facts.at("/grantPerUnit/amount").asText() + " " + facts.at("/grantPerUnit/unit").asText();
      case "bonus" ->
          facts.at("/rateBonuses/0/points").asText()
              + " "
              + facts.at("/rateBonuses/0/who").asText();
      case "parts" ->
          each(
              facts.path("subBudgets"),
              p -> p.path("share").asText() + " " + p.path("amount").asText());
      default -> value(facts.path(FACTS.get(name)));
    };
  }

  private static String value(JsonNode fact) {
    if (fact.has("amount")) return fact.path("amount").asText();
    return fact.has("value") ? fact.path("value").asText() : fact.asText();
  }

  private static String deadline(JsonNode d) {
    String stage = d.path("stage").asText();
    String track = d.path("track").asText("");
    return d.path("value").asText()
        + " "
        + stage
        + (track.isEmpty() || track.equals("null") ? "" : " " + track);
  }

  private static String each(JsonNode list, java.util.function.Function<JsonNode, String> form) {
    TreeSet<String> all = new TreeSet<>();
    list.forEach(node -> all.add(form.apply(node)));
    return all.toString();
  }

  /** A deadline without stage is one of the full application; lists are sets. */
  private static String form(JsonNode expected) {
    if (!expected.isArray()) return expected.asText();
    TreeSet<String> all = new TreeSet<>();
    expected.forEach(
        e -> all.add(e.asText().matches("[-0-9T:]{6,}") ? e.asText() + " full" : e.asText()));
    return all.toString();
  }

  private static List<String> strings(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(node -> all.add(node.asText()));
    return all;
  }

  private static void need(boolean holds, String what, List<String> wrong) {
    if (!holds) wrong.add(what);
  }

  private static void same(String expected, String actual, String what, List<String> wrong) {
    if (!expected.equals(actual)) wrong.add(what + ": expected " + expected + " but was " + actual);
  }

  private static void assertQuotesStandInTheText(Extraction read, JsonNode facts) {
    for (JsonNode e : facts.path("evidence")) {
      assertThat(read.text().substring(e.path("start").asInt(), e.path("end").asInt()))
          .isEqualTo(e.path("quote").asText());
    }
  }
}
