package nl.dutchtechzone.kansenradar.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** The description of the open data, as far as answers can be checked by it. */
final class OpenApi {
  private static final Map<String, Consumer<String>> FORMATS =
      Map.of(
          "uuid", UUID::fromString,
          "date", LocalDate::parse,
          "time", LocalTime::parse,
          "date-time", OffsetDateTime::parse);

  private final JsonNode root;

  private OpenApi(JsonNode root) {
    this.root = root;
  }

  static OpenApi read() throws IOException {
    try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream("openapi.yaml"))) {
      return new OpenApi(new YAMLMapper().readTree(in));
    }
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** What a success looks like. */
  JsonNode success(String path, String method) {
    return root.path("paths")
        .path(path)
        .path(method)
        .path("responses")
        .path("200")
        .path("content")
        .path("application/json")
        .path("schema");
  }

  /** References that lead nowhere. */
  List<String> loose() {
    return root.findValuesAsText("$ref").stream()
        .filter(reference -> root.at(reference.substring(1)).isMissingNode())
        .toList();
  }

  /** Where the value is not as the schema has it; empty when all is well. */
  List<String> faults(JsonNode value, JsonNode schema, String where) {
    if (schema.has("$ref")) {
      return faults(value, root.at(schema.path("$ref").asText().substring(1)), where);
    }
    List<String> faults = new ArrayList<>();
    for (JsonNode part : schema.path("allOf")) faults.addAll(faults(value, part, where));
    if (schema.has("anyOf")) {
      boolean fits = false;
      for (JsonNode one : schema.path("anyOf")) fits |= faults(value, one, where).isEmpty();
      if (!fits) faults.add(where + " is none of its forms: " + value);
    }
    if (!isOfType(value, schema.path("type").asText()))
      faults.add(where + " is no " + schema.path("type"));
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) faults.add(where + " lacks " + name.asText());
    }
    checkText(value, schema, where, faults);
    value
        .properties()
        .forEach(
            field -> {
              JsonNode own = schema.path("properties").path(field.getKey());
              JsonNode any = schema.path("additionalProperties");
              JsonNode form = own.isMissingNode() ? any : own;
              faults.addAll(faults(field.getValue(), form, where + "/" + field.getKey()));
            });
    for (JsonNode item : value.isArray() ? value : root.path("no items")) {
      faults.addAll(faults(item, schema.path("items"), where + "[]"));
    }
    return faults;
  }

  private static boolean isOfType(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> true;
    };
  }

  private static void checkText(
      JsonNode value, JsonNode schema, String where, List<String> faults) {
    if (!value.isTextual()) return;
    String text = value.asText();
    List<String> allowed = new ArrayList<>();
    schema.path("enum").forEach(one -> allowed.add(one.asText()));
    if (!allowed.isEmpty() && !allowed.contains(text)) faults.add(where + " is " + text);
    String pattern = schema.path("pattern").asText();
    if (!pattern.isEmpty() && !text.matches(pattern)) faults.add(where + " is " + text);
    Consumer<String> format = FORMATS.get(schema.path("format").asText());
    if (format == null) return;
    try {
      format.accept(text);
    } catch (RuntimeException e) {
      faults.add(where + " is " + text + ": " + e.getMessage());
    }
  }
}
