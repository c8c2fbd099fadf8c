package nl.dutchtechzone.kansenradar.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What a page states for machines: JSON-LD, microdata and meta elements, in one walk. Only what
 * bears on a call is kept.
 */
final class StructuredData implements NodeFilter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> FIELDS =
      Set.of(
          "applicationdeadline",
          "validthrough",
          "validfrom",
          "availabilityends",
          "availabilitystarts");
  private static final Set<String> PUBLISHED = Set.of("datepublished", "datemodified");
  private static final List<String> PUBLISHED_META =
      List.of(
          "article:published_time",
          "dcterms.issued",
          "dcterms.available",
          "date",
          "dcterms.date",
          "article:modified_time",
          "dcterms.modified");
  private static final int NODES = 20_000;

  private final List<String> fields = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<String> published = new ArrayList<>();
  private final Map<String, String> metas = new HashMap<>();
  private final List<Element> mains = new ArrayList<>();
  private Optional<Element> title = Optional.empty();

  private StructuredData() {}

  static StructuredData of(Document page) {
    StructuredData data = new StructuredData();
    NodeTraversor.filter(data, page);
    data.meta("og:type").ifPresent(t -> data.types.add(t.toLowerCase(Locale.ROOT)));
    return data;
  }

  /** As {@code name: value}, to be read like any label with its value. */
  List<String> fields() {
    return fields;
  }

  /** Of the things described, lower case. */
  List<String> types() {
    return types;
  }

  /** The day of publication or last change, ISO 8601. */
  Optional<String> published() {
    for (String name : PUBLISHED_META) if (metas.containsKey(name)) return meta(name);
    return published.stream().findFirst();
  }

  /** The content of a meta element by its name or property, in lower case. */
  Optional<String> meta(String name) {
    return Optional.ofNullable(metas.get(name));
  }

  /** The first {@code h1}. */
  Optional<Element> title() {
    return title;
  }

  /** Every element that says it holds the main content. */
  List<Element> mains() {
    return mains;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) return FilterResult.CONTINUE;
    String tag = element.normalName();
    if (tag.equals("svg")) return FilterResult.SKIP_ENTIRELY;
    if (tag.equals("h1") && title.isEmpty()) title = Optional.of(element);
    if (tag.equals("main")) mains.add(element);
    if (element.attributesSize() == 0) return FilterResult.CONTINUE;
    Attributes attributes = element.attributes(); // the parser has made their names lower case
    if (!tag.equals("main") && attributes.get("role").equals("main")) mains.add(element);
    if (tag.equals("meta")) keepMeta(element);
    if (tag.equals("script") && element.attr("type").equals("application/ld+json")) {
      json(element.data()).ifPresent(this::walk);
    }
    if (attributes.hasKey("itemprop")) microdata(element);
    if (attributes.hasKey("itemtype")) types.add(lastPart(attributes.get("itemtype")));
    return FilterResult.CONTINUE;
  }

  private void keepMeta(Element element) {
    String content = element.attr("content").strip();
    String name = element.hasAttr("property") ? element.attr("property") : element.attr("name");
    if (!content.isEmpty()) metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // pages often hold broken JSON-LD; the visible text remains
    }
  }

  private void walk(JsonNode root) {
    Deque<JsonNode> todo = new ArrayDeque<>(List.of(root));
    for (int seen = 0; seen < NODES && !todo.isEmpty(); seen++) {
      JsonNode node = todo.pop();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = field.getKey().toLowerCase(Locale.ROOT);
        JsonNode value = field.getValue();
        if (value.isContainerNode()) todo.add(value);
        if (name.equals("@type")) texts(value).forEach(t -> types.add(t.toLowerCase(Locale.ROOT)));
        if (FIELDS.contains(name) && value.isTextual()) add(field.getKey(), value.asText());
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

  private void microdata(Element item) {
    String name = item.attr("itemprop");
    String lower = name.toLowerCase(Locale.ROOT);
    String value = item.hasAttr("content") ? item.attr("content") : item.attr("datetime");
    if (value.isBlank()) return;
    if (FIELDS.contains(lower)) add(name, value);
    if (PUBLISHED.contains(lower)) published.add(value);
  }

  private void add(String name, String value) {
    String line = name + ": " + value.strip().replaceAll("\\s+", " ");
    if (!fields.contains(line)) fields.add(line);
  }

  private static String lastPart(String type) {
    return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).strip();
  }
}
