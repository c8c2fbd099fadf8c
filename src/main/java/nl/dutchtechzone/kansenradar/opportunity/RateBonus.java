package nl.dutchtechzone.kansenradar.opportunity;

import java.math.BigDecimal;

/**
 * Percentage points on top of the funding rate.
 *
 * @param who gets it, in the page's words ("mkb", "kleine Unternehmen")
 */
public record RateBonus(BigDecimal points, String who) {}
