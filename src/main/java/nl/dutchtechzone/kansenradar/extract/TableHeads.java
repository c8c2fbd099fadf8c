package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.FlatTable.Cell;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Span;

/** Tells by its words what is the head of a column, where a table does not mark it. */
final class TableHeads {
  /** So much of a head counts, as many cells may share it. */
  private static final int LONGEST = 2_000;

  private final char[] folded;
  private final Hits hits;
  private final FlatTables tables;

  TableHeads(char[] folded, Hits hits, FlatTables tables) {
    this.folded = folded;
    this.hits = hits;
    this.tables = tables;
  }

  /** The cells of a row, each with the head that tells what it is for, or the row's name. */
  List<Cell> under(List<Span> heads, List<Span> cells) {
    List<Cell> under = new ArrayList<>();
    Span first = cells.getFirst();
    int corner = heads.size() + 1 == cells.size() ? 1 : 0;
    for (int c = 1; c < cells.size(); c++) {
      int head = c - corner;
      Span cell = cells.get(c);
      boolean headed = head < heads.size();
      boolean due = headed && !isOwnDate(first) && tables.isToApplyBy(heads, head);
      if (due) under.add(tables.cell(heads, head, cell));
      else under.add(cell(headed && tells(heads.get(head), first) ? heads.get(head) : first, cell));
    }
    if (corner == 0 && tells(heads.getFirst())) under.add(cell(heads.getFirst(), first));
    return under;
  }

  private Cell cell(Span head, Span value) {
    return new Cell(head, meaning(head), value);
  }

  /** "Deadline | Besluit" over rows of days: labels side by side, and none in the row below. */
  boolean isHeadRow(List<Line> lines, int i) {
    List<Span> cells = lines.get(i).cells();
    if (cells.size() < 2 || i + 1 >= lines.size()) return false;
    Line next = lines.get(i + 1);
    List<Span> below = next.cells();
    if (next.kind() != Line.Kind.ROW || !isOver(cells, below)) return false;
    if (holdsDigits(lines.get(i))) return false;
    if (isLabel(below.getFirst())) return false;
    int corner = below.size() - cells.size();
    for (int c = 1 - corner; c < cells.size(); c++) {
      Span value = below.get(c + corner);
      if (tells(cells.get(c)) && Fold.holdsDigit(folded, value.start(), value.end())) return true;
    }
    return false;
  }

  /** As many heads as cells, or one less: the corner over the names of the rows is empty. */
  static boolean isOver(List<Span> heads, List<Span> cells) {
    return heads.size() > 1 && (heads.size() == cells.size() || heads.size() + 1 == cells.size());
  }

  /** What tells more than the name of a round or scheme: "Call 2", "Small grants". */
  private boolean isLabel(Span first) {
    return meaning(first).stream()
        .filter(hit -> hit.start() == first.start())
        .anyMatch(hit -> LabelShapes.isLabelFamily(hit.cue()) && hit.cue() != Cue.WINDOW);
  }

  /** "12 May 2027 | Deadline". */
  boolean isDayOf(Span day, Span label) {
    return !tells(day)
        && Fold.holdsDigit(folded, day.start(), day.end())
        && meaning(label).stream().anyMatch(TableHeads::isOfDate)
        && !Fold.holdsDigit(folded, label.start(), label.end());
  }

  private boolean tells(Span head) {
    return meaning(head).stream().anyMatch(hit -> LabelShapes.isLabelFamily(hit.cue()));
  }

  /**
   * Whether the head of a column tells what its cells are for. A date's label is rather the first
   * cell of its row, unless that is "Call 2" under a head such as "Deadline".
   */
  private boolean tells(Span head, Span first) {
    if (!tells(head)) return false;
    List<Hit> row = meaning(first).stream().filter(TableHeads::isOfDate).toList();
    if (row.isEmpty()) return true;
    return row.stream().allMatch(hit -> hit.cue() == Cue.WINDOW)
        && meaning(head).stream().anyMatch(hit -> CueUse.isStrong(hit.cue()) || isOfMoney(hit));
  }

  /** "Evaluation results": what the days of the row are for, whatever stands over them. */
  private boolean isOwnDate(Span first) {
    return meaning(first).stream().anyMatch(hit -> isOfDate(hit) && hit.cue() != Cue.WINDOW);
  }

  private static boolean isOfMoney(Hit hit) {
    return hit.cue().family() == Cue.Family.MONEY || hit.cue().family() == Cue.Family.RATE;
  }

  private static boolean isOfDate(Hit hit) {
    return hit.cue().family() == Cue.Family.ROLE && hit.cue() != Cue.SUBMIT;
  }

  private List<Hit> meaning(Span head) {
    return hits.within(head.start(), Math.min(head.end(), head.start() + LONGEST), true);
  }

  /** Other than those of a year. */
  private boolean holdsDigits(Line line) {
    String words = Fold.words(folded, line.start(), line.end());
    return YEAR.matcher(words).replaceAll("").chars().anyMatch(Character::isDigit);
  }

  private static final Pattern YEAR = Pattern.compile("\\b20[0-9]{2}\\b");
}
