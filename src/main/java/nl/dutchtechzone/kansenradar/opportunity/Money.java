package nl.dutchtechzone.kansenradar.opportunity;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in units of its currency, without trailing zeros.
 *
 * @param approximate the page said "circa", "ruim", "rund" or the like
 */
public record Money(BigDecimal amount, Currency currency, boolean approximate) {
  public static final Currency EUR = Currency.getInstance("EUR");

  public Money {
    if (amount.signum() < 0) throw new IllegalArgumentException("negative amount: " + amount);
    amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (amount.scale() < 0) amount = amount.setScale(0);
  }

  public static Money euro(BigDecimal amount) {
    return new Money(amount, EUR, false);
  }

  public static Money euro(long amount) {
    return euro(BigDecimal.valueOf(amount));
  }
}
