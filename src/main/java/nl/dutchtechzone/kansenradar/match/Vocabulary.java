package nl.dutchtechzone.kansenradar.match;

import java.util.List;
import java.util.Objects;

/**
 * The words of one theme in one language. A term is a word or a phrase; inflected endings count by
 * themselves; {@code waterstof*} also means all words that begin so, {@code *logistiek} all that
 * end so, {@code *chemie*} all that hold it; a term in capitals of at most five letters (AI, CCU)
 * only means the word in capitals.
 *
 * @param defining words that settle it: a call with this in its title is about the theme
 * @param typical words that point to it
 * @param supporting words that add to it but say little alone
 * @param not contexts in which the words above mean something else ("training data")
 */
public record Vocabulary(
    List<String> defining, List<String> typical, List<String> supporting, List<String> not) {
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of(), List.of(), List.of());

  public Vocabulary {
    defining = given(defining);
    typical = given(typical);
    supporting = given(supporting);
    not = given(not);
  }

  private static List<String> given(List<String> terms) {
    List<String> known = Objects.requireNonNullElse(terms, List.of());
    for (String term : known) Pattern.of(term);
    return List.copyOf(known);
  }
}
