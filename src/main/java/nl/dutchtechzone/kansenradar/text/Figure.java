package nl.dutchtechzone.kansenradar.text;

import java.math.BigDecimal;

/**
 * A number as written, before any unit.
 *
 * @param end the token after it
 * @param undecided one separator before three digits: "1.105" is 1105, or 1.105 before "million"
 * @param spelled in words, magnitudes already counted in
 */
record Figure(int end, BigDecimal value, boolean undecided, boolean spelled) {
  Figure {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /** The number when its only separator is a decimal one. */
  BigDecimal decimal() {
    return undecided ? value.movePointLeft(3) : value;
  }
}
