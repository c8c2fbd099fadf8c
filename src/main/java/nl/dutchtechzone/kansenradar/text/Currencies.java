package nl.dutchtechzone.kansenradar.text;

import java.util.Currency;
import java.util.List;

/** The currencies that the vocabulary names by their place in this list. */
final class Currencies {
  static final int NONE = -1;
  private static final int EURO = 0;
  private static final int DOLLAR = 1;
  private static final int POUND = 2;
  private static final int YEN = 3;
  private static final int RUPEE = 8;
  private static final List<Currency> ALL =
      List.of(
              "EUR USD GBP JPY CNY CHF PLN HUF INR AUD CAD CZK DKK NOK SEK NZD SGD HKD ZAR MXN BRL"
                  .split(" "))
          .stream()
          .map(Currency::getInstance)
          .toList();

  private Currencies() {}

  static Currency get(int index) {
    return ALL.get(index);
  }

  /** The currency of a sign; {@link #NONE} for other characters. */
  static int sign(int character) {
    return switch (character) {
      case '€' -> EURO;
      case '$' -> DOLLAR;
      case '£' -> POUND;
      case '¥' -> YEN;
      case '₹' -> RUPEE;
      default -> NONE;
    };
  }
}
