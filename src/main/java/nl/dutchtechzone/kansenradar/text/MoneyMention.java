package nl.dutchtechzone.kansenradar.text;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * An amount or a range of amounts, in units of the currency (cents are decimals).
 *
 * @param amount the one number named; empty for a range
 * @param min the lower end of a range; beside {@code amount}: the words say "at least" that amount
 * @param max the upper end of a range; beside {@code amount}: the words say "at most" that amount
 * @param currency empty when none is named ("ruim 5 miljoen")
 * @param approximate "circa", "ruim", "bijna", "rund", "about" or the like stands before it
 */
public record MoneyMention(
    Span span,
    Optional<BigDecimal> amount,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<Currency> currency,
    boolean approximate) {
  public MoneyMention {
    if (amount.isEmpty() && (min.isEmpty() || max.isEmpty())) {
      throw new IllegalArgumentException("neither an amount nor a range at " + span);
    }
  }
}
