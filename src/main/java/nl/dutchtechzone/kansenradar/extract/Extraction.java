package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * What a page says of a call.
 *
 * @param title on one line; empty text when the page has none
 * @param summary one or two sentences; empty text when there is none
 * @param text the readable text that every evidence counts its offsets in
 * @param flags what is odd about the page as a whole
 */
public record Extraction(
    Kind kind,
    Language language,
    String title,
    String summary,
    Facts facts,
    String text,
    List<String> flags) {
  public Extraction {
    flags = List.copyOf(flags);
  }
}
