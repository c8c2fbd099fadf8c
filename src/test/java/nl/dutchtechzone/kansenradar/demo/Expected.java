package nl.dutchtechzone.kansenradar.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One entry of expected.yaml: what must be read from a page of a sample site. */
record Expected(ObjectNode entry) {
  private static final Set<String> NO_READINGS =
      Set.of("source", "page", "since", "unsure", "status", "day2", "themes", "rate");

  static List<Expected> all() throws IOException {
    try (InputStream in = Expected.class.getResourceAsStream("/demo/expected.yaml")) {
      List<Expected> all = new ArrayList<>();
      for (JsonNode entry : SampleYaml.mapper().readTree(in)) {
        all.add(new Expected((ObjectNode) entry));
      }
      return all;
    }
  }

  String source() {
    return entry.get("source").asText();
  }

  /** The site that the source reads; some are read by two sources. */
  String site() {
    return switch (source()) {
      case "gemeentebladen" -> "bekendmakingen";
      case "drenthe-planning" -> "drenthe";
      case "kleinprojectenfonds" -> "deutschland-nederland";
      default -> source();
    };
  }

  String page() {
    return entry.get("page").asText();
  }

  String title() {
    return entry.get("title").asText();
  }

  /** The first day on which the site has it. */
  int since() {
    return entry.path("since").asInt(1);
  }

  /** Whether it may reach people; of news and the like only kind and title are judged. */
  boolean isOffer() {
    return entry.has("status");
  }

  /** The status computed on that day. */
  String status(int day) {
    return entry.get("status").get(day - 1).asText();
  }

  Set<String> themes() {
    return new TreeSet<>(words("themes"));
  }

  boolean isSure(String field) {
    return !words("unsure").contains(field.replaceFirst("^rate-.*", "rate"));
  }

  /** In the form of {@link Readings}. */
  Map<String, String> readings(int day) {
    ObjectNode fields = entry.deepCopy();
    if (day == 2 && fields.has("day2")) fields.setAll((ObjectNode) fields.get("day2"));
    Map<String, String> readings = new TreeMap<>();
    fields
        .properties()
        .forEach(
            field -> {
              if (!NO_READINGS.contains(field.getKey())) {
                readings.put(field.getKey(), line(field.getValue()));
              }
            });
    if (fields.has("rate")) rate(fields.get("rate").asText(), readings);
    return readings;
  }

  private static void rate(String rate, Map<String, String> readings) {
    String[] bounds = rate.split("-", -1);
    if (!bounds[0].isEmpty()) readings.put("rate-min", bounds[0]);
    readings.put("rate-max", bounds[bounds.length - 1]);
  }

  /** One percentage is both bounds; a page that says only "35%" may also be read as a maximum. */
  boolean mayLack(String field) {
    return field.equals("rate-min") && !entry.path("rate").asText().contains("-");
  }

  private static String line(JsonNode value) {
    if (value.isNumber()) return Readings.plain(value.decimalValue());
    if (!value.isArray()) return value.asText();
    return StreamSupport.stream(value.spliterator(), false)
        .map(JsonNode::asText)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private List<String> words(String field) {
    List<String> words = new ArrayList<>();
    entry.path(field).forEach(word -> words.add(word.asText()));
    return words;
  }
}
