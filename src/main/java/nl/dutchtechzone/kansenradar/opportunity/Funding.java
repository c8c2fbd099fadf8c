package nl.dutchtechzone.kansenradar.opportunity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How much there is, and how much of it one project can get. Rates are percentages of the eligible
 * costs.
 *
 * @param budgetTotal for this call
 * @param budgetRemaining what is left of it
 * @param budgetRequested what has been asked for so far
 * @param programmeTotal for the whole programme, over all its years and calls
 * @param grantPerPartner the most for one partner in a project
 * @param grantFixed a flat amount
 */
public record Funding(
    Optional<Fact<Money>> budgetTotal,
    Optional<Fact<Money>> budgetRemaining,
    Optional<Fact<Money>> budgetRequested,
    Optional<Fact<Money>> programmeTotal,
    List<Fact<SubBudget>> subBudgets,
    Optional<Fact<Money>> grantMin,
    Optional<Fact<Money>> grantMax,
    Optional<Fact<Money>> grantPerPartner,
    Optional<Fact<UnitAmount>> grantPerUnit,
    Optional<Fact<Money>> grantFixed,
    Optional<Fact<BigDecimal>> rateMin,
    Optional<Fact<BigDecimal>> rateMax,
    List<Fact<RateBonus>> rateBonuses) {
  public static final Funding NOT_STATED =
      new Funding(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Funding {
    subBudgets = List.copyOf(subBudgets);
    rateBonuses = List.copyOf(rateBonuses);
  }
}
