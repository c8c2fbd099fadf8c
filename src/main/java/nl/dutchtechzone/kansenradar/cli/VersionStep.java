package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.history.VersionDifference;
import nl.dutchtechzone.kansenradar.json.ChangeJson;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.OpportunityStore.NoticeVersion;

/**
 * A version of one of a call's notices.
 *
 * @param difference from the version that is shown before it; empty for the first one shown
 */
record VersionStep(String source, NoticeVersion version, Optional<VersionDifference> difference) {

  /** Which versions to hold against each other: the numbers of the older and the newer one. */
  record Range(int from, int to) {}

  /**
   * All versions of every notice, the oldest first; with a range just these two, of the notices
   * that have both.
   */
  static List<VersionStep> of(Kansenradar radar, Opportunity opportunity, Optional<Range> range) {
    List<VersionStep> steps = new ArrayList<>();
    for (Notice notice : opportunity.notices()) {
      List<NoticeVersion> all = radar.opportunities.history(notice.sourceId(), notice.key());
      add(steps, notice.sourceId(), range.map(these -> chosen(all, these)).orElse(all));
    }
    return steps;
  }

  private static List<NoticeVersion> chosen(List<NoticeVersion> all, Range range) {
    List<NoticeVersion> these =
        all.stream()
            .filter(one -> one.version() == range.from() || one.version() == range.to())
            .toList();
    return these.size() == 2 ? these : List.of();
  }

  private static void add(List<VersionStep> steps, String source, List<NoticeVersion> versions) {
    Optional<Notice> before = Optional.empty();
    for (NoticeVersion version : versions) {
      steps.add(
          new VersionStep(
              source,
              version,
              before.map(old -> VersionDifference.between(old, version.notice()))));
      before = Optional.of(version.notice());
    }
  }

  static void addTo(ObjectNode json, List<VersionStep> steps) {
    ArrayNode list = json.putArray("history");
    for (VersionStep step : steps) {
      ObjectNode entry =
          list.addObject()
              .put("source", step.source())
              .put("version", step.version().version())
              .put("seenAt", step.version().seenAt().toString())
              .put("title", step.version().notice().title());
      step.difference().ifPresent(difference -> add(entry, difference));
    }
  }

  private static void add(ObjectNode entry, VersionDifference difference) {
    ArrayNode facts = entry.putArray("facts");
    difference.facts().forEach(fact -> ChangeJson.addTo(facts.addObject(), fact));
    ArrayNode text = entry.putArray("text");
    for (VersionDifference.Passage passage : difference.text()) {
      ArrayNode pieces = text.addArray();
      for (VersionDifference.Piece piece : passage.pieces()) {
        pieces
            .addObject()
            .put("fate", piece.fate().name().toLowerCase(Locale.ROOT))
            .put("words", piece.words());
      }
    }
  }

  /** The words of the page that differ, marked as wdiff does: {@code [-was-] {+is+}}. */
  List<String> passages() {
    return difference.stream()
        .flatMap(found -> found.text().stream())
        .map(
            passage ->
                passage.pieces().stream().map(VersionStep::marked).collect(Collectors.joining(" ")))
        .toList();
  }

  private static String marked(VersionDifference.Piece piece) {
    return switch (piece.fate()) {
      case REMOVED -> "[-" + piece.words() + "-]";
      case ADDED -> "{+" + piece.words() + "+}";
      case SAME -> piece.words();
    };
  }
}
