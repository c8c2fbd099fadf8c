package nl.dutchtechzone.kansenradar.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what the sources of one call state differently: its status, days, amounts and rate. One of
 * them is shown, as {@link Merge} chooses; that the others say otherwise must not stay hidden.
 *
 * <p>Only pages of calls and schemes are held against each other: news and amendments tell of one
 * moment. What is planned, coarse or without a year contradicts nothing; nor does a list of
 * deadlines that has all of the other's, or an amount said to be approximate that is near. Pure.
 */
public final class Conflicts {
  /** Of amounts that are said to be approximate: 5 percent. */
  private static final BigDecimal NEAR = new BigDecimal("0.05");

  private final List<Notice> notices;
  private final Instant now;
  private final List<Conflict> found = new ArrayList<>();

  private Conflicts(List<Notice> notices, Instant now) {
    this.notices = notices;
    this.now = now;
  }

  /** In a fixed order of fields; empty for a call of one source. */
  public static List<Conflict> of(Opportunity opportunity, Instant now) {
    List<Notice> speaking =
        opportunity.notices().stream().filter(notice -> speaks(notice.kind())).toList();
    if (speaking.size() < 2) return List.of();
    Conflicts conflicts = new Conflicts(speaking, now);
    conflicts.status();
    conflicts.many("opens", Conflicts::opening, Objects::equals, Shown::of);
    conflicts.many("deadlines", Conflicts::deadlines, Conflicts::agree, Shown::of);
    conflicts.many("grantMax", f -> listed(f.funding().grantMax()), Conflicts::near, Shown::of);
    conflicts.many("rateMax", f -> listed(f.funding().rateMax()), Conflicts::same, Shown::of);
    conflicts.many(
        "budgetTotal", f -> listed(f.funding().budgetTotal()), Conflicts::near, Shown::of);
    return List.copyOf(conflicts.found);
  }

  private static boolean speaks(Kind kind) {
    return switch (kind) {
      case CALL, PROGRAMME -> true;
      case AMENDMENT, NEWS, AWARD, EVENT, OTHER -> false;
    };
  }

  private void status() {
    List<Conflict.Statement> statements = new ArrayList<>();
    for (Notice notice : notices) {
      Facts facts = notice.facts();
      Status status = StatusRule.status(facts, now);
      boolean guess = facts.timing().isPlan() && facts.timing().statusStated().isEmpty();
      List<Fact<?>> proof = guess ? List.of() : StatusProof.of(facts, status);
      Quotes.words(proof)
          .map(quote -> new Conflict.Statement(notice, status.code(), quote))
          .ifPresent(statements::add);
    }
    if (statements.stream().map(Conflict.Statement::value).distinct().count() > 1) {
      found.add(new Conflict("status", statements));
    }
  }

  private <T> void many(
      String field,
      Function<Facts, List<Fact<T>>> facts,
      BiPredicate<T, T> agree,
      Function<T, String> form) {
    List<Notice> stating =
        notices.stream().filter(notice -> !facts.apply(notice.facts()).isEmpty()).toList();
    for (Notice one : stating) {
      for (Notice other : stating) {
        if (!differ(facts.apply(one.facts()), facts.apply(other.facts()), agree)) continue;
        found.add(
            new Conflict(
                field, stating.stream().map(n -> said(n, facts.apply(n.facts()), form)).toList()));
        return;
      }
    }
  }

  private static <T> Conflict.Statement said(
      Notice notice, List<Fact<T>> facts, Function<T, String> form) {
    String value =
        facts.stream()
            .map(fact -> form.apply(fact.value()))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(", "));
    return new Conflict.Statement(notice, value, Quotes.words(facts).orElseThrow());
  }

  /** Neither has all of the other's. */
  private static <T> boolean differ(
      List<Fact<T>> some, List<Fact<T>> others, BiPredicate<T, T> agree) {
    return !holdsAll(some, others, agree) && !holdsAll(others, some, agree);
  }

  private static <T> boolean holdsAll(
      List<Fact<T>> some, List<Fact<T>> others, BiPredicate<T, T> agree) {
    return others.stream()
        .allMatch(o -> some.stream().anyMatch(s -> agree.test(s.value(), o.value())));
  }

  private static List<Fact<Opening>> opening(Facts facts) {
    return facts.timing().opens().stream().filter(fact -> fact.value().isFirm()).toList();
  }

  private static List<Fact<Deadline>> deadlines(Facts facts) {
    return facts.timing().deadlines().stream().filter(fact -> fact.value().isFirm()).toList();
  }

  /** The same day, and no other time. */
  private static boolean agree(Deadline one, Deadline other) {
    Optional<LocalTime> a = one.moment().time();
    Optional<LocalTime> b = other.moment().time();
    return one.moment().date().equals(other.moment().date())
        && (a.isEmpty() || b.isEmpty() || a.equals(b));
  }

  private static boolean near(Money one, Money other) {
    if (!one.currency().equals(other.currency())) return false;
    if (same(one.amount(), other.amount())) return true;
    BigDecimal apart = one.amount().subtract(other.amount()).abs();
    return (one.approximate() || other.approximate())
        && apart.compareTo(one.amount().max(other.amount()).multiply(NEAR)) <= 0;
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  private static <T> List<Fact<T>> listed(Optional<Fact<T>> fact) {
    return fact.stream().toList();
  }
}
