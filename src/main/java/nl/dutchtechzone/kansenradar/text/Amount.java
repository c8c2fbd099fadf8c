package nl.dutchtechzone.kansenradar.text;

import java.math.BigDecimal;

/**
 * A number with what stands around it.
 *
 * @param start its first token
 * @param end the token after it
 * @param figure the number before its magnitude
 * @param value with its magnitude
 * @param power the magnitude's power of ten; 0 without
 * @param currency an index into {@link Currencies}; {@link Currencies#NONE} without
 * @param kind what the number counts
 */
record Amount(
    int start, int end, Figure figure, BigDecimal value, int power, int currency, Kind kind) {
  enum Kind {
    BARE,
    /** A magnitude and no currency, in a place where it means money. */
    SUM,
    MONEY,
    PERCENT,
    POINTS
  }

  boolean isMoney() {
    return kind == Kind.MONEY || kind == Kind.SUM;
  }

  boolean isPercent() {
    return kind == Kind.PERCENT || kind == Kind.POINTS;
  }

  Amount like(Amount other) {
    BigDecimal scaled = figureValue(other.power).scaleByPowerOfTen(other.power);
    boolean open = power == 0 && !(figure.undecided() && kind == Kind.MONEY);
    boolean fits = open && other.power > 0 && scaled.compareTo(other.value) <= 0;
    BigDecimal newValue = fits ? scaled : value;
    int money = currency == Currencies.NONE ? other.currency : currency;
    return new Amount(start, end, figure, newValue, power, money, other.kind);
  }

  /** In a currency that is named elsewhere. */
  Amount in(int newCurrency) {
    return new Amount(start, end, figure, value, power, newCurrency, kind);
  }

  private BigDecimal figureValue(int magnitude) {
    return magnitude > 0 ? figure.decimal() : figure.value();
  }
}
