package nl.dutchtechzone.kansenradar.opportunity;

import java.util.Optional;

/**
 * A change that has no number yet: what {@link Differences} finds between two versions.
 *
 * @param quotes the words of the pages that prove the two values
 */
public record Difference(
    ChangeKind kind, String field, Optional<String> before, Optional<String> after, Quotes quotes) {

  /** A call that was not known before. */
  public static Difference fresh(Opportunity opportunity) {
    return new Difference(
        ChangeKind.NEW,
        "opportunity",
        Optional.empty(),
        Optional.of(opportunity.title()),
        Quotes.NONE);
  }
}
