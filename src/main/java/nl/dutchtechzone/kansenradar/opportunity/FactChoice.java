package nl.dutchtechzone.kansenradar.opportunity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Chooses among the facts of several notices, for {@link Merge}.
 *
 * @param notices the most weighty first
 */
record FactChoice(List<Weighed> notices) {

  /**
   * A notice and its weight.
   *
   * @param tier notices of one tier weigh the same, those of a lower number more
   */
  record Weighed(DatedNotice dated, int tier) {
    Facts facts() {
      return dated.notice().facts();
    }

    /** When it last came to state one of these fields otherwise. */
    Instant since(String... fields) {
      return Stream.of(fields)
          .flatMap(field -> Optional.ofNullable(dated.restated().get(field)).stream())
          .max(Comparator.naturalOrder())
          .orElse(Instant.MIN);
    }
  }

  Facts facts() {
    return new Facts(
        best("programme", Facts::programme),
        best("reference", Facts::reference),
        timing(),
        funding(),
        eligibility(),
        best("contact", Facts::contact),
        attachments());
  }

  private Timing timing() {
    return new Timing(
        best(DatedNotice.STATUS, facts -> facts.timing().statusStated()),
        best("intake", facts -> facts.timing().intake()),
        best("opens", facts -> facts.timing().opens()),
        deadlines(),
        best("earlyClose", facts -> facts.timing().earlyClose()),
        best("allocation", facts -> facts.timing().allocation()));
  }

  /** Those of one notice; one that names years goes before one that does not. */
  private List<Fact<Deadline>> deadlines() {
    Function<Facts, List<Fact<Deadline>>> all = facts -> facts.timing().deadlines();
    List<Fact<Deadline>> dated =
        bestList(
            "deadlines",
            facts ->
                all.apply(facts).stream().anyMatch(d -> d.value().end().isPresent())
                    ? all.apply(facts)
                    : List.of());
    return dated.isEmpty() ? bestList("deadlines", all) : dated;
  }

  private Funding funding() {
    Function<Facts, List<Fact<?>>> rates =
        facts -> both(facts.funding().rateMin(), facts.funding().rateMax());
    Funding rated =
        weightiest(rates, "rateMin", "rateMax").map(Facts::funding).orElse(Funding.NOT_STATED);
    return new Funding(
        best("budgetTotal", facts -> facts.funding().budgetTotal()),
        best("budgetRemaining", facts -> facts.funding().budgetRemaining()),
        best("budgetRequested", facts -> facts.funding().budgetRequested()),
        best("programmeTotal", facts -> facts.funding().programmeTotal()),
        bestList("subBudgets", facts -> facts.funding().subBudgets()),
        best("grantMin", facts -> facts.funding().grantMin()),
        best("grantMax", facts -> facts.funding().grantMax()),
        best("grantPerPartner", facts -> facts.funding().grantPerPartner()),
        best("grantPerUnit", facts -> facts.funding().grantPerUnit()),
        best("grantFixed", facts -> facts.funding().grantFixed()),
        rated.rateMin(),
        rated.rateMax(),
        bestList("rateBonuses", facts -> facts.funding().rateBonuses()));
  }

  private Eligibility eligibility() {
    Eligibility who =
        weightiest(
                f -> both(f.eligibility().applicants(), f.eligibility().applicantsExcluded()),
                "applicants",
                "applicantsExcluded")
            .map(Facts::eligibility)
            .orElse(Eligibility.NOT_STATED);
    Eligibility where =
        weightiest(
                f -> both(f.eligibility().areas(), f.eligibility().areasExcluded()),
                "areas",
                "areasExcluded")
            .map(Facts::eligibility)
            .orElse(Eligibility.NOT_STATED);
    return new Eligibility(
        who.applicants(),
        who.applicantsExcluded(),
        where.areas(),
        where.areasExcluded(),
        best("partnerRule", facts -> facts.eligibility().partnerRule()));
  }

  private List<Fact<Attachment>> attachments() {
    Map<String, Fact<Attachment>> byAddress = new LinkedHashMap<>();
    for (Weighed notice : notices) {
      notice
          .facts()
          .attachments()
          .forEach(a -> byAddress.putIfAbsent(a.value().uri().toString(), a));
    }
    return List.copyOf(byAddress.values());
  }

  private <T> Optional<Fact<T>> best(String name, Function<Facts, Optional<Fact<T>>> field) {
    return weightiest(facts -> field.apply(facts).stream().toList(), name).flatMap(field);
  }

  private <T> List<Fact<T>> bestList(String name, Function<Facts, List<Fact<T>>> field) {
    return weightiest(field, name).map(field).orElse(List.of());
  }

  /** The notice whose field is stated most surely; of equals the weightiest, newest, first. */
  private <F extends Fact<?>> Optional<Facts> weightiest(
      Function<Facts, List<F>> field, String... names) {
    return notices.stream()
        .filter(notice -> !field.apply(notice.facts()).isEmpty())
        .min(
            Comparator.comparing((Weighed notice) -> surest(field.apply(notice.facts())))
                .thenComparingInt(Weighed::tier)
                .thenComparing(notice -> notice.since(names), Comparator.reverseOrder()))
        .map(Weighed::facts);
  }

  private static <F extends Fact<?>> Confidence surest(List<F> facts) {
    return facts.stream().map(Fact::confidence).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static List<Fact<?>> both(
      Optional<? extends Fact<?>> one, Optional<? extends Fact<?>> other) {
    return both(one.stream().toList(), other.stream().toList());
  }

  private static List<Fact<?>> both(
      Collection<? extends Fact<?>> some, Collection<? extends Fact<?>> others) {
    List<Fact<?>> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
