package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.FlatTable.Cell;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * Finds tables of days that lost their cells: the heads stand on one line, or one a line, and so do
 * the days under them. Only the column tells which of them is a day to apply by.
 */
final class FlatTables {
  private static final int MOST_HEADS = 6;
  private static final int LONGEST_HEAD = 60;
  private static final int LONGEST_ROW = 160;

  private static final String MONTH =
      "(?:jan(?:uar[iy]?)?|feb(?:ruar[iy]?)?|maart|mrt|marz|mar(?:ch)?|apr(?:il)?|mei|mai|may"
          + "|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?"
          + "|de[cz](?:ember)?)\\b\\.?";

  private static final Pattern DAY =
      Pattern.compile(
          "(?:[a-z]{2,9}(?:da[gy]|tag|woch),? )?(?:\\d{1,2}(?:st|nd|rd|th|e|\\.)? ?(?:of )?"
              + MONTH
              + "(?:,? \\d{4})?|"
              + MONTH
              + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"
              + "|\\d{4}-\\d\\d-\\d\\d|"
              + MONTH
              + " \\d{4})(?:,? \\(?(?:at |om |um )?\\d{1,2}[:.]\\d\\d(?![.0-9])(?:"
              + " ?(?:uur|uhr|hrs|h|cet|cest))?\\)?)?");

  /** What a head without a cue may still be the head of. */
  private static final Sign DATED =
      new Sign(
          "\\b(?:[a-z]*datum|date|termin|meeting|[a-z]*vergadering|[a-z]*sitzung|panel|board"
              + "|commissie|gremium)\\b");

  private final List<Line> lines;
  private final char[] folded;
  private final Hits hits;

  /** Of each line that was looked at: the same one is asked about as head, row and rest. */
  private final Map<Integer, List<Span>> days = new HashMap<>();

  FlatTables(List<Line> lines, char[] folded, Hits hits) {
    this.lines = lines;
    this.folded = folded;
    this.hits = hits;
  }

  /** The table that begins at that line; empty when none does. */
  Optional<FlatTable> at(int i) {
    return isHead(i, LONGEST_ROW) ? listed(i).or(() -> rows(i)) : Optional.empty();
  }

  private boolean isHead(int i, int longest) {
    if (i >= lines.size()) return false;
    Line line = lines.get(i);
    boolean row = line.kind() == Line.Kind.ROW && line.header() < 0;
    if (line.kind() != Line.Kind.TEXT && line.kind() != Line.Kind.HEADING && !row) return false;
    if (line.end() - line.start() > longest) return false;
    for (int at = line.start(); at < line.end(); at++) {
      if (Character.isDigit(folded[at])) return false;
    }
    return ".:!;".indexOf(folded[line.end() - 1]) < 0;
  }

  /** One cell a line: as many heads, then rows of as many cells. */
  private Optional<FlatTable> listed(int i) {
    if (lines.get(i).kind() == Line.Kind.ROW) return Optional.empty();
    int heads = 0;
    while (heads < MOST_HEADS && isHead(i + heads, LONGEST_HEAD)) heads++;
    if (heads < 2 || heads == MOST_HEADS) return Optional.empty();
    List<Span> columns = new ArrayList<>();
    for (int c = 0; c < heads; c++) columns.add(span(i + c));
    if (!isTold(columns)) return Optional.empty();
    List<Cell> cells = new ArrayList<>();
    int next = i + heads;
    while (isRow(columns, next)) {
      for (int c = 0; c < heads; c++) {
        if (isDay(next + c)) cells.add(cell(columns, c, span(next + c)));
      }
      next += heads;
    }
    boolean whole = next < lines.size() && isDay(next);
    return cells.size() < 2 || whole ? Optional.empty() : Optional.of(new FlatTable(cells, next));
  }

  /** Under each head that speaks of a day there is one, and nowhere a sentence. */
  private boolean isRow(List<Span> columns, int from) {
    if (from + columns.size() > lines.size()) return false;
    boolean dated = false;
    for (int c = 0; c < columns.size(); c++) {
      Line line = lines.get(from + c);
      if (line.end() - line.start() > LONGEST_HEAD) return false;
      boolean day = isDay(from + c);
      if (day != isDated(columns.get(c)) && (c == 0 || !day)) return false;
      dated |= day;
    }
    return dated;
  }

  /**
   * Heads side by side on one line, and so the days under them; what stands under further heads
   * follows the days.
   */
  private Optional<FlatTable> rows(int i) {
    Span line = span(i);
    List<Hit> roles = roles(line);
    if (roles.isEmpty() || i + 1 >= lines.size()) return Optional.empty();
    boolean more = roles.size() > 1 && line.end() - roles.getLast().end() > SHORTEST_HEAD;
    int width = days(i + 1, more).size();
    if (width < 2) return Optional.empty();
    List<Span> cells = lines.get(i).cells();
    List<Span> columns = cells.size() == width ? cells : columns(line, roles, width);
    if (columns.size() != width || !isTold(columns)) return Optional.empty();
    List<Cell> values = new ArrayList<>();
    int next = i + 1;
    while (next < lines.size() && days(next, more).size() == width) {
      List<Span> days = days(next++, more);
      for (int c = 0; c < width; c++) values.add(cell(columns, c, days.get(c)));
    }
    return Optional.of(new FlatTable(values, next));
  }

  private static final int SHORTEST_HEAD = 4;

  /** As many heads as days: those with a cue, or the first and all that is not told apart. */
  private static List<Span> columns(Span line, List<Hit> roles, int width) {
    List<Span> heads = roles.stream().map(h -> new Span(h.start(), h.end())).toList();
    if (heads.size() >= width) return heads.subList(heads.size() - width, heads.size());
    int end = heads.getFirst().end();
    boolean leads = heads.getFirst().start() == line.start() && line.end() - end > 3;
    boolean alone = roles.stream().skip(1).noneMatch(h -> CueUse.isStrong(h.cue()));
    if (!leads || !alone) return List.of();
    List<Span> columns = new ArrayList<>(List.of(heads.getFirst()));
    while (columns.size() < width) columns.add(new Span(end, line.end()));
    return columns;
  }

  /** One head says that one can apply by its day. */
  private boolean isTold(List<Span> columns) {
    return columns.stream()
        .flatMap(c -> roles(c).stream())
        .anyMatch(h -> CueUse.isStrong(h.cue()) || h.cue() == Cue.SUBMIT);
  }

  private boolean isDated(Span head) {
    return !roles(head).isEmpty() || DATED.isIn(Fold.words(folded, head.start(), head.end()));
  }

  /** The cues of dates, none within another. */
  private List<Hit> roles(Span head) {
    List<Hit> roles = new ArrayList<>();
    int end = Math.min(head.end(), head.start() + LONGEST_ROW);
    for (Hit hit : hits.within(head.start(), end, true)) {
      if (hit.cue().family() != Cue.Family.ROLE) continue;
      if (roles.isEmpty() || !isPartOf(roles.getLast(), hit)) roles.add(hit);
    }
    return roles;
  }

  /** Within it, or joined to it: "deadline for submission". */
  private boolean isPartOf(Hit before, Hit hit) {
    if (hit.start() < before.end()) return true;
    return JOINT.matcher(Fold.words(folded, before.end(), hit.start())).matches();
  }

  private static final Pattern JOINT =
      Pattern.compile(
          " (?:for|of|to|van|voor|zur|zum|fur|der|des)(?: the| de| het| die| den| das| uw)? ");

  /** A value under its head, which tells what it is for. */
  Cell cell(List<Span> columns, int c, Span value) {
    Span head = columns.get(c);
    if (!isToApplyBy(columns, c)) {
      return new Cell(head, hits.within(head.start(), head.end(), true), value);
    }
    return new Cell(head, List.of(new Hit(Cue.DEADLINE, head.start(), head.end(), true)), value);
  }

  /** "Submission | Decision": what one applies by, as the other column is not. */
  boolean isToApplyBy(List<Span> columns, int c) {
    List<Hit> roles = roles(columns.get(c));
    if (roles.isEmpty() || !roles.stream().allMatch(h -> isApplying(h.cue()))) return false;
    return columns.stream()
        .flatMap(column -> roles(column).stream())
        .noneMatch(h -> CueUse.isStrong(h.cue()));
  }

  private static boolean isApplying(Cue cue) {
    return cue == Cue.SUBMIT || cue == Cue.WINDOW;
  }

  private boolean isDay(int i) {
    List<Span> days = days(i);
    return days.size() == 1 && days.getFirst().start() == lines.get(i).start();
  }

  /** The days side by side that a line is made of, but for a short name of the row. */
  private List<Span> days(int i) {
    List<Span> known = days.get(i);
    if (known != null) return known;
    List<Span> found = days(i, false);
    days.put(i, found);
    return found;
  }

  private List<Span> days(int i, boolean more) {
    Span line = span(i);
    if (line.end() - line.start() > LONGEST_ROW) return List.of();
    List<Span> days = new ArrayList<>();
    if (!Fold.holdsDigit(folded, line.start(), line.end())) return days;
    String words = Fold.words(folded, line.start(), line.end());
    Matcher day = DAY.matcher(words);
    int end = 0;
    while (day.find()) {
      String between = words.substring(end, day.start());
      boolean fits = days.isEmpty() ? isName(line, between) : GAP.matcher(between).matches();
      if (!fits) return more && days.size() > 1 ? days : List.of();
      days.add(new Span(line.start() + day.start(), line.start() + day.end()));
      end = day.end();
    }
    return more || words.substring(end).isBlank() ? days : List.of();
  }

  private static final Pattern GAP = Pattern.compile("[ |]{1,6}");

  private static final int NAME = 20;

  /** "Round 1". */
  private boolean isName(Span line, String words) {
    if (words.length() > NAME) return false;
    return hits.within(line.start(), line.start() + words.length(), true).stream()
        .noneMatch(h -> h.cue().family() == Cue.Family.ROLE && h.cue() != Cue.WINDOW);
  }

  private Span span(int i) {
    return new Span(lines.get(i).start(), lines.get(i).end());
  }
}
