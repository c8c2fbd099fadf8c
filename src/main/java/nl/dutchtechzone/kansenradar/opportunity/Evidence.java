package nl.dutchtechzone.kansenradar.opportunity;

import java.net.URI;

/**
 * The words that prove a fact: {@code quote} stands literally at {@code [start, end)} in the
 * readable text of the archived {@code page}, counted in UTF-16 units. For an answer of an API the
 * readable text is the decoded body itself.
 */
public record Evidence(URI page, String quote, int start, int end) {
  public Evidence {
    if (quote.isBlank()) throw new IllegalArgumentException("evidence without words on " + page);
    if (start < 0 || end - start != quote.length()) {
      throw new IllegalArgumentException(
          "quote of " + quote.length() + " does not span [" + start + ", " + end + ")");
    }
  }
}
