package nl.dutchtechzone.kansenradar.notify;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.PartnerRule;

/** Dates, times, amounts and rates as people write them in one language. Thread-safe. */
final class Phrases {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final Words words;

  Phrases(Words words) {
    this.words = words;
  }

  /** {@code wo 30 juni 2027}. */
  String day(LocalDate day) {
    return format("date.day").format(day);
  }

  /** The wall time in Amsterdam: {@code ma 15 maart 2027, 07.10 uur}. */
  String instant(Instant instant) {
    var local = instant.atZone(Week.ZONE);
    return at(day(local.toLocalDate()), local.toLocalTime());
  }

  /** As exact as the page was: a day with or without time, a month, a quarter, or about a month. */
  String moment(Moment moment) {
    return moment
        .date()
        .map(
            date ->
                switch (moment.precision()) {
                  case MINUTE, DAY -> timed(day(date), moment);
                  case MONTH -> format("date.month").format(date);
                  case QUARTER ->
                      words.get("date.quarter", date.get(IsoFields.QUARTER_OF_YEAR), year(date));
                  case SEASON -> words.get("date.about", format("date.month").format(date));
                })
        .orElseGet(() -> withoutYear(moment));
  }

  /** The moment, with the zone when its wall clock is not ours. */
  String deadline(Deadline deadline) {
    String moment = moment(deadline.moment());
    Optional<Instant> end = deadline.end();
    if (end.isEmpty() || deadline.moment().time().isEmpty()) return moment;
    var rules = deadline.zone().getRules();
    if (rules.getOffset(end.get()).equals(Week.ZONE.getRules().getOffset(end.get()))) return moment;
    return words.get(
        "date.zone", moment, deadline.zone().getDisplayName(TextStyle.SHORT, words.locale()));
  }

  /** {@code nog 21 dagen}, {@code morgen}, {@code vandaag}, {@code verlopen}; empty if unknown. */
  Optional<String> daysLeft(Deadline deadline, Instant at) {
    if (deadline.end().map(end -> !at.isBefore(end)).orElse(false)) {
      return Optional.of(words.get("days.past"));
    }
    return DaysLeft.until(deadline, at)
        .filter(days -> days >= 0)
        .map(days -> words.get("days.left", days));
  }

  /** {@code € 350.000}; millions that need no more than two decimals as {@code € 4,75 mln}. */
  String money(Money money) {
    boolean millions =
        money.amount().compareTo(MILLION) >= 0
            && money.amount().remainder(TEN_THOUSAND).signum() == 0;
    String number =
        millions
            ? words.get("money.million", number(money.amount().divide(MILLION)))
            : amount(money.amount());
    String amount =
        money.currency().equals(Money.EUR)
            ? words.get("money.euro", number)
            : words.get("money.other", money.currency().getCurrencyCode(), number);
    return money.approximate() ? words.get("money.approximate", amount) : amount;
  }

  /** With at most two decimals, and only those it needs. */
  String number(BigDecimal number) {
    return number(number, 0);
  }

  /** Cents are written both or not at all. */
  private String amount(BigDecimal amount) {
    return number(amount, amount.scale() > 0 ? 2 : 0);
  }

  private String number(BigDecimal number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  /** {@code minstens 3 partners uit 2 landen}; empty when the rule asks for nothing. */
  Optional<String> partners(PartnerRule rule) {
    if (rule.countries() > 1 && rule.partners() > 1) {
      return Optional.of(
          words.get("partners.countries", count(rule.partners()), count(rule.countries())));
    }
    if (rule.countries() > 1) return Optional.of(words.get("countries", count(rule.countries())));
    if (rule.partners() > 1) return Optional.of(words.get("partners", count(rule.partners())));
    return Optional.empty();
  }

  private static String count(int number) {
    return Integer.toString(number);
  }

  private String timed(String day, Moment moment) {
    return moment.time().map(time -> at(day, time)).orElse(day);
  }

  private String at(String day, LocalTime time) {
    return words.get("date.at", day, format("date.time").format(time));
  }

  private String withoutYear(Moment moment) {
    MonthDay day = moment.day();
    return words.get("date.noyear", timed(format("date.noyear.day").format(day), moment));
  }

  private DateTimeFormatter format(String key) {
    return DateTimeFormatter.ofPattern(words.get(key), words.locale());
  }

  private static String year(LocalDate date) {
    return Integer.toString(date.getYear());
  }
}
