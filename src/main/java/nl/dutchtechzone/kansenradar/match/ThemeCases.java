package nl.dutchtechzone.kansenradar.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * Reads labelled texts: a file, or all files of a folder, whose name ends in {@code .jsonl}; a line
 * is {@code {"id","lang","title","text","labels":[...]}}.
 */
public final class ThemeCases {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Questions to search with, which may lie beside the texts. */
  private static final String QUESTIONS = "queries.jsonl";

  private ThemeCases() {}

  /**
   * In the order of the files' names.
   *
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException naming file and line, when a line is no labelled text
   */
  public static List<ThemeCheck.Case> read(Path path) throws IOException {
    List<ThemeCheck.Case> cases = new ArrayList<>();
    for (Path file : files(path)) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) cases.add(read(file, i + 1, lines.get(i)));
      }
    }
    return cases;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) return List.of(path);
    try (Stream<Path> inside = Files.list(path)) {
      return inside
          .filter(file -> file.toString().endsWith(".jsonl") && !file.endsWith(QUESTIONS))
          .sorted()
          .toList();
    }
  }

  private static ThemeCheck.Case read(Path file, int line, String json) {
    try {
      JsonNode row = JSON.readTree(json);
      Set<String> labels = new TreeSet<>();
      row.path("labels").forEach(label -> labels.add(label.asText()));
      Language language =
          Coded.parse(Language.class, row.path("lang").asText("nl"))
              .orElseThrow(() -> new IllegalArgumentException("lang is geen nl, de of en"));
      return new ThemeCheck.Case(
          row.path("id").asText(file.getFileName() + ":" + line),
          language,
          row.path("title").asText(""),
          row.path("text").asText(""),
          labels);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + ":" + line + ": geen tekst met labels: " + e.getMessage(), e);
    }
  }
}
