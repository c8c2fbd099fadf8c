package nl.dutchtechzone.kansenradar.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.dutchtechzone.kansenradar.extract.Table.Cell;
import nl.dutchtechzone.kansenradar.extract.Table.Row;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table of a PDF, told by where its words stand: a PDF has no cells. The first line with three
 * or more parts, far apart, that others follow is taken for the column heads; between two heads a
 * column ends where the lines below leave most room.
 */
final class PdfTables {
  private static final Logger log = LoggerFactory.getLogger(PdfTables.class);
  private static final int LEAST_HEADS = 3;

  /** Lines of one cell stand closer together than those of two rows, by this much. */
  private static final double ROW_GAP = 1.3;

  private PdfTables() {}

  /** None when the file is damaged or locked, or has no such line. */
  static List<Table> of(byte[] body) {
    try (PDDocument document = Loader.loadPDF(body)) {
      List<PrintedLine> lines = PrintedLines.of(document);
      for (int i = 0; i + 1 < lines.size(); i++) {
        if (lines.get(i).parts().size() >= LEAST_HEADS && lines.get(i + 1).parts().size() > 1) {
          return List.of(table(lines.subList(i, lines.size())));
        }
      }
    } catch (IOException e) {
      log.warn("a PDF of {} bytes cannot be read: {}", body.length, e.toString());
    }
    return List.of();
  }

  private static Table table(List<PrintedLine> lines) {
    double[] borders = borders(lines);
    double leading = leading(lines);
    List<Row> rows = new ArrayList<>();
    List<StringBuilder> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i), borders);
      if (i > 0 && startsRow(lines.get(i - 1), lines.get(i), cells, leading)) {
        rows.add(row(open));
        open.clear();
      }
      add(open, cells);
    }
    rows.add(row(open));
    return new Table(rows.stream().filter(row -> !row.isBlank()).toList());
  }

  private static boolean startsRow(
      PrintedLine above, PrintedLine line, List<String> cells, double leading) {
    if (above.page() != line.page()) return true;
    boolean apart = line.y() - above.y() > ROW_GAP * leading;
    long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
    boolean whole = !cells.getFirst().isEmpty() && filled * 2 > cells.size();
    return apart || whole;
  }

  /** The least distance between two lines of a page that follow each other. */
  private static double leading(List<PrintedLine> lines) {
    double least = Double.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      double gap = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 1) least = Math.min(least, gap);
    }
    return least;
  }

  /** Between each two heads: the middle of the emptiest strip from the one to the other. */
  private static double[] borders(List<PrintedLine> lines) {
    List<PrintedLine.Part> heads = lines.getFirst().parts();
    double[] borders = new double[heads.size() - 1];
    for (int i = 0; i < borders.length; i++) {
      borders[i] = border(lines, heads.get(i).left(), heads.get(i + 1).left());
    }
    return borders;
  }

  /** Of several strips the one nearest to the next head: words run on to the right. */
  private static double border(List<PrintedLine> lines, double from, double to) {
    long fewest = Long.MAX_VALUE;
    double first = to;
    double last = to;
    for (double x = from; x <= to; x++) {
      double here = x;
      long over = lines.stream().filter(line -> line.covers(here)).count();
      if (over < fewest || (over == fewest && x - last > 1)) first = x;
      if (over <= fewest) last = x;
      fewest = Math.min(fewest, over);
    }
    return (first + last) / 2;
  }

  private static List<String> cells(PrintedLine line, double[] borders) {
    List<StringBuilder> cells = new ArrayList<>();
    for (int i = 0; i <= borders.length; i++) cells.add(new StringBuilder());
    for (PrintedLine.Part word : line.words()) {
      int column = 0;
      while (column < borders.length && word.left() > borders[column]) column++;
      StringBuilder cell = cells.get(column);
      cell.append(cell.isEmpty() ? "" : " ").append(word.text());
    }
    return cells.stream().map(StringBuilder::toString).toList();
  }

  private static void add(List<StringBuilder> open, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (open.size() <= i) open.add(new StringBuilder());
      if (!cells.get(i).isEmpty()) append(open.get(i), cells.get(i));
    }
  }

  /** A word that was broken off at the end of a line becomes whole again. */
  private static void append(StringBuilder cell, String words) {
    boolean broken = cell.length() > 1 && cell.charAt(cell.length() - 1) == '-';
    if (broken && Character.isLowerCase(words.charAt(0))) cell.setLength(cell.length() - 1);
    else if (!cell.isEmpty()) cell.append(' ');
    cell.append(words);
  }

  private static Row row(List<StringBuilder> open) {
    return new Row(open.stream().map(cell -> Cell.of(cell.toString())).toList());
  }
}
