package nl.dutchtechzone.kansenradar.source;

import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.fetch.Page;

/** The decoded body of an answer, as it came. */
final class SourceText {
  private SourceText() {}

  static String of(Page page) {
    return switch (Content.of(page)) {
      case Content.Html html -> html.markup();
      case Content.Plain plain -> plain.text();
      case Content.Pdf pdf -> pdf.text();
      case Content.Word word -> word.text();
    };
  }
}
