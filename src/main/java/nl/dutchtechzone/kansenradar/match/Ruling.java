package nl.dutchtechzone.kansenradar.match;

/**
 * Whether a place can take part in a call, and the words that say so.
 *
 * @param because the page's words or the fund's rule, in Dutch where it is ours
 * @param field {@code areas}, {@code areasExcluded} or {@code partnerRule} for the page's words,
 *     {@code programme} for the fund's rule, {@code source} for the usual area of the source
 */
public record Ruling(Verdict verdict, String because, String field) {}
