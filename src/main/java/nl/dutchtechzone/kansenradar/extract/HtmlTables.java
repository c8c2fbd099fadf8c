package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Table.Cell;
import nl.dutchtechzone.kansenradar.extract.Table.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Tables of HTML; a cell that spans several columns or rows stands in each of them. */
final class HtmlTables {
  /** Beyond this a span is a mistake or an attack. */
  private static final int MOST_SPAN = 50;

  private static final int MOST_ROWS = 5_000;

  private HtmlTables() {}

  static List<Table> of(String markup, URI page) {
    List<Table> tables = new ArrayList<>();
    for (Element table : Jsoup.parse(markup, page.toString()).select("table")) {
      if (table.selectFirst("table table") == null) tables.add(table(table));
    }
    return tables;
  }

  private static Table table(Element table) {
    List<Row> rows = new ArrayList<>();
    Map<Integer, Span> above = new HashMap<>();
    for (Element line : table.select("tr")) {
      Row row = row(line, above);
      if (!row.isBlank()) rows.add(row);
      if (rows.size() == MOST_ROWS) break;
    }
    return new Table(rows);
  }

  /** A cell that reaches into rows below. */
  private record Span(Cell cell, int rowsLeft) {}

  private static Row row(Element line, Map<Integer, Span> above) {
    List<Cell> cells = new ArrayList<>();
    for (Element element : line.select("> th, > td")) {
      fromAbove(cells, above);
      Cell cell = cell(element);
      int down = span(element, "rowspan");
      for (int i = 0; i < span(element, "colspan"); i++) {
        if (down > 1) above.put(cells.size(), new Span(cell, down - 1));
        cells.add(cell);
      }
    }
    fromAbove(cells, above);
    return new Row(cells);
  }

  private static void fromAbove(List<Cell> cells, Map<Integer, Span> above) {
    for (Span span = above.get(cells.size()); span != null; span = above.get(cells.size())) {
      if (span.rowsLeft() > 1) above.put(cells.size(), new Span(span.cell(), span.rowsLeft() - 1));
      else above.remove(cells.size());
      cells.add(span.cell());
    }
  }

  private static int span(Element cell, String attribute) {
    String stated = cell.attr(attribute).strip();
    return stated.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(stated), MOST_SPAN) : 1;
  }

  private static Cell cell(Element element) {
    Element link = element.selectFirst("a[href]");
    return new Cell(
        element.text().strip(), link == null ? Optional.empty() : Links.http(link.absUrl("href")));
  }
}
