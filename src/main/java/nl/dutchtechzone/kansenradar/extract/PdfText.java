package nl.dutchtechzone.kansenradar.extract;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words of a PDF, a line of print a line, the first pages only. */
final class PdfText {
  private static final Logger log = LoggerFactory.getLogger(PdfText.class);

  /** Calls state their terms in the first pages; a whole programme document can have hundreds. */
  private static final int PAGES = 60;

  private PdfText() {}

  /** Empty text when the file is damaged or locked. */
  static String of(byte[] body) {
    try (PDDocument document = Loader.loadPDF(body)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setSortByPosition(true);
      stripper.setEndPage(PAGES);
      return stripper.getText(document);
    } catch (IOException e) {
      log.warn("a PDF of {} bytes cannot be read: {}", body.length, e.toString());
      return "";
    }
  }
}
