package nl.dutchtechzone.kansenradar.opportunity;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words of the pages behind a difference, as they stood and as they stand, on one line.
 *
 * @param before empty when nothing was stated, or the value is its own words, as a title is
 * @param after likewise
 */
public record Quotes(Optional<String> before, Optional<String> after) {
  /** Where the values speak for themselves. */
  public static final Quotes NONE = new Quotes(Optional.empty(), Optional.empty());

  private static final int MOST_FACTS = 5;

  static Quotes of(Collection<? extends Fact<?>> before, Collection<? extends Fact<?>> after) {
    return new Quotes(words(before), words(after));
  }

  /** Each sentence once; of many facts the first few. */
  static Optional<String> words(Collection<? extends Fact<?>> facts) {
    String words =
        facts.stream()
            .map(fact -> fact.evidence().quote().strip().replaceAll("\\s+", " "))
            .distinct()
            .limit(MOST_FACTS)
            .collect(Collectors.joining(" … "));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }
}
