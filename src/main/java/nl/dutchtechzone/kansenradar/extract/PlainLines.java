package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * Text as it is: each line of it is a block, the first the title. A line that was plainly broken to
 * fit its column ("tot en" over "met 1 maart") goes on in the next one; the break between them
 * reads as a space, so that offsets stay.
 */
final class PlainLines {
  private static final String BULLETS = "•●▪◦‣∙·*-–";

  /** A shorter line is rather a label, a cell or an entry of a list. */
  private static final int BROKEN = 25;

  private static final int TITLE = 200;

  /** No line ends in such a word of its own accord. */
  private static final Pattern OPEN_END =
      Pattern.compile(
          ".*[ (](?:de|het|een|van|voor|in|met|en|of|tot|op|aan|bij|door|om|maximaal|minimaal"
              + "|uiterlijk|der|die|das|dem|den|des|ein|eine|einer|einem|von|zum|zur|zu|mit|und|oder"
              + "|bis|am|im|bei|auf|fur|uber|hochstens|mindestens|spatestens|vom|the|a|an|and|or|to"
              + "|by|at|on|for|from|with|until|before|up|is|are|ist|sind|than)");

  private static final Pattern MONTH_END =
      Pattern.compile(
          ".*[0-9.]"
              + " (?:januari|februari|maart|mei|juni|juli|augustus|oktober|januar|februar|marz|mai"
              + "|dezember|january|february|march|may|june|july|august|october|april|september"
              + "|november|december)");

  private final String text;
  private final List<Line> lines = new ArrayList<>();

  /** Where a line ends that the next one goes on with. */
  private final List<Integer> joints = new ArrayList<>();

  private PlainLines(String text) {
    this.text = text;
  }

  static PageText read(String text) {
    PlainLines plain = new PlainLines(text);
    for (int start = 0; start < text.length(); ) start = plain.line(start);
    plain.tables();
    return plain.page();
  }

  /** Lines of cells between tabs, two or more below each other, are the rows of a table. */
  private void tables() {
    for (int i = 0; i < lines.size(); ) {
      int end = i;
      while (end < lines.size() && isTabbed(lines.get(end).start(), lines.get(end).end())) end++;
      for (int row = i; end - i > 1 && row < end; row++) lines.set(row, row(lines.get(row)));
      i = end + 1;
    }
  }

  private boolean isTabbed(int from, int to) {
    int tab = text.indexOf('\t', from);
    return tab >= 0 && tab < to;
  }

  private Line row(Line line) {
    List<Span> cells = new ArrayList<>();
    for (int from = line.start(); from < line.end(); ) {
      int tab = text.indexOf('\t', from);
      int next = tab < 0 ? line.end() : Math.min(tab, line.end());
      Span cell = new Span(from, next).stripped(text);
      if (!cell.isEmpty()) cells.add(cell);
      from = next + 1;
    }
    return new Line(Line.Kind.ROW, line.start(), line.end(), 0, cells, -1);
  }

  private PageText page() {
    StringBuilder joined = new StringBuilder(text);
    for (int joint : joints) {
      joined.setCharAt(joint, ' ');
      if (text.charAt(joint - 1) == '\r') joined.setCharAt(joint - 1, ' ');
    }
    String read = joined.toString();
    String title = title(read);
    return new PageText(read, lines, List.of(), List.of(), title, "", List.of(), Optional.empty());
  }

  /** The first line that is not of the site's head; the very first where all are. */
  private String title(String read) {
    for (Line line : lines.subList(0, Math.min(HEAD, lines.size()))) {
      String words = read.substring(line.start(), Math.min(line.end(), line.start() + TITLE));
      if (!Furniture.isAboveTitle(words)) return words;
    }
    return lines.isEmpty() ? "" : read.substring(lines.getFirst().start(), lines.getFirst().end());
  }

  private static final int HEAD = 5;

  /** Takes the line that begins there; returns where the next one does. */
  private int line(int start) {
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? text.length() : newline;
    Span seen = new Span(start, end).stripped(text);
    int words = afterBullet(seen.start(), seen.end());
    Line.Kind kind = words > seen.start() ? Line.Kind.ITEM : Line.Kind.TEXT;
    if (seen.end() > words) add(kind, start, words, seen.end());
    return end + 1;
  }

  private void add(Line.Kind kind, int start, int from, int to) {
    boolean apart = kind != Line.Kind.TEXT || lines.isEmpty() || isTabbed(from, to);
    boolean goesOn = !apart && goesOn(start, from, to);
    if (!goesOn) {
      lines.add(Line.of(kind, from, to));
      return;
    }
    Line open = lines.removeLast();
    joints.add(start - 1);
    lines.add(Line.of(open.kind(), open.start(), to));
  }

  /** Whether what begins at {@code from} belongs to the line right above it. */
  private boolean goesOn(int start, int from, int to) {
    int end = lines.getLast().end();
    if (start == 0 || !text.substring(end, start - 1).isBlank()) return false;
    if (text.substring(end, start).chars().filter(c -> c == '\n').count() > 1) return false;
    int above = Math.max(text.lastIndexOf('\n', end - 1) + 1, lines.getLast().start());
    boolean paragraph = above > lines.getLast().start();
    if (end - above < (paragraph ? BROKEN / 2 : BROKEN)) return false;
    char last = text.charAt(end - 1);
    char first = text.charAt(from);
    String tail = new String(Fold.of(text.substring(Math.max(above, end - BROKEN), end)));
    if (OPEN_END.matcher(tail).matches()) return true;
    if (!Character.isLetterOrDigit(last) && ",)%€".indexOf(last) < 0) return false;
    if (Character.isLowerCase(first)) return to - from > 1;
    return Character.isDigit(first) && MONTH_END.matcher(tail).matches();
  }

  /** Past the "• " or "- " of an entry of a list. */
  private int afterBullet(int from, int to) {
    boolean bullet = from + 1 < to && BULLETS.indexOf(text.charAt(from)) >= 0;
    if (!bullet || text.charAt(from + 1) > ' ') return from;
    int words = from + 1;
    while (words < to && text.charAt(words) <= ' ') words++;
    return words;
  }
}
