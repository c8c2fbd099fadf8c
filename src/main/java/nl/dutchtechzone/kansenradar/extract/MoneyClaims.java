package nl.dutchtechzone.kansenradar.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.SubBudget;

/** The amounts that have found their role, one for each; of two for one role the better wins. */
final class MoneyClaims {
  /**
   * An amount that has found its role.
   *
   * @param weight of the place that told it: see {@link MoneyRole.Meaning}
   * @param limit whether it is said to be the most that there is
   * @param whole how surely it is said to be all: see {@link MoneyShapes#wholeness}
   */
  record Claim(
      Money money, int weight, boolean limit, int whole, Evidence evidence, Set<String> flags) {
    Fact<Money> fact() {
      Confidence confidence = weight >= 2 ? Confidence.HIGH : Confidence.MEDIUM;
      return new Fact<>(money, evidence, confidence, List.copyOf(flags));
    }
  }

  private final Map<Cue, Claim> claims = new EnumMap<>(Cue.class);
  private final List<String> remarks = new ArrayList<>();
  private final TreeSet<BigDecimal> mosts = new TreeSet<>();

  void add(Cue role, Claim claim) {
    if (role == Cue.GRANT_MAX) mosts.add(claim.money().amount());
    claims.merge(role, claim, (a, b) -> better(role, a, b));
  }

  boolean has(Cue role) {
    return claims.containsKey(role);
  }

  Optional<Fact<Money>> of(Cue role) {
    return Optional.ofNullable(claims.get(role)).map(Claim::fact);
  }

  /** Contradictions in words, with both quotes. */
  List<String> remarks() {
    return remarks;
  }

  /** What has been asked for, marked when it is more than there is. */
  Optional<Fact<Money>> requested() {
    Optional<Fact<Money>> requested = of(Cue.BUDGET_REQUESTED);
    Optional<Fact<Money>> total = of(Cue.BUDGET_TOTAL);
    if (requested.isEmpty() || total.isEmpty()) return requested;
    BigDecimal asked = requested.get().value().amount();
    if (asked.compareTo(total.get().value().amount()) <= 0) return requested;
    Fact<Money> more = requested.get();
    List<String> flags = new ArrayList<>(more.flags());
    flags.add("oversubscribed");
    return Optional.of(new Fact<>(more.value(), more.evidence(), more.confidence(), flags));
  }

  /** "Up to $5,000 is available" where each grant is as much: that is no budget. */
  void dropEcho() {
    Claim budget = claims.get(Cue.BUDGET_TOTAL);
    Claim grant = claims.get(Cue.GRANT_MAX);
    if (budget == null || grant == null || budget.weight() > 1 || !budget.limit()) return;
    if (budget.money().amount().compareTo(grant.money().amount()) == 0) {
      claims.remove(Cue.BUDGET_TOTAL);
    }
  }

  /** "Up to £500, and £501 to £5,000": where the second step begins is no least of all. */
  void dropStep() {
    Claim least = claims.get(Cue.GRANT_MIN);
    if (least == null || mosts.isEmpty()) return;
    if (least.money().amount().compareTo(mosts.first()) > 0) claims.remove(Cue.GRANT_MIN);
  }

  /** Where no total is stated, several parts make one. */
  void sumUp(List<Fact<SubBudget>> parts) {
    if (has(Cue.BUDGET_TOTAL) || parts.size() < 2) return;
    BigDecimal sum = BigDecimal.ZERO;
    for (Fact<SubBudget> part : parts) sum = sum.add(part.value().amount().amount());
    Fact<SubBudget> first = parts.getFirst();
    Money money = new Money(sum, first.value().amount().currency(), false);
    claims.put(
        Cue.BUDGET_TOTAL, new Claim(money, 1, false, 1, first.evidence(), Set.of("derived")));
  }

  private Claim better(Cue role, Claim a, Claim b) {
    if (role == Cue.GRANT_MAX && a.limit() != b.limit() && isToldOfAll(a) && isToldOfAll(b)) {
      Claim limit = a.limit() ? a : b;
      Claim other = a.limit() ? b : a;
      if (limit.money().amount().compareTo(other.money().amount()) > 0) return limit;
    }
    if (a.weight() != b.weight()) return a.weight() > b.weight() ? a : b;
    int compared = a.money().amount().compareTo(b.money().amount());
    if (compared == 0) return a;
    if (role == Cue.GRANT_MAX || role == Cue.GRANT_PARTNER) return compared > 0 ? a : b;
    if (role == Cue.GRANT_MIN) return compared < 0 ? a : b;
    if (b.flags().contains("changed")) return b;
    if (role == Cue.BUDGET_TOTAL && a.whole() != b.whole()) return a.whole() > b.whole() ? a : b;
    return contradicted(role, a, b);
  }

  /** Not only of most of them. */
  private static boolean isToldOfAll(Claim claim) {
    return claim.weight() > MoneyRole.LEAST;
  }

  private Claim contradicted(Cue role, Claim a, Claim b) {
    remarks.add(
        String.format(
            Locale.ROOT,
            "conflict: %s \"%s\" / \"%s\"",
            role.code(),
            a.evidence().quote(),
            b.evidence().quote()));
    Set<String> flags = new TreeSet<>(a.flags());
    flags.add("conflict");
    return new Claim(a.money(), a.weight(), a.limit(), a.whole(), a.evidence(), flags);
  }
}
