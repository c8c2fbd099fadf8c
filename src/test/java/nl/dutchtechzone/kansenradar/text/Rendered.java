package nl.dutchtechzone.kansenradar.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.Precision;

/** Mentions as the case files write them. */
final class Rendered {
  private Rendered() {}

  /** {@code 2027-07-15 until} or {@code 2027-02-10..2027-07-01 exclusive}, with the flags. */
  static String dates(Reading reading) {
    return reading.dates().stream().map(Rendered::date).collect(Collectors.joining("; "));
  }

  private static String date(DateMention mention) {
    List<String> words = new ArrayList<>();
    switch (mention) {
      case DateMention.Point point -> {
        words.add(point.moment().iso());
        if (point.bound() != Bound.NONE) words.add(point.bound().name().toLowerCase(Locale.ROOT));
        coarse(point.moment().precision()).ifPresent(words::add);
      }
      case DateMention.Period period -> {
        words.add(period.from().iso() + ".." + period.to().iso());
        if (period.exclusiveEnd()) words.add("exclusive");
        coarse(period.precision()).ifPresent(words::add);
      }
    }
    words.addAll(mention.flags());
    return String.join(" ", words);
  }

  private static Optional<String> coarse(Precision precision) {
    boolean fine = precision == Precision.DAY || precision == Precision.MINUTE;
    return fine ? Optional.empty() : Optional.of(precision.code());
  }

  /** {@code ~998000000 EUR}, {@code 50000..4000000 EUR}, {@code <=75000 EUR}. */
  static String money(Reading reading) {
    return reading.money().stream().map(Rendered::money).collect(Collectors.joining("; "));
  }

  private static String money(MoneyMention money) {
    String number = number(money.amount(), money.min(), money.max());
    String currency = money.currency().map(c -> " " + c.getCurrencyCode()).orElse("");
    return (money.approximate() ? "~" : "") + number + currency;
  }

  /** {@code 40 %}, {@code 25..45 %}, {@code 10 points}. */
  static String percents(Reading reading) {
    return reading.percents().stream()
        .map(p -> number(p.value(), p.min(), p.max()) + (p.points() ? " points" : " %"))
        .collect(Collectors.joining("; "));
  }

  private static String number(
      Optional<BigDecimal> one, Optional<BigDecimal> min, Optional<BigDecimal> max) {
    if (one.isEmpty()) return plain(min) + ".." + plain(max);
    String bound = min.isPresent() ? ">=" : max.isPresent() ? "<=" : "";
    return bound + plain(one);
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }
}
