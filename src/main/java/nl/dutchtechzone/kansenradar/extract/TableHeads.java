package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Span;

/** Tells by its words what is the head of a column, where a table does not mark it. */
final class TableHeads {
  /** So much of a head counts. */
  private static final int LONGEST = 2_000;

  private final char[] folded;
  private final Hits hits;

  TableHeads(char[] folded, Hits hits) {
    this.folded = folded;
    this.hits = hits;
  }

  /** "Deadline | Besluit" over rows of days: labels side by side, and none in the row below. */
  boolean isHeadRow(List<Line> lines, int i) {
    List<Span> cells = lines.get(i).cells();
    if (cells.size() < 2 || i + 1 >= lines.size()) return false;
    Line next = lines.get(i + 1);
    List<Span> below = next.cells();
    if (next.kind() != Line.Kind.ROW || below.size() != cells.size()) return false;
    if (holdsDigit(lines.get(i).start(), lines.get(i).end())) return false;
    if (cells.stream().filter(this::tells).count() < 2 || tells(below.getFirst())) return false;
    for (int c = 0; c < cells.size(); c++) {
      Span value = below.get(c);
      if (tells(cells.get(c)) && holdsDigit(value.start(), value.end())) return true;
    }
    return false;
  }

  boolean tells(Span head) {
    return meaning(head).stream().anyMatch(hit -> LabelShapes.isLabelFamily(hit.cue()));
  }

  boolean isDateLabel(Span first) {
    return meaning(first).stream()
        .anyMatch(hit -> hit.cue().family() == Cue.Family.ROLE && hit.cue() != Cue.SUBMIT);
  }

  private List<Hit> meaning(Span head) {
    return hits.within(head.start(), Math.min(head.end(), head.start() + LONGEST), true);
  }

  private boolean holdsDigit(int start, int end) {
    for (int i = start; i < end; i++) if (Character.isDigit(folded[i])) return true;
    return false;
  }
}
