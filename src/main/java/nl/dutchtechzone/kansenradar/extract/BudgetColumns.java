package nl.dutchtechzone.kansenradar.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * The amounts of a table's column "Budget", each of which is a part of what there is. A row for all
 * together makes them none, and rows with days of their own are calls of their own.
 */
final class BudgetColumns {
  private static final Sign ALL = new Sign("\\b(?:totaa?l[a-z]*|gesamt[a-z]*|summe|sum|all)\\b");

  private final Sheet sheet;
  private final TreeMap<Integer, Line> rows = new TreeMap<>();
  private final Set<Integer> dated = new HashSet<>();
  private final Set<Integer> parts = new HashSet<>();

  BudgetColumns(Sheet sheet) {
    this.sheet = sheet;
    for (Line line : sheet.page().lines()) {
      if (line.kind() == Line.Kind.ROW) rows.put(line.start(), line);
    }
    if (rows.isEmpty()) return;
    Map<Span, Map<Integer, Passage>> columns = new LinkedHashMap<>();
    for (Passage passage : sheet.passages()) {
      if (passage.label().isEmpty()) continue;
      Map.Entry<Integer, Line> at = rows.floorEntry(passage.start());
      if (at == null || at.getValue().end() < passage.end()) continue;
      int row = at.getKey();
      if (passage.label(Cue.Family.ROLE).isPresent()) dated.add(row);
      if (passage.label(Cue.Family.MONEY).filter(Cue.BUDGET_TOTAL::equals).isPresent()) {
        columns.computeIfAbsent(passage.label().get(), s -> new HashMap<>()).put(row, passage);
      }
    }
    for (Map<Integer, Passage> column : columns.values()) {
      if (column.size() > 1 && column.keySet().stream().allMatch(this::isPart)) {
        for (Passage passage : column.values()) parts.add(passage.start());
      }
    }
  }

  /** True for the value of one row out of several. */
  boolean isPart(Passage passage) {
    return parts.contains(passage.start());
  }

  private boolean isPart(int row) {
    Map.Entry<Integer, Line> at = rows.floorEntry(row);
    if (at == null || dated.contains(row) || at.getValue().cells().isEmpty()) return false;
    Span name = at.getValue().cells().getFirst();
    return !ALL.isIn(Fold.words(sheet.folded(), name.start(), name.end()));
  }
}
