package nl.dutchtechzone.kansenradar.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Gathers the words of a PDF with their places, a line of print a line. */
final class PrintedLines extends PDFTextStripper {
  private static final int PAGES = 60;

  /** Words of one line may differ by so many points in height. */
  private static final double SAME_LINE = 2.5;

  private final List<PrintedLine> lines = new ArrayList<>();
  private final List<PrintedLine.Part> words = new ArrayList<>();
  private double y;

  private PrintedLines() {
    setSortByPosition(true);
    setEndPage(PAGES);
  }

  /** Page by page, from top to bottom. */
  static List<PrintedLine> of(PDDocument document) throws IOException {
    PrintedLines stripper = new PrintedLines();
    stripper.getText(document);
    stripper.endLine();
    return stripper.lines;
  }

  @Override
  protected void writeString(String text, List<TextPosition> letters) {
    if (text.isBlank() || letters.isEmpty()) return;
    TextPosition first = letters.getFirst();
    TextPosition last = letters.getLast();
    if (Math.abs(first.getYDirAdj() - y) > SAME_LINE) endLine();
    y = first.getYDirAdj();
    words.add(
        new PrintedLine.Part(
            text.strip(),
            first.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            first.getFontSizeInPt()));
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  private void endLine() {
    if (!words.isEmpty()) lines.add(new PrintedLine(getCurrentPageNo(), y, words));
    words.clear();
  }
}
