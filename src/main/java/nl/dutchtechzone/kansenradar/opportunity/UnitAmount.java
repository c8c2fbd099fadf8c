package nl.dutchtechzone.kansenradar.opportunity;

/**
 * A grant per unit.
 *
 * @param unit in the page's words: "arbeidsplaats", "deelnemer"
 */
public record UnitAmount(Money amount, String unit) {}
