package nl.dutchtechzone.kansenradar.match;

import java.util.List;
import java.util.Objects;

/**
 * Phrases that say what is not funded, in any language.
 *
 * @param before open an exclusion that holds until the end of the sentence, or, as a heading or
 *     before a colon, for the list below it
 * @param after close a sentence that is an exclusion as a whole ("is uitgesloten")
 */
public record Exclusions(List<String> before, List<String> after) {
  public static final Exclusions NONE = new Exclusions(List.of(), List.of());

  public Exclusions {
    before = List.copyOf(Objects.requireNonNullElse(before, List.of()));
    after = List.copyOf(Objects.requireNonNullElse(after, List.of()));
    for (String phrase : before) Pattern.of(phrase);
    for (String phrase : after) Pattern.of(phrase);
  }
}
