package nl.dutchtechzone.kansenradar.opportunity;

/**
 * When a call opens.
 *
 * @param tentative the page says that it may still move
 */
public record Opening(Moment moment, boolean tentative) {}
