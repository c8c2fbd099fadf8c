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
  /** A label is no longer than this, and a value under a label line no longer than that. */
  private static final int LABEL = 90;

  private static final int LOOSE_LABEL = 40;

  /** "Donderdag 28 september 2028, 17.00 uur". */
  private static final int DAY = 40;

  /** No sentence is longer; what is, is cut, so that a page's time goes with its length. */
  private static final int LONGEST = 2_000;

  private static final int VALUE = 220;
  private static final int VALUE_LINES = 3;

  private final PageText page;
  private final char[] folded;
  private final Hits hits;
  private final List<Passage> out = new ArrayList<>();
  private List<Hit> headings = List.of();
  private Optional<Span> heading = Optional.empty();
  private Optional<Span> pending = Optional.empty();
  private int section;

  private Passages(PageText page, char[] folded, Hits hits) {
    this.page = page;
    this.folded = folded;
    this.hits = hits;
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
    switch (line.kind()) {
      case HEADING -> heading(line);
      case TERM -> pending = Optional.of(label(span(line)));
      case VALUE -> {
        return values(lines, i);
      }
      case ROW -> row(lines, line);
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
    int colon = labelEnd(line.start(), line.end());
    if (colon > 0 && colon + 2 < line.end()) {
      labelled(new Span(line.start(), colon), skip(colon + 1, line.end()), line.end());
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
      for (int v = i; v <= last; v++) sentences(lines.get(v), label);
    }
    return last + 1;
  }

  private void row(List<Line> lines, Line line) {
    List<Span> cells = line.cells();
    if (cells.isEmpty()) {
      sentences(line, Optional.empty());
      return;
    }
    if (line.header() >= 0) {
      underHeads(lines.get(line.header()).cells(), cells);
    } else if (cells.size() == 1) {
      sentences(new Span(cells.getFirst().start(), cells.getFirst().end()), Optional.empty());
    } else {
      labelled(cells.getFirst(), cells.get(1).start(), cells.getLast().end());
    }
  }

  /** A cell's label is its column's head; a date's is rather the first cell of its row. */
  private void underHeads(List<Span> heads, List<Span> cells) {
    Span first = cells.getFirst();
    add(Passage.Kind.SENTENCE, first.start(), first.end(), Optional.empty(), List.of());
    boolean dated = isDateLabel(first);
    for (int c = 1; c < cells.size(); c++) {
      Span cell = cells.get(c);
      boolean told = !dated && c < heads.size() && tells(heads.get(c));
      labelled(told ? heads.get(c) : first, cell.start(), cell.end());
    }
    if (tells(heads.getFirst())) labelled(heads.getFirst(), first.start(), first.end());
  }

  private boolean tells(Span head) {
    for (Hit hit : meaning(label(head))) {
      if (isLabelFamily(hit.cue())) return true;
    }
    return false;
  }

  private boolean isDateLabel(Span first) {
    for (Hit hit : meaning(label(first))) {
      if (hit.cue().family() == Cue.Family.ROLE && hit.cue() != Cue.SUBMIT) return true;
    }
    return false;
  }

  private void structured(Line line) {
    int colon = page.text().indexOf(':', line.start());
    Span label = new Span(line.start(), colon);
    add(
        Passage.Kind.STRUCTURED,
        skip(colon + 1, line.end()),
        line.end(),
        Optional.of(label),
        hits.within(label.start(), label.end(), true));
  }

  private int text(List<Line> lines, int i) {
    Line line = lines.get(i);
    int colon = labelEnd(line.start(), line.end());
    if (colon > 0) {
      int value = skip(colon + 1, line.end());
      Span label = new Span(line.start(), colon);
      if (value < line.end()) {
        pending = Optional.empty();
        int last = line.end() - value <= VALUE ? continued(lines, i) : i;
        labelled(label, value, lines.get(last).end());
        return last + 1;
      }
      return under(lines, i, label);
    }
    int lead = leadStart(line);
    if (lead > line.start()) {
      sentences(new Span(line.start(), lead - 1), Optional.empty());
      return under(lines, i, new Span(lead, line.end() - 1));
    }
    if (isLabelLine(line) || leadsToDay(lines, i)) return under(lines, i, span(line));
    int inline = inlineLabel(line);
    if (inline > 0) {
      labelled(new Span(line.start(), inline), skip(inline, line.end()), line.end());
      return i + 1;
    }
    sentences(line, Optional.empty());
    return i + 1;
  }

  /** "Use the form. The next deadlines are:" where the sentence begins that leads a list; or -1. */
  private int leadStart(Line line) {
    if (folded[line.end() - 1] != ':') return -1;
    for (int i = line.end() - 2; i > line.start(); i--) {
      if (folded[i] == ' ' && folded[i - 1] == '.') {
        return labelEnd(i + 1, line.end()) > 0 ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** A label line takes the short lines under it, up to the next label. */
  private int under(List<Line> lines, int i, Span label) {
    int first = i + 1;
    if (first >= lines.size() || !isValue(lines.get(first))) {
      add(Passage.Kind.SENTENCE, label.start(), label.end(), Optional.empty(), List.of());
      return first;
    }
    int last = continued(lines, first);
    labelled(label, lines.get(first).start(), lines.get(last).end());
    boolean leads = folded[lines.get(i).end() - 1] == ':';
    return leads ? entries(lines, last + 1, label) : last + 1;
  }

  /** "The next deadlines are:" speaks of every entry of the list under it that holds a figure. */
  private int entries(List<Line> lines, int from, Span label) {
    int i = from;
    while (i < lines.size() && lines.get(i).kind() == Line.Kind.ITEM && isValue(lines.get(i))) {
      Line line = lines.get(i);
      if (!holdsDigit(line.start(), line.end())) break;
      labelled(label, line.start(), line.end());
      i++;
    }
    return i;
  }

  /** The last of the lines that still belong to a value: times, weekdays and the like. */
  private int continued(List<Line> lines, int first) {
    int last = first;
    while (last + 1 < lines.size()
        && last - first + 1 < VALUE_LINES
        && lines.get(last + 1).kind() == lines.get(first).kind()
        && lines.get(last + 1).end() - lines.get(last + 1).start() <= 40
        && startsWithDigit(lines.get(last + 1))
        && isValue(lines.get(last + 1))) {
      last++;
    }
    return last;
  }

  private boolean startsWithDigit(Line line) {
    char c = folded[line.start()];
    return Character.isDigit(c) || c == '(' || c == '-';
  }

  private boolean isValue(Line line) {
    if (line.kind() != Line.Kind.TEXT && line.kind() != Line.Kind.ITEM) return false;
    if (line.end() - line.start() > VALUE) return false;
    return labelEnd(line.start(), line.end()) < 0 && !isLabelLine(line);
  }

  private boolean isLabelLine(Line line) {
    if (line.end() - line.start() > LABEL) return false;
    int end = line.end();
    while (end > line.start() && !Fold.isWord(folded[end - 1])) end--;
    for (Hit hit : hits.startingAt(line.start())) {
      if (hit.end() == end && isLabelFamily(hit.cue())) return true;
      if (hit.cue().family() == Cue.Family.BOUND && isAmountLabel(hit.end() + 1, end)) return true;
    }
    return false;
  }

  /** "Uiterste indieningsdatum LAG" over a line with nothing but a day. */
  private boolean leadsToDay(List<Line> lines, int i) {
    Line line = lines.get(i);
    if (line.end() - line.start() > LOOSE_LABEL || holdsDigit(line.start(), line.end())) {
      return false;
    }
    if (i + 1 >= lines.size()) return false;
    Line next = lines.get(i + 1);
    boolean day = next.end() - next.start() <= DAY && startsWithDigit(next);
    if (!day || !holdsYear(next.start(), next.end())) return false;
    return hits.startingAt(line.start()).stream()
        .anyMatch(h -> !h.labelOnly() && (h.cue() == Cue.DEADLINE || h.cue() == Cue.DEADLINE_PRE));
  }

  /** "Max Grant Amount": the label behind a word for its bound. */
  private boolean isAmountLabel(int start, int end) {
    for (Hit hit : hits.startingAt(start)) {
      if (hit.end() == end && hit.cue().family() == Cue.Family.MONEY) return true;
    }
    return false;
  }

  private static boolean isLabelFamily(Cue cue) {
    return switch (cue.family()) {
      case ROLE -> cue != Cue.SUBMIT && cue != Cue.OPENING_VERB && cue != Cue.CLOSING_VERB;
      case MONEY, RATE, STATUS_LABEL, WHO_LABEL, WHERE_LABEL, NAME_LABEL -> true;
      default -> false;
    };
  }

  /** Where the colon of "label: value" stands; -1 when the line has no such label. */
  private int labelEnd(int start, int end) {
    int limit = Math.min(end, start + LABEL);
    for (int i = afterOrdinal(start, end); i < limit; i++) {
      if (folded[i] == ':' && (i + 1 >= end || folded[i + 1] == ' ' || i + 1 == end)) {
        return isLabelText(start, i) ? i : -1;
      }
      if (folded[i] == '.' && i + 1 < end && folded[i + 1] == ' ') return -1;
    }
    return -1;
  }

  /** Past the "1. " of "1. Einreichungsrunde: 31.8.2027", whose stop ends no sentence. */
  private int afterOrdinal(int start, int end) {
    int i = start;
    while (i < end && i - start < 2 && Character.isDigit(folded[i])) i++;
    boolean ordinal = i > start && i + 1 < end && folded[i] == '.' && folded[i + 1] == ' ';
    return ordinal ? i + 2 : start;
  }

  /** What stands before the colon introduces something, and does not itself state a date. */
  private boolean isLabelText(int start, int end) {
    for (int i = start; i < end; i++) if (folded[i] == '€' || folded[i] == '%') return false;
    boolean loose = false;
    boolean role = false;
    int from = afterOrdinal(start, end); // the number of "Step 2" is no date's either
    for (Hit hit : hits.within(start, end, true)) {
      Cue.Family family = hit.cue().family();
      if (isLabelFamily(hit.cue()) && family != Cue.Family.ROLE) return true;
      if (isLabelFamily(hit.cue()) && isAtEdge(hit, start, end)) role = true;
      if (hit.cue() == Cue.SUBMIT || family == Cue.Family.STAGE || family == Cue.Family.TRACK) {
        loose = true;
      }
      if (hit.start() == start && family == Cue.Family.STAGE) from = hit.end();
    }
    if (role) return !holdsYear(start, end);
    return loose && end - start <= LOOSE_LABEL && !holdsDigit(from, end);
  }

  /**
   * "Deadline for full proposals", "Uiterste sluitingsdatum", not "Bij aanvragen vanaf ... geldt".
   */
  private boolean isAtEdge(Hit hit, int start, int end) {
    if (hit.start() == start || hit.end() == end) return true;
    return end - start <= LOOSE_LABEL && !holdsDigit(start, end);
  }

  private boolean holdsYear(int start, int end) {
    for (int i = start; i + 3 < end; i++) {
      if (folded[i] == '2'
          && folded[i + 1] == '0'
          && Character.isDigit(folded[i + 2])
          && Character.isDigit(folded[i + 3])) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsDigit(int start, int end) {
    for (int i = start; i < end; i++) if (Character.isDigit(folded[i])) return true;
    return false;
  }

  /** "Maximaal bedrag € 350.000": a short line that begins with a label and goes on in digits. */
  private int inlineLabel(Line line) {
    if (line.end() - line.start() > LABEL + 30) return -1;
    int best = -1;
    for (Hit hit : hits.startingAt(line.start())) {
      if (!isLabelFamily(hit.cue())) continue;
      int next = skip(hit.end(), line.end());
      if (next < line.end() && startsValue(next)) best = Math.max(best, hit.end());
    }
    return best;
  }

  private boolean startsValue(int at) {
    char c = page.text().charAt(at);
    if (Character.isDigit(c) || c == '€' || c == '|' || c == '/') return true;
    String rest = new String(folded, at, Math.min(12, folded.length - at));
    return rest.startsWith("eur ")
        || rest.startsWith("tot ")
        || rest.startsWith("t/m ")
        || rest.startsWith("max")
        || rest.startsWith("van ")
        || rest.startsWith("bis ")
        || WEEKDAYS.matcher(rest).lookingAt();
  }

  private static final java.util.regex.Pattern WEEKDAYS =
      java.util.regex.Pattern.compile(
          "(?:ma|di|wo|do|vr|za|zo|mo|mi|fr|sa|so|tu|we|th|su)[a-z]*dag|"
              + "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mon|tues|wednes|thurs|fri|satur|sun)day");

  private int skip(int from, int end) {
    int i = from;
    while (i < end && (folded[i] == ' ' || folded[i] == ':' || folded[i] == '|')) i++;
    return i;
  }

  private void labelled(Span words, int start, int end) {
    pending = Optional.empty();
    if (start >= end) return;
    Span label = label(words);
    add(Passage.Kind.LABELLED, start, end, Optional.of(label), meaning(label));
  }

  private void sentences(Line line, Optional<Span> label) {
    sentences(span(line), label);
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
