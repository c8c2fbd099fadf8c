package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;

/**
 * One result of the EU portal's search: every metadata value is a list of texts.
 *
 * @param answer address of the answer it stands in
 * @param sha256 of the answer's body
 * @param body of the answer, decoded
 */
record PortalRow(LocatedJson row, URI answer, String sha256, String body) {
  /** A text and where it stands. */
  record Quoted(String value, Evidence evidence) {}

  /** The portal's own number of the document. */
  String reference() {
    return row.field("reference").flatMap(LocatedJson::value).orElse("");
  }

  String database() {
    return first("DATASOURCE")
        .or(() -> row.field("database").flatMap(LocatedJson::value))
        .orElse("");
  }

  /** True for a copy in the portal's former database, which is not kept up to date. */
  boolean isLegacy() {
    return database().contains("CENTRICITY");
  }

  String identifier() {
    return first("identifier").orElse("").strip();
  }

  String title() {
    return first("title")
        .or(() -> row.field("summary").flatMap(LocatedJson::value))
        .orElse("")
        .strip()
        .replaceAll("\\s+", " ");
  }

  String type() {
    return first("type").orElse("");
  }

  String status() {
    return first("status").orElse("");
  }

  String language() {
    return first("language").or(() -> row.field("language").flatMap(LocatedJson::value)).orElse("");
  }

  String ingested() {
    return first("esDA_IngestDate").orElse("");
  }

  Optional<String> url() {
    return first("url").or(() -> row.field("url").flatMap(LocatedJson::value));
  }

  Optional<String> first(String name) {
    return texts(name).stream().map(LocatedJson.Text::words).filter(v -> !v.isBlank()).findFirst();
  }

  /** The texts of a metadata field, in order; none when it is absent or null. */
  List<LocatedJson.Text> texts(String name) {
    return row.field("metadata").flatMap(metadata -> metadata.field(name)).stream()
        .flatMap(field -> field.items().stream())
        .flatMap(item -> item instanceof LocatedJson.Text text ? Stream.of(text) : Stream.empty())
        .toList();
  }

  /** The values of a field with the words that prove them. */
  List<Quoted> quoted(String name) {
    return texts(name).stream()
        .filter(text -> !text.words().isBlank())
        .map(text -> new Quoted(text.words(), evidence(text.start() + 1, text.end() - 1)))
        .toList();
  }

  Evidence evidence(int start, int end) {
    return new Evidence(answer, body.substring(start, end), start, end);
  }
}
