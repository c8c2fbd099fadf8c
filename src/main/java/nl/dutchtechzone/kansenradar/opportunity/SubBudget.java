package nl.dutchtechzone.kansenradar.opportunity;

/**
 * A part of a budget that is set apart.
 *
 * @param share what the part is for, in the page's words ("Overijssel", "mkb"); may be empty text
 *     when the page does not say
 */
public record SubBudget(String share, Money amount) {}
