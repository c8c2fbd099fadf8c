package nl.dutchtechzone.kansenradar.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.extract.Table;
import nl.dutchtechzone.kansenradar.extract.Table.Cell;

/**
 * A table whose heads are those of a timetable of planned calls. Pure.
 *
 * @param heads the words of each column's head
 * @param columns what each column is
 */
record Timetable(List<String> heads, List<Optional<PlannedColumn>> columns, List<Table.Row> rows) {
  /** Heads may stand under a title and some lines of explanation. */
  private static final int LAST_HEAD = 15;

  /** All timetables among the tables. */
  static List<Timetable> among(List<Table> tables) {
    return tables.stream().flatMap(table -> of(table).stream()).toList();
  }

  private static Optional<Timetable> of(Table table) {
    for (int i = 0; i < Math.min(LAST_HEAD, table.rows().size()); i++) {
      List<String> heads = words(table.rows().get(i));
      List<Optional<PlannedColumn>> columns = columns(heads);
      if (isHead(columns)) {
        List<Table.Row> rows = table.rows().subList(i + 1, table.rows().size());
        return Optional.of(
            new Timetable(
                heads, columns, rows.stream().filter(row -> !words(row).equals(heads)).toList()));
      }
    }
    return Optional.empty();
  }

  private static List<String> words(Table.Row row) {
    return row.cells().stream().map(Cell::words).toList();
  }

  /** Of two columns of a kind the first counts; the other is words like any. */
  private static List<Optional<PlannedColumn>> columns(List<String> heads) {
    Set<PlannedColumn> taken = EnumSet.noneOf(PlannedColumn.class);
    List<Optional<PlannedColumn>> columns = new ArrayList<>();
    for (String head : heads) columns.add(PlannedColumn.of(head).filter(taken::add));
    return columns;
  }

  private static boolean isHead(List<Optional<PlannedColumn>> columns) {
    List<PlannedColumn> known = columns.stream().flatMap(Optional::stream).toList();
    boolean names = known.contains(PlannedColumn.TITLE) || known.contains(PlannedColumn.OBJECTIVE);
    return names && known.size() >= 3 && known.stream().anyMatch(PlannedColumn::tellsWhen);
  }

  Set<PlannedColumn> known() {
    Set<PlannedColumn> known = EnumSet.noneOf(PlannedColumn.class);
    columns.forEach(column -> column.ifPresent(known::add));
    return known;
  }

  /** The cell of that column; empty when there is no such column or nothing in it. */
  Optional<Cell> cell(Table.Row row, PlannedColumn column) {
    int at = columns.indexOf(Optional.of(column));
    return at < 0 || at >= row.cells().size()
        ? Optional.empty()
        : Optional.of(row.cells().get(at)).filter(cell -> !cell.words().isEmpty());
  }
}
