package nl.dutchtechzone.kansenradar.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** What a notice says, each field as a word or a line: the form of expected.yaml. */
final class Readings {
  private final Map<String, String> fields = new TreeMap<>();

  private Readings() {}

  /** Only fields with a value; the computed status is not among them. */
  static Map<String, String> of(Notice notice) {
    Readings readings = new Readings();
    readings.fields.put("kind", notice.kind().code());
    readings.fields.put("title", notice.title());
    if (!notice.isOffer()) return readings.fields;
    readings.code("programme", notice.facts().programme());
    readings.text("reference", notice.facts().reference().map(Fact::value));
    readings.timing(notice.facts().timing());
    readings.funding(notice.facts().funding());
    readings.eligibility(notice.facts().eligibility());
    return readings.fields;
  }

  private void timing(Timing timing) {
    code("intake", timing.intake().filter(intake -> intake.value() != Intake.CALL));
    code("allocation", timing.allocation());
    code("early-close", timing.earlyClose());
    text("opens", timing.opens().map(opens -> opens.value().moment().iso()));
    list("deadlines", timing.deadlines().stream().map(fact -> line(fact.value())));
  }

  private static String line(Deadline deadline) {
    return deadline.moment().iso()
        + " "
        + deadline.stage().code()
        + deadline.track().map(track -> " " + track.toLowerCase(Locale.ROOT)).orElse("");
  }

  private void funding(Funding funding) {
    money("budget-total", funding.budgetTotal());
    money("budget-remaining", funding.budgetRemaining());
    money("budget-requested", funding.budgetRequested());
    money("programme-total", funding.programmeTotal());
    money("grant-min", funding.grantMin());
    money("grant-max", funding.grantMax());
    money("grant-per-partner", funding.grantPerPartner());
    money("grant-fixed", funding.grantFixed());
    number("rate-min", funding.rateMin().map(Fact::value));
    number("rate-max", funding.rateMax().map(Fact::value));
  }

  private void eligibility(Eligibility eligibility) {
    list("applicants", eligibility.applicants().stream().map(fact -> fact.value().code()));
    list("areas", eligibility.areas().stream().map(fact -> fact.value().code()));
  }

  private <T extends Coded> void code(String field, Optional<Fact<T>> fact) {
    text(field, fact.map(coded -> coded.value().code()));
  }

  private void money(String field, Optional<Fact<Money>> fact) {
    number(field, fact.map(money -> money.value().amount()));
  }

  private void number(String field, Optional<BigDecimal> number) {
    text(field, number.map(Readings::plain));
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private void list(String field, Stream<String> values) {
    List<String> sorted = values.distinct().sorted().toList();
    if (!sorted.isEmpty()) fields.put(field, sorted.stream().collect(Collectors.joining(", ")));
  }

  private void text(String field, Optional<String> value) {
    value.ifPresent(text -> fields.put(field, text));
  }
}
