package nl.dutchtechzone.kansenradar.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Money;

/**
 * The money of one topic, from a field that holds, as a text, the budgets of all topics of its
 * call: only entries whose action begins with the topic's identifier, or that stand under its
 * number, are its own.
 */
final class PortalBudget {
  private final PortalRow row;
  private final EscapedJson overview;

  private PortalBudget(PortalRow row, EscapedJson overview) {
    this.row = row;
    this.overview = overview;
  }

  static Funding of(PortalRow row) {
    return row.texts("budgetOverview").stream()
        .findFirst()
        .flatMap(text -> EscapedJson.of(text, row.body()))
        .map(overview -> new PortalBudget(row, overview).funding())
        .orElse(Funding.NOT_STATED);
  }

  private Funding funding() {
    List<LocatedJson> own = own();
    if (own.isEmpty()) return Funding.NOT_STATED;
    Funding none = Funding.NOT_STATED;
    return new Funding(
        own.stream().flatMap(entry -> total(entry).stream()).findFirst(),
        none.budgetRemaining(),
        none.budgetRequested(),
        none.programmeTotal(),
        none.subBudgets(),
        amount(own, "minContribution"),
        amount(own, "maxContribution"),
        none.grantPerPartner(),
        none.grantPerUnit(),
        none.grantFixed(),
        none.rateMin(),
        none.rateMax(),
        none.rateBonuses());
  }

  private List<LocatedJson> own() {
    String number = row.first("ccm2Id").orElse("-");
    List<LocatedJson> byAction = new ArrayList<>();
    List<LocatedJson> byNumber = new ArrayList<>();
    if (overview.root().field("budgetTopicActionMap").orElse(null)
        instanceof LocatedJson.Fields map) {
      for (Map.Entry<String, LocatedJson> topic : map.fields().entrySet()) {
        for (LocatedJson entry : topic.getValue().items()) {
          if (isOwn(entry)) byAction.add(entry);
          if (topic.getKey().equals(number)) byNumber.add(entry);
        }
      }
    }
    return byAction.isEmpty() ? byNumber : byAction;
  }

  /** "HORIZON-X-01-1" does not own the entry of "HORIZON-X-01-12". */
  private boolean isOwn(LocatedJson entry) {
    String action = entry.field("action").flatMap(LocatedJson::value).orElse("");
    String identifier = row.identifier();
    if (identifier.isEmpty() || !action.startsWith(identifier)) return false;
    String rest = action.substring(identifier.length());
    return rest.isEmpty() || rest.startsWith(" ") || rest.startsWith(":");
  }

  private Optional<Fact<Money>> amount(List<LocatedJson> entries, String name) {
    return entries.stream()
        .flatMap(entry -> entry.field(name).stream())
        .flatMap(
            value -> euros(value).filter(e -> e.signum() > 0).map(e -> fact(e, value)).stream())
        .findFirst();
  }

  /** The sum over the years, quoted as the whole map of years. */
  private Optional<Fact<Money>> total(LocatedJson entry) {
    Optional<LocatedJson> years = entry.field("budgetYearMap");
    if (!(years.orElse(null) instanceof LocatedJson.Fields map)) return Optional.empty();
    BigDecimal sum =
        map.fields().values().stream()
            .flatMap(value -> euros(value).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() > 0 ? Optional.of(fact(sum, map)) : Optional.empty();
  }

  private Fact<Money> fact(BigDecimal euros, LocatedJson value) {
    return Fact.stated(Money.euro(euros), row.evidence(overview.start(value), overview.end(value)));
  }

  private static Optional<BigDecimal> euros(LocatedJson value) {
    String text = value.value().orElse("").strip();
    return text.matches("\\d{1,15}(\\.\\d{1,4})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
