package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.fetch.Page;

/**
 * The words of a page that evidence counts its offsets in: one block a line, white space as single
 * spaces, menus and the like left out. The same body always gives the same text.
 */
public final class ReadableText {
  private static final URI NOWHERE = URI.create("about:blank");

  private ReadableText() {}

  /** Of a page read without hints. */
  public static String of(Content content) {
    return of(content, ExtractHints.NONE);
  }

  public static String of(Content content, ExtractHints hints) {
    return Pages.read(NOWHERE, content, hints).text();
  }

  /** Of a body as it came or as the archive kept it. */
  public static String of(Page page) {
    return of(Content.of(page), ExtractHints.NONE);
  }

  public static String of(Page page, ExtractHints hints) {
    return of(Content.of(page), hints);
  }
}
