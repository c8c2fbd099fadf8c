package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * Builds passages from lines: which label belongs to which value, which sentence to which heading.
 */
final class Passages {
  /** No sentence is longer; what is, is cut, so that a page's time goes with its length. */
  private static final int LONGEST = 2_000;

  /** A value under a label line is no longer than this. */
  static final int VALUE = 220;

  private final PageText page;
  private final char[] folded;
  private final Hits hits;
  private final LabelShapes shapes;
  private final InlineBlocks blocks;
  private final TableHeads columns;
  private final FlatTables tables;
  private final ValuesAbove above;
  private final List<Passage> out = new ArrayList<>();
  private List<Hit> headings = List.of();
  private Optional<Span> heading = Optional.empty();
  private Optional<Span> pending = Optional.empty();

  /** Column heads that only their words tell from a row of values. */
  private List<Span> heads = List.of();

  private int section;

  private Passages(PageText page, char[] folded, Hits hits) {
    this.page = page;
    this.folded = folded;
    this.hits = hits;
    this.shapes = new LabelShapes(page, folded, hits);
    this.blocks = new InlineBlocks(page, shapes, hits);
    this.tables = new FlatTables(page.lines(), folded, hits);
    this.columns = new TableHeads(folded, hits, tables);
    this.above = new ValuesAbove(folded, hits);
  }

  static List<Passage> of(PageText page, char[] folded, Hits hits) {
    Passages passages = new Passages(page, folded, hits);
    List<Line> lines = page.lines();
    for (int i = 0; i < lines.size(); ) i = passages.take(lines, i);
    return List.copyOf(passages.out);
  }

  /** Reads the line and those that belong to it; returns the number of the next. */
  private int take(List<Line> lines, int i) {
    Line line = lines.get(i);
    if (line.kind() != Line.Kind.ROW) heads = List.of();
    switch (line.kind()) {
      case HEADING -> heading(line);
      case TERM -> pending = Optional.of(label(span(line)));
      case VALUE -> {
        return values(lines, i);
      }
      case ROW -> {
        return row(lines, i);
      }
      case STRUCTURED -> structured(line);
      case ITEM, TEXT -> {
        return text(lines, i);
      }
    }
    return i + 1;
  }

  private void heading(Line line) {
    section++;
    pending = Optional.empty();
    // The page's own title names the call, not what the sentences under it are about.
    Span words = label(span(line));
    headings = line.level() == 1 ? List.of() : meaning(words);
    heading = Optional.of(words);
    int colon = shapes.labelEnd(line.start(), line.end());
    if (colon > 0 && colon + 2 < line.end()) {
      labelled(new Span(line.start(), colon), shapes.skip(colon + 1, line.end()), line.end());
    } else {
      add(Passage.Kind.HEADING, line.start(), line.end(), Optional.empty(), List.of());
    }
  }

  private static Span span(Line line) {
    return new Span(line.start(), line.end());
  }

  /** Many passages may share a label or heading: only so much of it counts, for the time's sake. */
  private static Span label(Span whole) {
    return new Span(whole.start(), Math.min(whole.end(), whole.start() + LONGEST));
  }

  private List<Hit> meaning(Span label) {
    return hits.within(label.start(), label.end(), true);
  }

  private int values(List<Line> lines, int i) {
    int last = i;
    while (last + 1 < lines.size() && lines.get(last + 1).kind() == Line.Kind.VALUE) last++;
    Optional<Span> label = pending;
    int from = lines.get(i).start();
    int to = lines.get(last).end();
    if (label.isPresent() && to - from <= VALUE) {
      labelled(label.get(), from, to);
    } else {
      for (int v = i; v <= last; v++) sentences(span(lines.get(v)), label);
    }
    return last + 1;
  }

  private int row(List<Line> lines, int i) {
    Line line = lines.get(i);
    List<Span> cells = line.cells();
    if (line.header() >= 0 && !cells.isEmpty()) {
      underHeads(lines.get(line.header()).cells(), cells);
    } else if (TableHeads.isOver(heads, cells)) {
      underHeads(heads, cells);
    } else {
      Optional<FlatTable> table = tables.at(i);
      if (table.isPresent()) return flat(table.get());
      boolean head = columns.isHeadRow(lines, i);
      if (head) heads = cells;
      if (head || cells.size() < 2) sentences(span(line), Optional.empty());
      else pair(cells);
    }
    return i + 1;
  }

  private void underHeads(List<Span> heads, List<Span> cells) {
    Span first = cells.getFirst();
    pending = Optional.empty();
    List<FlatTable.Cell> under = columns.under(heads, cells);
    if (under.stream().noneMatch(cell -> cell.value().equals(first))) {
      add(Passage.Kind.SENTENCE, first.start(), first.end(), Optional.empty(), List.of());
    }
    for (FlatTable.Cell cell : under) cell(cell);
  }

  /** A label and what stands beside it; a day may stand before it. */
  private void pair(List<Span> cells) {
    Span first = cells.getFirst();
    if (cells.size() == 2 && columns.isDayOf(first, cells.getLast())) {
      labelled(cells.getLast(), first.start(), first.end());
    } else {
      labelled(first, cells.get(1).start(), cells.getLast().end());
    }
  }

  private void structured(Line line) {
    int colon = page.text().indexOf(':', line.start());
    Span label = new Span(line.start(), colon);
    add(
        Passage.Kind.STRUCTURED,
        shapes.skip(colon + 1, line.end()),
        line.end(),
        Optional.of(label),
        hits.within(label.start(), label.end(), true));
  }

  private int text(List<Line> lines, int i) {
    Optional<FlatTable> table = tables.at(i);
    if (table.isPresent()) return flat(table.get());
    int pairs = above.pairs(lines, i);
    if (pairs > 0) return cards(lines, i, pairs);
    Line line = lines.get(i);
    List<Span> parts = blocks.parts(line);
    if (!parts.isEmpty()) return block(parts, i + 1);
    int colon = shapes.labelEnd(line.start(), line.end());
    if (colon > 0) {
      int value = shapes.skip(colon + 1, line.end());
      Span label = new Span(line.start(), colon);
      if (value < line.end()) {
        pending = Optional.empty();
        int last = line.end() - value <= VALUE ? shapes.lastOfValue(lines, i) : i;
        labelled(label, value, lines.get(last).end());
        return last + 1;
      }
      return under(lines, i, label);
    }
    int lead = shapes.leadStart(line);
    if (lead > line.start()) {
      sentences(new Span(line.start(), lead - 1), Optional.empty());
      return under(lines, i, new Span(lead, line.end() - 1));
    }
    if (above.isTitle(lines, i)) {
      sentences(span(line), Optional.empty());
      return i + 1;
    }
    if (shapes.isLabelLine(line) || shapes.leads(lines, i)) return under(lines, i, span(line));
    int inline = shapes.inlineLabel(line);
    if (inline > 0) {
      labelled(new Span(line.start(), inline), shapes.skip(inline, line.end()), line.end());
      return i + 1;
    }
    sentences(span(line), Optional.empty());
    return i + 1;
  }

  /** Labels with their values side by side. */
  private int block(List<Span> parts, int next) {
    for (Span part : parts) {
      int colon = shapes.labelEnd(part.start(), part.end());
      if (colon < 0) sentences(part, Optional.empty());
      else labelled(new Span(part.start(), colon), shapes.skip(colon + 1, part.end()), part.end());
    }
    return next;
  }

  /** Values with their labels under them. */
  private int cards(List<Line> lines, int i, int pairs) {
    for (int p = i; p < i + 2 * pairs; p += 2) {
      labelled(span(lines.get(p + 1)), lines.get(p).start(), lines.get(p).end());
    }
    return i + 2 * pairs;
  }

  private int flat(FlatTable table) {
    pending = Optional.empty();
    for (FlatTable.Cell cell : table.cells()) cell(cell);
    return table.next();
  }

  private void cell(FlatTable.Cell cell) {
    Span value = cell.value();
    Optional<Span> head = Optional.of(label(cell.head()));
    add(Passage.Kind.LABELLED, value.start(), value.end(), head, cell.hits());
  }

  /** A label line takes the short lines under it, up to the next label. */
  private int under(List<Line> lines, int i, Span label) {
    int first = i + 1;
    if (first >= lines.size() || !shapes.isValue(lines.get(first))) {
      add(Passage.Kind.SENTENCE, label.start(), label.end(), Optional.empty(), List.of());
      return first;
    }
    int last = shapes.lastOfValue(lines, first);
    labelled(label, lines.get(first).start(), lines.get(last).end());
    boolean leads = folded[lines.get(i).end() - 1] == ':' || shapes.isEntry(lines.get(first));
    return leads ? entries(lines, last + 1, label) : last + 1;
  }

  /** "The next deadlines are:" speaks of every entry of the list under it that holds a figure. */
  private int entries(List<Line> lines, int from, Span label) {
    int i = from;
    boolean leads = meaning(label).stream().anyMatch(h -> h.cue() == Cue.DEADLINE);
    while (i < lines.size()
        && (lines.get(i).kind() == Line.Kind.ITEM || shapes.isEntry(lines.get(i)))
        && (shapes.isValue(lines.get(i)) || (leads && shapes.isNamedDay(lines.get(i))))) {
      Line line = lines.get(i);
      if (!Fold.holdsDigit(folded, line.start(), line.end())) break;
      labelled(label, line.start(), line.end());
      i++;
    }
    return i;
  }

  private void labelled(Span words, int start, int end) {
    pending = Optional.empty();
    if (start >= end) return;
    Span label = label(words);
    add(Passage.Kind.LABELLED, start, end, Optional.of(label), meaning(label));
  }

  private void sentences(Span line, Optional<Span> label) {
    List<Hit> meaning = label.map(this::meaning).orElse(List.of());
    for (Span sentence : Sentences.of(folded, page.text(), line.start(), line.end())) {
      add(Passage.Kind.SENTENCE, sentence.start(), sentence.end(), label, meaning);
    }
  }

  private void add(
      Passage.Kind kind, int start, int end, Optional<Span> label, List<Hit> labelHits) {
    int from = start;
    while (end - from > LONGEST) {
      int cut = from + LONGEST;
      while (cut > from + LONGEST / 2 && folded[cut] != ' ') cut--;
      put(kind, from, cut, label, labelHits);
      from = cut;
    }
    if (from < end) put(kind, from, end, label, labelHits);
  }

  private void put(
      Passage.Kind kind, int start, int end, Optional<Span> label, List<Hit> labelHits) {
    out.add(
        new Passage(
            kind,
            start,
            end,
            label,
            labelHits,
            hits.within(start, end, false),
            headings,
            heading,
            section));
  }
}
