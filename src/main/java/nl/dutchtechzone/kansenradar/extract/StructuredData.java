package nl.dutchtechzone.kansenradar.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page states for machines: JSON-LD, microdata and meta elements. Only what bears on a call
 * is kept.
 *
 * @param fields as {@code name: value}, to be read like any label with its value
 * @param types of the things described, lower case
 * @param published the day of publication or last change, ISO 8601
 */
record StructuredData(List<String> fields, List<String> types, Optional<String> published) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> FIELDS =
      Set.of(
          "applicationdeadline",
          "validthrough",
          "validfrom",
          "availabilityends",
          "availabilitystarts");
  private static final Set<String> PUBLISHED = Set.of("datepublished", "datemodified");
  private static final int NODES = 20_000;

  static StructuredData of(Document page) {
    List<String> fields = new ArrayList<>();
    List<String> types = new ArrayList<>();
    List<String> published = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      json(script.data()).ifPresent(root -> walk(root, fields, types, published));
    }
    for (Element item : page.select("[itemprop]")) microdata(item, fields, published);
    for (Element item : page.select("[itemtype]")) types.add(lastPart(item.attr("itemtype")));
    meta(page, "meta[property=og:type]").ifPresent(t -> types.add(t.toLowerCase(Locale.ROOT)));
    Optional<String> day =
        meta(
                page,
                "meta[property=article:published_time], meta[name=DCTERMS.issued],"
                    + " meta[name=DCTERMS.available], meta[name=date], meta[name=DCTERMS.date],"
                    + " meta[property=article:modified_time], meta[name=DCTERMS.modified]")
            .or(() -> published.stream().findFirst());
    return new StructuredData(fields, types, day);
  }

  static Optional<String> meta(Document page, String css) {
    return page.select(css).stream()
        .map(e -> e.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst();
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // pages often hold broken JSON-LD; the visible text remains
    }
  }

  private static void walk(
      JsonNode root, List<String> fields, List<String> types, List<String> published) {
    Deque<JsonNode> todo = new ArrayDeque<>(List.of(root));
    for (int seen = 0; seen < NODES && !todo.isEmpty(); seen++) {
      JsonNode node = todo.pop();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = field.getKey().toLowerCase(Locale.ROOT);
        JsonNode value = field.getValue();
        if (value.isContainerNode()) todo.add(value);
        if (name.equals("@type")) texts(value).forEach(t -> types.add(t.toLowerCase(Locale.ROOT)));
        if (FIELDS.contains(name) && value.isTextual()) add(fields, field.getKey(), value.asText());
        if (PUBLISHED.contains(name) && value.isTextual()) published.add(value.asText());
      }
      if (node.isArray()) node.forEach(todo::add);
    }
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual()) texts.add(value.asText());
    if (value.isArray()) value.forEach(v -> texts.add(v.asText()));
    return texts;
  }

  private static void microdata(Element item, List<String> fields, List<String> published) {
    String name = item.attr("itemprop");
    String lower = name.toLowerCase(Locale.ROOT);
    String value = item.hasAttr("content") ? item.attr("content") : item.attr("datetime");
    if (value.isBlank()) return;
    if (FIELDS.contains(lower)) add(fields, name, value);
    if (PUBLISHED.contains(lower)) published.add(value);
  }

  private static void add(List<String> fields, String name, String value) {
    String line = name + ": " + value.strip().replaceAll("\\s+", " ");
    if (!fields.contains(line)) fields.add(line);
  }

  private static String lastPart(String type) {
    return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).strip();
  }
}
