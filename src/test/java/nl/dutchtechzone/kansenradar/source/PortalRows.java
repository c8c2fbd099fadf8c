package nl.dutchtechzone.kansenradar.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows in the form of the EU portal's search, of our own making. */
final class PortalRows {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PortalRows() {}

  /** A grant topic of the current database; pairs of key and value change or add metadata. */
  static Map<String, Object> topic(String identifier, String... changes) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("identifier", List.of(identifier));
    metadata.put("title", List.of("Topic " + identifier));
    metadata.put("type", List.of("1"));
    metadata.put("status", List.of("31094502"));
    metadata.put("startDate", List.of("2026-11-03T00:00:00.000+0000"));
    metadata.put("deadlineDate", List.of("2027-04-14T17:00:00.000+0000"));
    metadata.put("deadlineModel", List.of("single-stage"));
    metadata.put("frameworkProgramme", List.of("43108390"));
    metadata.put("DATASOURCE", List.of("SEDIA"));
    metadata.put("language", List.of("en"));
    metadata.put("esDA_IngestDate", List.of("2027-01-10T11:29:06.102+0100"));
    String reference = "ref-" + identifier;
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i].equals("reference")) reference = changes[i + 1];
      else if (changes[i + 1].isEmpty()) metadata.remove(changes[i]);
      else metadata.put(changes[i], List.of(changes[i + 1].split(";", -1)));
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("reference", reference);
    row.put("url", "https://portal.example/data/" + identifier + ".json");
    row.put("metadata", metadata);
    return row;
  }

  static String answer(int total, List<Map<String, Object>> rows) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("apiVersion", "2.150");
    answer.put("totalResults", total);
    answer.put("pageNumber", 1);
    answer.put("results", new ArrayList<>(rows));
    return json(answer);
  }

  static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
