package nl.dutchtechzone.kansenradar.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares two versions field by field, for {@link Differences}. A field that is read in two ways
 * appears once. Used once.
 */
final class FieldComparison {
  private final Opportunity before;
  private final Opportunity after;
  private final List<Difference> found = new ArrayList<>();

  FieldComparison(Opportunity before, Opportunity after) {
    this.before = before;
    this.after = after;
  }

  /** All that differs, in a fixed order of fields. */
  List<Difference> all() {
    title();
    timing();
    budget();
    grant();
    eligibility();
    return List.copyOf(found);
  }

  private void title() {
    if (Shown.plain(before.title()).equals(Shown.plain(after.title()))) return;
    found.add(
        new Difference(
            ChangeKind.TERMS_CHANGED,
            "title",
            Optional.of(before.title()),
            Optional.of(after.title()),
            Quotes.NONE));
  }

  private void timing() {
    opens();
    deadlines();
    code("intake", f -> f.timing().intake());
    code("earlyClose", f -> f.timing().earlyClose());
    code("allocation", f -> f.timing().allocation());
  }

  private void opens() {
    if (isPast(before) && isPast(after)) return;
    one(ChangeKind.TERMS_CHANGED, "opens", f -> f.timing().opens(), Shown::of);
  }

  /** Also when no opening is stated. */
  private boolean isPast(Opportunity opportunity) {
    return opportunity
        .facts()
        .timing()
        .opens()
        .flatMap(opening -> Deadline.full(opening.value().moment()).end())
        .map(end -> !end.isAfter(now()))
        .orElse(opportunity.facts().timing().opens().isEmpty());
  }

  /**
   * Decided by the deadlines still ahead; a past one that leaves the page is not missed. One that
   * is only known more exactly has not moved.
   */
  private void deadlines() {
    List<Fact<Deadline>> was = before.facts().timing().deadlines();
    List<Fact<Deadline>> is = after.facts().timing().deadlines();
    if (shown(ahead(was), Shown::of).equals(shown(ahead(is), Shown::of))) return;
    List<Fact<Deadline>> gone = without(was, is, Shown::of);
    List<Fact<Deadline>> come = without(is, was, Shown::of);
    // Only the clock passed between the two readings: that is a matter of status.
    if (gone.isEmpty() && come.isEmpty()) return;
    boolean sameDays = Exactness.isAllThatDiffers(ahead(gone), come);
    ChangeKind kind = sameDays ? ChangeKind.TERMS_CHANGED : ChangeKind.DEADLINE_MOVED;
    add(kind, "deadlines", gone, come, Shown::of);
  }

  private List<Fact<Deadline>> ahead(List<Fact<Deadline>> deadlines) {
    Instant now = now();
    return deadlines.stream().filter(d -> d.value().end().map(now::isBefore).orElse(true)).toList();
  }

  private Instant now() {
    return after.lastChecked();
  }

  private void budget() {
    money(ChangeKind.BUDGET_CHANGED, "budgetTotal", f -> f.funding().budgetTotal());
    remaining();
    money(ChangeKind.BUDGET_CHANGED, "programmeTotal", f -> f.funding().programmeTotal());
    many(ChangeKind.BUDGET_CHANGED, "subBudgets", f -> f.funding().subBudgets(), Shown::of);
  }

  private void remaining() {
    Optional<Money> was = before.facts().funding().budgetRemaining().map(Fact::value);
    Optional<Money> is = after.facts().funding().budgetRemaining().map(Fact::value);
    if (was.isPresent() && is.isEmpty()) return;
    if (was.isPresent() && isSameStep(was.get(), is.get())) return;
    boolean spent = is.map(money -> money.amount().signum() == 0).orElse(false);
    ChangeKind kind = spent ? ChangeKind.BUDGET_EXHAUSTED : ChangeKind.BUDGET_CHANGED;
    money(kind, "budgetRemaining", f -> f.funding().budgetRemaining());
  }

  /** Less than before, or as much, but no step further down. */
  private boolean isSameStep(Money was, Money is) {
    Optional<Money> total = after.facts().funding().budgetTotal().map(Fact::value);
    return step(was, total) == step(is, total) && is.amount().compareTo(was.amount()) <= 0;
  }

  /** How far a budget has melted: over a half, a quarter or a tenth left, less, or nothing. */
  private static int step(Money remaining, Optional<Money> total) {
    if (remaining.amount().signum() == 0) return 4;
    if (total.isEmpty()) return 0;
    BigDecimal left = remaining.amount().multiply(BigDecimal.valueOf(100));
    int step = 0;
    for (int percent : new int[] {50, 25, 10}) {
      if (left.compareTo(total.get().amount().multiply(BigDecimal.valueOf(percent))) < 0) step++;
    }
    return step;
  }

  private void grant() {
    ChangeKind kind = ChangeKind.TERMS_CHANGED;
    money(kind, "grantMin", f -> f.funding().grantMin());
    money(kind, "grantMax", f -> f.funding().grantMax());
    money(kind, "grantPerPartner", f -> f.funding().grantPerPartner());
    one(kind, "grantPerUnit", f -> f.funding().grantPerUnit(), Shown::of);
    money(kind, "grantFixed", f -> f.funding().grantFixed());
    if (!isOneRate(before) || !isOneRate(after)) {
      one(kind, "rateMin", f -> f.funding().rateMin(), Shown::of);
    }
    one(kind, "rateMax", f -> f.funding().rateMax(), Shown::of);
    many(kind, "rateBonuses", f -> f.funding().rateBonuses(), Shown::of);
  }

  /** "40 %" is the lowest and the highest rate: that is told once. */
  private static boolean isOneRate(Opportunity opportunity) {
    Funding funding = opportunity.facts().funding();
    return funding.rateMin().isPresent()
        && funding.rateMin().map(Fact::value).equals(funding.rateMax().map(Fact::value));
  }

  private void eligibility() {
    ChangeKind kind = ChangeKind.TERMS_CHANGED;
    many(kind, "applicants", f -> f.eligibility().applicants(), Coded::code);
    many(kind, "applicantsExcluded", f -> f.eligibility().applicantsExcluded(), Coded::code);
    many(kind, "areas", f -> f.eligibility().areas(), Region::code);
    many(kind, "areasExcluded", f -> f.eligibility().areasExcluded(), Region::code);
    one(kind, "partnerRule", f -> f.eligibility().partnerRule(), Shown::of);
  }

  private <T extends Coded> void code(String field, Function<Facts, Optional<Fact<T>>> fact) {
    one(ChangeKind.TERMS_CHANGED, field, fact, Coded::code);
  }

  private void money(ChangeKind kind, String field, Function<Facts, Optional<Fact<Money>>> fact) {
    one(kind, field, fact, Shown::of);
  }

  private <T> void one(
      ChangeKind kind,
      String field,
      Function<Facts, Optional<Fact<T>>> fact,
      Function<T, String> form) {
    many(kind, field, facts -> fact.apply(facts).stream().toList(), form);
  }

  private <T> void many(
      ChangeKind kind,
      String field,
      Function<Facts, List<Fact<T>>> facts,
      Function<? super T, String> form) {
    List<Fact<T>> was = facts.apply(before.facts());
    List<Fact<T>> is = facts.apply(after.facts());
    if (!plain(shown(was, form)).equals(plain(shown(is, form)))) add(kind, field, was, is, form);
  }

  private <T> void add(
      ChangeKind kind,
      String field,
      List<Fact<T>> was,
      List<Fact<T>> is,
      Function<? super T, String> form) {
    found.add(
        new Difference(
            kind,
            field,
            joined(shown(was, form)),
            joined(shown(is, form)),
            Quotes.of(telling(was, is, form), telling(is, was, form))));
  }

  /** Those that the other side does not have; all when it has them all. */
  private static <T> List<Fact<T>> telling(
      List<Fact<T>> some, List<Fact<T>> others, Function<? super T, String> form) {
    List<Fact<T>> apart = without(some, others, form);
    return apart.isEmpty() ? some : apart;
  }

  private static <T> List<Fact<T>> without(
      List<Fact<T>> some, List<Fact<T>> others, Function<? super T, String> form) {
    Set<String> known = shown(others, form);
    return some.stream().filter(fact -> !known.contains(form.apply(fact.value()))).toList();
  }

  private static <T> Set<String> shown(List<Fact<T>> facts, Function<? super T, String> form) {
    return facts.stream()
        .map(fact -> form.apply(fact.value()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> plain(Set<String> values) {
    return joined(values).map(Shown::plain);
  }

  private static Optional<String> joined(Set<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }
}
