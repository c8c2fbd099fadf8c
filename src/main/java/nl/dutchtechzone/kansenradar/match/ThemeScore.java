package nl.dutchtechzone.kansenradar.match;

import java.util.List;

/**
 * How strongly a call is about a theme.
 *
 * @param score from 0 (not at all) to 1
 * @param terms the words of the text that said so, the weightiest first
 */
public record ThemeScore(String theme, double score, List<String> terms) {
  public ThemeScore {
    terms = List.copyOf(terms);
  }
}
