package nl.dutchtechzone.kansenradar.opportunity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the facts behind a status that {@link StatusRule} gives. Pure. */
final class StatusProof {
  private StatusProof() {}

  /**
   * The page's own word when it says as much, else that no money is left, else the dates or how
   * applications are taken in; none for a status that nothing states.
   */
  static List<Fact<?>> of(Facts facts, Status status) {
    Timing timing = facts.timing();
    Optional<Fact<Status>> stated = timing.statusStated().filter(fact -> fact.value() == status);
    if (stated.isPresent()) return List.of(stated.get());
    return switch (status) {
      case FORTHCOMING -> first(timing.opens().stream());
      case OPEN -> first(ends(timing), timing.opens().stream(), timing.intake().stream());
      case CLOSED -> first(spent(facts.funding()), ends(timing));
      case WITHDRAWN, UNKNOWN -> List.of();
    };
  }

  private static Stream<? extends Fact<?>> ends(Timing timing) {
    return timing.deadlines().stream().filter(deadline -> deadline.value().end().isPresent());
  }

  private static Stream<? extends Fact<?>> spent(Funding funding) {
    return Stream.concat(funding.budgetRemaining().stream(), funding.budgetTotal().stream())
        .filter(money -> money.value().amount().signum() == 0);
  }

  /** The first that is stated at all. */
  @SafeVarargs
  private static List<Fact<?>> first(Stream<? extends Fact<?>>... choices) {
    for (Stream<? extends Fact<?>> choice : choices) {
      List<Fact<?>> facts = choice.<Fact<?>>map(fact -> fact).toList();
      if (!facts.isEmpty()) return facts;
    }
    return List.of();
  }
}
