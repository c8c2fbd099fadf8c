package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.List;
import nl.dutchtechzone.kansenradar.text.Span;

/** Labels with their values side by side on one line: "Budget: € 2 mln | Maximum: € 80.000". */
final class InlineBlocks {
  /** Of one character each, with a space or the end of the line at both its sides. */
  private static final String BARS = "|•·‣●";

  private static final int LONGEST = 400;

  private final PageText page;
  private final LabelShapes shapes;
  private final Hits hits;

  InlineBlocks(PageText page, LabelShapes shapes, Hits hits) {
    this.page = page;
    this.shapes = shapes;
    this.hits = hits;
  }

  /** The pairs of a line in order; none where fewer than two of its parts are such pairs. */
  List<Span> parts(Line line) {
    if (line.end() - line.start() > LONGEST) return List.of();
    List<Span> parts = new ArrayList<>();
    int from = line.start();
    for (int i = line.start(); i < line.end(); i++) {
      if (!isBar(line, i)) continue;
      add(parts, from, i);
      from = i + 1;
    }
    if (parts.isEmpty()) return List.of();
    add(parts, from, line.end());
    return parts.stream().filter(this::isPair).count() < 2 ? List.of() : parts;
  }

  private boolean isBar(Line line, int i) {
    char c = page.text().charAt(i);
    if (c == '\t') return true;
    boolean opened = i == line.start() || page.text().charAt(i - 1) <= ' ';
    boolean closed = i + 1 >= line.end() || page.text().charAt(i + 1) <= ' ';
    return closed && (c == ';' || (opened && BARS.indexOf(c) >= 0));
  }

  private void add(List<Span> parts, int from, int to) {
    Span part = new Span(from, to).stripped(page.text());
    if (!part.isEmpty()) parts.add(part);
  }

  private boolean isPair(Span part) {
    int colon = shapes.labelEnd(part.start(), part.end());
    if (colon < 0 || shapes.skip(colon + 1, part.end()) >= part.end()) return false;
    // "Round 2" names what is listed, not what its value is for.
    return hits.within(part.start(), colon, true).stream()
        .anyMatch(h -> LabelShapes.isLabelFamily(h.cue()) && h.cue() != Cue.WINDOW);
  }
}
