package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * One block of a page: one line {@code [start, end)} of its readable text.
 *
 * @param level 1 to 6 for a heading, else 0
 * @param cells of a table row, each a part of the line; else empty
 * @param header the number of the line that heads this row's table; -1 when there is none
 */
record Line(Kind kind, int start, int end, int level, List<Span> cells, int header) {
  enum Kind {
    HEADING,
    /** {@code dt}. */
    TERM,
    /** {@code dd}. */
    VALUE,
    /** A table row. */
    ROW,
    ITEM,
    TEXT,
    /** Not visible: a field of JSON-LD or microdata, written as {@code name: value}. */
    STRUCTURED
  }

  Line {
    cells = List.copyOf(cells);
  }

  static Line of(Kind kind, int start, int end) {
    return new Line(kind, start, end, 0, List.of(), -1);
  }
}
