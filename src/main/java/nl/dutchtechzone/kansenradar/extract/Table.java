package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.fetch.Page;

/**
 * A table of a page, a spreadsheet or a PDF, its column heads among its rows.
 *
 * @param rows as many cells in each as the table is wide there; rows without words are left out
 */
public record Table(List<Row> rows) {
  public Table {
    rows = List.copyOf(rows);
  }

  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(cell -> cell.words().isEmpty());
    }
  }

  /**
   * What stands in one place of a table.
   *
   * @param words on one line; empty text for an empty cell. A day in a spreadsheet is {@code
   *     yyyy-MM-dd}, whatever its form there.
   * @param link the first link in it, absolute
   */
  public record Cell(String words, Optional<URI> link) {
    public static final Cell EMPTY = new Cell("", Optional.empty());

    static Cell of(String words) {
      return new Cell(words.strip().replaceAll("\\s+", " "), Optional.empty());
    }
  }

  /**
   * The tables of a page with at least two rows. None when there are none, or when a PDF or
   * spreadsheet is damaged, locked or too large.
   */
  public static List<Table> of(Page page) {
    List<Table> tables =
        Spreadsheet.is(page)
            ? Spreadsheet.tables(page)
            : switch (Content.of(page)) {
              case Content.Html html -> HtmlTables.of(html.markup(), page.uri());
              case Content.Pdf pdf -> PdfTables.of(page.body().toArray());
              case Content.Plain plain -> List.of();
              case Content.Word word -> List.of();
            };
    return tables.stream().filter(table -> table.rows().size() > 1).toList();
  }
}
