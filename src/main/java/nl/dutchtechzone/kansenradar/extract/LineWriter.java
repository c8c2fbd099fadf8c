package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.List;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * Writes words into lines: white space becomes one space, what cannot be seen is left out, empty
 * lines do not exist.
 */
final class LineWriter {
  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private final List<Span> cells = new ArrayList<>();
  private int lineStart;
  private int cellStart;
  private boolean inRow;

  /** Where the next visible character will stand, or one before it when a space comes first. */
  int position() {
    return text.length();
  }

  int lineCount() {
    return lines.size();
  }

  void add(String words) {
    int length = words.length();
    for (int i = 0; i < length; ) {
      int end = i;
      while (end < length && isPlain(words.charAt(end))) end++;
      text.append(words, i, end);
      if (end < length) add(words.charAt(end));
      i = end + 1;
    }
  }

  /** What nearly all text is made of goes in as it is, by the run. */
  private static boolean isPlain(char c) {
    return c > ' ' && c < '\u00a0';
  }

  private void add(char c) {
    if (c <= ' ' || c == '\u00a0' || Character.isSpaceChar(c)) {
      space();
    } else if (!isInvisible(c)) {
      text.append(c);
    }
  }

  /** A gap between two words, however often it is asked for. */
  void space() {
    int length = text.length();
    if (length > lineStart && text.charAt(length - 1) != ' ') text.append(' ');
  }

  /** True when the last thing written is a letter or digit of the present line. */
  boolean endsInWord() {
    int length = text.length();
    return length > lineStart && Character.isLetterOrDigit(text.charAt(length - 1));
  }

  void startRow() {
    inRow = true;
    cells.clear();
    cellStart = text.length();
  }

  void startCell() {
    if (!inRow) return;
    closeCell();
    if (text.length() > lineStart) {
      space();
      text.append("| ");
    }
    cellStart = text.length();
  }

  boolean inRow() {
    return inRow;
  }

  private void closeCell() {
    int end = trimmedEnd();
    if (end > cellStart) cells.add(new Span(cellStart, end));
  }

  private int trimmedEnd() {
    int end = text.length();
    while (end > lineStart && text.charAt(end - 1) == ' ') end--;
    return end;
  }

  /** Ends the present line, if there is anything on it; returns its number, else -1. */
  int endLine(Line.Kind kind, int level, int header) {
    if (inRow) closeCell();
    int end = withoutTooltip(trimmedEnd());
    int number = -1;
    if (end > lineStart) {
      List<Span> parts = inRow ? within(end) : List.of();
      number = lines.size();
      lines.add(new Line(kind, lineStart, end, level, parts, header));
      text.setLength(end);
      text.append('\n');
    } else {
      text.setLength(lineStart);
    }
    lineStart = text.length();
    inRow = false;
    cells.clear();
    return number;
  }

  private List<Span> within(int end) {
    return cells.stream().filter(c -> c.end() <= end).toList();
  }

  /** A question mark that stands alone is the sign of a tooltip, not a word of the value. */
  private int withoutTooltip(int end) {
    if (end == lineStart || text.charAt(end - 1) != '?') return end;
    if (end - 1 == lineStart) return lineStart;
    if (text.charAt(end - 2) != ' ') return end;
    int shorter = end - 2;
    while (shorter > lineStart && text.charAt(shorter - 1) == ' ') shorter--;
    return shorter;
  }

  /** The words of a line. */
  String line(int number) {
    Line line = lines.get(number);
    return text.substring(line.start(), line.end());
  }

  /** True when the last line is no longer than so many characters, or holds the word. */
  boolean lastIsShortOr(int length, String word) {
    int start = lines.getLast().start();
    return text.length() - start <= length + 1 || text.indexOf(word, start) >= 0;
  }

  /** Takes back everything from a line on: it turned out to be a menu. */
  void dropFrom(int line) {
    if (line >= lines.size()) return;
    int start = lines.get(line).start();
    lines.subList(line, lines.size()).clear();
    text.setLength(start);
    lineStart = start;
  }

  String text() {
    return text.toString();
  }

  List<Line> lines() {
    return lines;
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
  }
}
