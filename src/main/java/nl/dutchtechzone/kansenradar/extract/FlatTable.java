package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * A table of days that lost its cells.
 *
 * @param cells the days, each with the head of its column
 * @param next the number of the first line after it
 */
record FlatTable(List<Cell> cells, int next) {
  /**
   * A day and what it stands under.
   *
   * @param hits what the head's words mean
   */
  record Cell(Span head, List<Hit> hits, Span value) {
    Cell {
      hits = List.copyOf(hits);
    }
  }

  FlatTable {
    cells = List.copyOf(cells);
  }
}
