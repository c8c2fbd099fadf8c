package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.history.VersionDifference;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.OpportunityStore.NoticeVersion;

/** Every version of every notice of a call, each with what differs from the one before. */
final class HistoryJson {
  private HistoryJson() {}

  static void addTo(ObjectNode json, Kansenradar radar, Opportunity opportunity) {
    ArrayNode list = json.putArray("history");
    for (Notice notice : opportunity.notices()) {
      Optional<Notice> before = Optional.empty();
      for (NoticeVersion version : radar.opportunities.history(notice.sourceId(), notice.key())) {
        ObjectNode entry =
            list.addObject()
                .put("source", notice.sourceId())
                .put("version", version.version())
                .put("seenAt", version.seenAt().toString())
                .put("title", version.notice().title());
        before.ifPresent(old -> add(entry, VersionDifference.between(old, version.notice())));
        before = Optional.of(version.notice());
      }
    }
  }

  private static void add(ObjectNode entry, VersionDifference difference) {
    ArrayNode facts = entry.putArray("facts");
    difference
        .facts()
        .forEach(
            fact ->
                facts
                    .addObject()
                    .put("field", fact.field())
                    .put("before", fact.before().orElse(null))
                    .put("after", fact.after().orElse(null)));
    ArrayNode text = entry.putArray("text");
    for (VersionDifference.Passage passage : difference.text()) {
      ArrayNode pieces = text.addArray();
      passage
          .pieces()
          .forEach(
              piece ->
                  pieces
                      .addObject()
                      .put("fate", piece.fate().name().toLowerCase(Locale.ROOT))
                      .put("words", piece.words()));
    }
  }

  /** The lines that tell a person of one version, as {@link #addTo} has it. */
  static List<String> lines(JsonNode version) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  versie %s van %s op %s",
            version.path("version").asText(),
            version.path("source").asText(),
            Ranked.day(Instant.parse(version.path("seenAt").asText()))));
    version
        .path("facts")
        .forEach(
            fact ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "    %s: %s -> %s",
                        fact.path("field").asText(),
                        fact.path("before").asText("niet vermeld"),
                        fact.path("after").asText("niet vermeld"))));
    version.path("text").forEach(passage -> lines.add("    " + marked(passage)));
    return lines;
  }

  /** As wdiff marks it: {@code [-was-] {+is+}}. */
  private static String marked(JsonNode passage) {
    List<String> pieces = new ArrayList<>();
    for (JsonNode piece : passage) {
      String words = piece.path("words").asText();
      pieces.add(
          switch (piece.path("fate").asText()) {
            case "removed" -> "[-" + words + "-]";
            case "added" -> "{+" + words + "+}";
            default -> words;
          });
    }
    return String.join(" ", pieces);
  }
}
