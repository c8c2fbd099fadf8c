package nl.dutchtechzone.kansenradar.opportunity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values as the change feed keeps them: readable whatever the reader's language. */
final class Shown {
  private static final String ZERO = "0";

  private Shown() {}

  /** Without what no reader minds: white space and case. */
  static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  static String of(Opening opening) {
    return of(opening.moment()) + (opening.tentative() ? " (tentative)" : "");
  }

  /** {@code 2027-06-30T17:00}, with stage, track and doubt in brackets where there are any. */
  static String of(Deadline deadline) {
    List<String> notes = new ArrayList<>();
    if (deadline.stage() != Stage.FULL) notes.add(deadline.stage().code());
    deadline.track().map(Shown::plain).ifPresent(notes::add);
    if (!deadline.zone().equals(Deadline.BRUSSELS) && deadline.moment().time().isPresent()) {
      notes.add(deadline.zone().getId());
    }
    if (deadline.tentative()) notes.add("tentative");
    return of(deadline.moment()) + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
  }

  private static String of(Moment moment) {
    return switch (moment.precision()) {
      case MINUTE, DAY -> moment.iso();
      case MONTH, QUARTER, SEASON -> moment.iso() + " (" + moment.precision().code() + ")";
    };
  }

  /** The amount; with its currency in front unless that is the euro. */
  static String of(Money money) {
    String amount = money.amount().toPlainString();
    return money.currency().equals(Money.EUR)
        ? amount
        : money.currency().getCurrencyCode() + " " + amount;
  }

  static String of(BigDecimal rate) {
    return rate.signum() == 0 ? ZERO : rate.stripTrailingZeros().toPlainString();
  }

  static String of(SubBudget part) {
    return part.share().isBlank()
        ? of(part.amount())
        : plain(part.share()) + ": " + of(part.amount());
  }

  static String of(UnitAmount amount) {
    return of(amount.amount()) + " / " + plain(amount.unit());
  }

  static String of(RateBonus bonus) {
    return plain(bonus.who()) + ": +" + of(bonus.points());
  }

  static String of(PartnerRule rule) {
    return rule.partners() + " partners, " + rule.countries() + " countries";
  }
}
