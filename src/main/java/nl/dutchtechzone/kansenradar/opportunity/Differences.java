package nl.dutchtechzone.kansenradar.opportunity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The material differences between two versions of one opportunity, a field at a time, under the
 * field's public name, with readable values: ISO dates, plain amounts, codes; and with the words of
 * the pages that prove them. Pure; thread-safe.
 *
 * <p>Not material, so no difference: summary, text, contact, attachments, evidence, confidence and
 * flags; white space, case and order; "circa" before an amount; a date that had passed already; the
 * amount asked for so far; a budget that melts without passing a half, a quarter or a tenth of the
 * total. The page's own status word is not compared either: what counts is the status that follows
 * from it, which {@link #ofStatus} compares.
 */
public final class Differences {
  /** The flag of a status that rests on the budget. */
  private static final String EXHAUSTED = "budget_exhausted";

  private Differences() {}

  /**
   * Differences of facts and title, in a fixed order of fields; empty when nothing matters. What
   * was no offer before and is one now is new, and nothing else.
   */
  public static List<Difference> between(Opportunity before, Opportunity after) {
    if (!before.isOffer() && after.isOffer()) return List.of(Difference.fresh(after));
    return new FieldComparison(before, after).all();
  }

  /**
   * Between two versions of one notice by itself, whatever the day; under "status" the page's own
   * word.
   */
  public static List<Difference> between(Notice before, Notice after) {
    List<Difference> all = new ArrayList<>();
    ofStatus(stated(before), stated(after), before.facts(), after.facts()).ifPresent(all::add);
    all.addAll(between(alone(before), alone(after)));
    return List.copyOf(all);
  }

  private static Status stated(Notice notice) {
    return notice.facts().timing().statusStated().map(Fact::value).orElse(Status.UNKNOWN);
  }

  private static Opportunity alone(Notice notice) {
    return new Opportunity(
        OpportunityId.of(notice.sourceId(), notice.key()),
        Programme.OTHER,
        List.of(notice),
        notice.facts(),
        Instant.EPOCH,
        Instant.EPOCH);
  }

  /**
   * The difference, under the name "status", that a new status makes; empty when it is the same.
   *
   * @param was the facts that the old status followed from
   * @param is the facts that the new one follows from,
   */
  public static Optional<Difference> ofStatus(Status before, Status after, Facts was, Facts is) {
    if (before == after) return Optional.empty();
    return Optional.of(
        new Difference(
            after == Status.CLOSED && isExhausted(is)
                ? ChangeKind.BUDGET_EXHAUSTED
                : kindOf(before, after),
            "status",
            Optional.of(before.code()),
            Optional.of(after.code()),
            Quotes.of(StatusProof.of(was, before), StatusProof.of(is, after))));
  }

  /** Closed because the page says that the money is gone. */
  private static boolean isExhausted(Facts facts) {
    return facts
        .timing()
        .statusStated()
        .filter(fact -> fact.value() == Status.CLOSED)
        .map(fact -> fact.flags().contains(EXHAUSTED))
        .orElse(false);
  }

  private static ChangeKind kindOf(Status before, Status after) {
    return switch (after) {
      case OPEN ->
          switch (before) {
            case CLOSED, WITHDRAWN -> ChangeKind.REOPENED;
            case FORTHCOMING, UNKNOWN, OPEN -> ChangeKind.OPENED;
          };
      case CLOSED -> ChangeKind.CLOSED;
      case WITHDRAWN -> ChangeKind.WITHDRAWN;
      case FORTHCOMING, UNKNOWN -> ChangeKind.TERMS_CHANGED;
    };
  }
}
