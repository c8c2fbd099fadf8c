package nl.dutchtechzone.kansenradar.opportunity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What several notices of one call tell together.
 *
 * <p>Each fact comes whole from one notice: the surest one (a labelled value or legal article
 * before a sentence), then an amendment newer than the call's own notice, then calls before schemes
 * before the rest, then the one that the call was first known by, then by source. So what is shown
 * changes only when a notice says something else, not when another one does. Facts that only make
 * sense side by side (lowest and highest rate, who may and who may not apply, included and excluded
 * areas) come from the same notice. What the others say differently, {@link Conflicts} tells.
 *
 * @param notices the leading one first: calls, schemes, amendments, then the rest
 * @param facts what is shown; attachments of all notices are put together
 */
public record Merge(List<Notice> notices, Facts facts) {
  public Merge {
    notices = List.copyOf(notices);
  }

  /**
   * Merges the notices of one call. Pure; when they changed matters for amendments only.
   *
   * @param id of the call, which {@link OpportunityId} made from its first notice
   * @param oldestFirst at least one, in the order they last changed
   */
  public static Merge of(UUID id, List<Notice> oldestFirst) {
    if (oldestFirst.isEmpty()) throw new IllegalArgumentException("no notice to merge");
    List<Notice> ordered = new ArrayList<>(oldestFirst);
    ordered.sort(
        Comparator.comparingInt((Notice notice) -> rank(notice.kind()))
            .thenComparing(notice -> !OpportunityId.of(notice.sourceId(), notice.key()).equals(id))
            .thenComparing(Notice::sourceId)
            .thenComparing(Notice::key));
    return new Merge(ordered, new Choice(byPrecedence(ordered, oldestFirst)).facts());
  }

  /** Amendments before the first call or scheme that they are newer than, the newest first. */
  private static List<Facts> byPrecedence(List<Notice> ordered, List<Notice> oldestFirst) {
    List<Notice> result = new ArrayList<>(ordered);
    result.removeIf(notice -> notice.kind() == Kind.AMENDMENT);
    for (Notice amendment : oldestFirst) {
      if (amendment.kind() != Kind.AMENDMENT) continue;
      int place = 0;
      while (place < result.size() && precedes(result.get(place), amendment, oldestFirst)) place++;
      result.add(place, amendment);
    }
    return result.stream().map(Notice::facts).toList();
  }

  /** Whether a call or scheme was renewed since the amendment. */
  private static boolean precedes(Notice other, Notice amendment, List<Notice> oldestFirst) {
    return rank(other.kind()) < rank(Kind.AMENDMENT)
        && oldestFirst.indexOf(other) > oldestFirst.indexOf(amendment);
  }

  private static int rank(Kind kind) {
    return switch (kind) {
      case CALL -> 0;
      case PROGRAMME -> 1;
      case AMENDMENT -> 2;
      case NEWS, EVENT, AWARD, OTHER -> 3;
    };
  }

  /** Chooses among the facts of several notices, the most weighty first. */
  private record Choice(List<Facts> notices) {
    Facts facts() {
      return new Facts(
          best(Facts::programme),
          best(Facts::reference),
          timing(),
          funding(),
          eligibility(),
          best(Facts::contact),
          attachments());
    }

    private Timing timing() {
      return new Timing(
          best(facts -> facts.timing().statusStated()),
          best(facts -> facts.timing().intake()),
          best(facts -> facts.timing().opens()),
          deadlines(),
          best(facts -> facts.timing().earlyClose()),
          best(facts -> facts.timing().allocation()));
    }

    /** Those of one notice; one that names years goes before one that does not. */
    private List<Fact<Deadline>> deadlines() {
      Function<Facts, List<Fact<Deadline>>> all = facts -> facts.timing().deadlines();
      List<Fact<Deadline>> dated =
          bestList(
              facts ->
                  all.apply(facts).stream().anyMatch(d -> d.value().end().isPresent())
                      ? all.apply(facts)
                      : List.of());
      return dated.isEmpty() ? bestList(all) : dated;
    }

    private Funding funding() {
      Function<Facts, List<Fact<?>>> rates =
          facts -> both(facts.funding().rateMin(), facts.funding().rateMax());
      Funding rated = weightiest(rates).map(Facts::funding).orElse(Funding.NOT_STATED);
      return new Funding(
          best(facts -> facts.funding().budgetTotal()),
          best(facts -> facts.funding().budgetRemaining()),
          best(facts -> facts.funding().budgetRequested()),
          best(facts -> facts.funding().programmeTotal()),
          bestList(facts -> facts.funding().subBudgets()),
          best(facts -> facts.funding().grantMin()),
          best(facts -> facts.funding().grantMax()),
          best(facts -> facts.funding().grantPerPartner()),
          best(facts -> facts.funding().grantPerUnit()),
          best(facts -> facts.funding().grantFixed()),
          rated.rateMin(),
          rated.rateMax(),
          bestList(facts -> facts.funding().rateBonuses()));
    }

    private Eligibility eligibility() {
      Eligibility who =
          weightiest(f -> both(f.eligibility().applicants(), f.eligibility().applicantsExcluded()))
              .map(Facts::eligibility)
              .orElse(Eligibility.NOT_STATED);
      Eligibility where =
          weightiest(f -> both(f.eligibility().areas(), f.eligibility().areasExcluded()))
              .map(Facts::eligibility)
              .orElse(Eligibility.NOT_STATED);
      return new Eligibility(
          who.applicants(),
          who.applicantsExcluded(),
          where.areas(),
          where.areasExcluded(),
          best(facts -> facts.eligibility().partnerRule()));
    }

    private List<Fact<Attachment>> attachments() {
      Map<String, Fact<Attachment>> byAddress = new LinkedHashMap<>();
      for (Facts facts : notices) {
        facts.attachments().forEach(a -> byAddress.putIfAbsent(a.value().uri().toString(), a));
      }
      return List.copyOf(byAddress.values());
    }

    private <T> Optional<Fact<T>> best(Function<Facts, Optional<Fact<T>>> field) {
      return weightiest(facts -> field.apply(facts).stream().toList()).flatMap(field);
    }

    private <T> List<Fact<T>> bestList(Function<Facts, List<Fact<T>>> field) {
      return weightiest(field).map(field).orElse(List.of());
    }

    /** The notice whose field is stated most surely; the first among equals. */
    private <F extends Fact<?>> Optional<Facts> weightiest(Function<Facts, List<F>> field) {
      return notices.stream()
          .filter(facts -> !field.apply(facts).isEmpty())
          .min(Comparator.comparing(facts -> surest(field.apply(facts))));
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
}
