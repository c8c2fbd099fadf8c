package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.fetch.FetchRequest.Part;

/**
 * Asks the EU portal's search for its calls. The portal's replicas disagree on order, so a walk
 * over the pages may repeat and lose rows: when there is more than one page it is walked twice (a
 * third time when the two differ) and the rows are taken together.
 */
final class EuPortalReader {
  private static final int WALKS = 3;
  private static final int MOST_SENSIBLE_TOTAL = 20_000;
  private static final Set<String> CALL_TYPES = Set.of("1", "2", "8");

  private final SourceKind.EuPortal portal;
  private final Visit visit;
  private final PortalTopic topics;
  private final List<Pattern> identifiers;
  private final int pageSize;

  /** As the last answer says; negative before the first. */
  private int total = -1;

  EuPortalReader(Extractor extractor, SourceKind.EuPortal portal, Visit visit) {
    this.portal = portal;
    this.visit = visit;
    this.topics = new PortalTopic(extractor, portal, visit.definition().id(), visit.now());
    this.identifiers =
        portal.identifiers().stream().map(r -> Given.pattern(r, "read.identifiers")).toList();
    this.pageSize = portal.pageSize().orElse(100);
  }

  void read() {
    Map<String, PortalRow> rows = new LinkedHashMap<>();
    Set<String> before = Set.of();
    for (int walk = 0; walk < WALKS; walk++) {
      Map<String, PortalRow> seen = walk();
      rows.putAll(seen);
      boolean agreed = seen.keySet().equals(before);
      if (seen.isEmpty() || total <= pageSize || agreed) break;
      before = Set.copyOf(seen.keySet());
    }
    checkTotal(rows.size());
    take(rows.values().stream().toList());
  }

  /** One walk over all pages: rows by their reference. */
  private Map<String, PortalRow> walk() {
    Map<String, PortalRow> rows = new LinkedHashMap<>();
    int limit = portal.pageLimit().orElse(40);
    for (int number = 1; number <= limit; number++) {
      Optional<PortalAnswer> answer = ask(number);
      if (answer.isEmpty()) return rows;
      total = answer.orElseThrow().total();
      if (total > MOST_SENSIBLE_TOTAL) {
        visit.problem(
            Problem.Type.DIAGNOSTIC,
            Problem.Extent.SOURCE,
            address(number),
            "filter genegeerd: " + total + " treffers");
        return Map.of();
      }
      int before = rows.size();
      for (PortalRow row : answer.orElseThrow().rows()) rows.putIfAbsent(identity(row), row);
      boolean nothingNew = rows.size() == before;
      if (nothingNew || rows.size() >= total) return rows;
    }
    return rows;
  }

  private static String identity(PortalRow row) {
    return row.reference().isEmpty() ? row.identifier() + "/" + row.title() : row.reference();
  }

  private void checkTotal(int seen) {
    if (total < 0) return;
    visit.statedTotal(total);
    if (seen < total && total <= MOST_SENSIBLE_TOTAL) {
      visit.problem(
          Problem.Type.SHORTFALL,
          Problem.Extent.SOURCE,
          portal.endpoint(),
          seen + " van " + total + " gezien");
    } else if (total == 0 && !visit.definition().expect().emptyIsNormal()) {
      visit.problem(
          Problem.Type.EMPTY_LIST, Problem.Extent.SOURCE, portal.endpoint(), "0 resultaten");
    }
  }

  private Optional<PortalAnswer> ask(int number) {
    URI address = address(number);
    return switch (visit.post(address, parts())) {
      case Visit.Answer.Nothing nothing -> fail(nothing.type(), address, nothing.detail());
      case Visit.Answer.Same same ->
          fail(Problem.Type.UNREADABLE, address, "onveranderd, maar niet verzonden");
      case Visit.Answer.Body body ->
          switch (PortalAnswer.of(body.page())) {
            case PortalAnswer.Read.Bad bad -> fail(bad.type(), address, bad.detail());
            case PortalAnswer.Read.Good good -> Optional.of(good.answer());
          };
    };
  }

  private Optional<PortalAnswer> fail(Problem.Type type, URI address, String detail) {
    visit.problem(type, Problem.Extent.SOURCE, address, detail);
    return Optional.empty();
  }

  private URI address(int number) {
    return URI.create(
        portal.endpoint()
            + "?apiKey="
            + URLEncoder.encode(portal.apiKey(), StandardCharsets.UTF_8)
            + "&text=***&pageSize="
            + pageSize
            + "&pageNumber="
            + number);
  }

  /**
   * Each part has a file name and exactly this type: else the filter is silently ignored. No sort:
   * it would leave out the rows that lack the field.
   */
  private List<Part> parts() {
    return List.of(
        part("query", "{\"bool\":{\"must\":[" + clauses() + "]}}"), part("languages", "[\"en\"]"));
  }

  private static Part part(String name, String json) {
    return new Part(name, "blob", "application/json", json);
  }

  private String clauses() {
    StringBuilder clauses = new StringBuilder();
    terms(clauses, "type", portal.types());
    terms(clauses, "status", portal.statuses());
    terms(clauses, "frameworkProgramme", portal.programmes());
    portal.period().ifPresent(period -> terms(clauses, "programmePeriod", List.of(period)));
    return clauses.toString();
  }

  private static void terms(StringBuilder clauses, String field, List<String> values) {
    if (values.isEmpty()) return;
    if (!clauses.isEmpty()) clauses.append(',');
    clauses
        .append("{\"terms\":{\"")
        .append(field)
        .append("\":[")
        .append(
            values.stream()
                .map(value -> "\"" + value.replace("\\", "").replace("\"", "") + "\"")
                .collect(Collectors.joining(",")))
        .append("]}}");
  }

  private void take(List<PortalRow> rows) {
    int foreign = 0;
    Map<String, PortalRow> best = new LinkedHashMap<>();
    for (PortalRow row : rows) {
      Optional<String> reason = reasonToLeaveOut(row);
      if (reason.isPresent()) {
        visit.leftOut(identity(row), reason.orElseThrow());
        continue;
      }
      if (isForeign(row)) foreign++;
      best.merge(PortalTopic.key(row), row, this::better);
    }
    for (PortalRow row : best.values()) {
      visit.listed(PortalTopic.key(row));
      visit.guarded(row.answer(), () -> visit.add(topics.notice(row)));
      PortalDates.instant(row.ingested()).ifPresent(visit::newest);
    }
    if (foreign > 0) {
      visit.problem(
          Problem.Type.DIAGNOSTIC,
          Problem.Extent.SOURCE,
          portal.endpoint(),
          foreign
              + " van "
              + rows.size()
              + " rijen horen bij programma's waar niet om is gevraagd");
    }
  }

  private Optional<String> reasonToLeaveOut(PortalRow row) {
    if (row.title().isEmpty() || PortalTopic.key(row).isEmpty()) {
      return Optional.of("zonder titel of kenmerk");
    }
    if (!CALL_TYPES.contains(row.type())) return Optional.of("geen oproep: soort " + row.type());
    if (row.status().isEmpty() && row.texts("deadlineDate").isEmpty()) {
      return Optional.of("een leeg bericht zonder status en datums");
    }
    return !identifiers.isEmpty()
            && identifiers.stream().noneMatch(p -> p.matcher(row.identifier()).find())
        ? Optional.of("kenmerk waar niet om is gevraagd")
        : Optional.empty();
  }

  /** Kept all the same: a call too many is seen, a call too few is not. */
  private boolean isForeign(PortalRow row) {
    List<LocatedJson.Text> programmes = row.texts("frameworkProgramme");
    return !portal.programmes().isEmpty()
        && !programmes.isEmpty()
        && programmes.stream().noneMatch(text -> portal.programmes().contains(text.words()));
  }

  /** Of two documents of one topic: not the legacy copy, not a stub, in English, the newest. */
  private PortalRow better(PortalRow one, PortalRow other) {
    Comparator<PortalRow> worth =
        Comparator.comparing((PortalRow row) -> !row.isLegacy())
            .thenComparing(row -> !row.status().isEmpty())
            .thenComparing(row -> row.language().equals("en"))
            .thenComparing(PortalRow::ingested);
    boolean first = worth.compare(one, other) >= 0;
    PortalRow best = first ? one : other;
    PortalRow rest = first ? other : one;
    String copy = rest.isLegacy() ? "oude kopie van " : "tweede document van ";
    visit.leftOut(identity(rest), copy + PortalTopic.key(best));
    return best;
  }
}
