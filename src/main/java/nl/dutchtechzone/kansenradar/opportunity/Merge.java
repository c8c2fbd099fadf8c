package nl.dutchtechzone.kansenradar.opportunity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What several notices of one call tell together.
 *
 * <p>Each fact comes whole from one notice: the surest one (a labelled value or legal article
 * before a sentence), then an amendment newer than the call's own notice, then calls before schemes
 * before the rest, then what is firm before what is planned, then whoever last came to state it
 * otherwise, then the one that the call was first known by. So what is shown changes only when a
 * notice says something else of that very fact. Facts that only make sense side by side (lowest and
 * highest rate, who may and who may not apply, included and excluded areas) come from the same
 * notice. What the others say differently, {@link Conflicts} tells.
 *
 * @param notices the leading one first: calls, schemes, amendments, then the rest
 * @param facts what is shown; attachments of all notices are put together
 */
public record Merge(List<Notice> notices, Facts facts) {
  public Merge {
    notices = List.copyOf(notices);
  }

  /**
   * Merges the notices of one call. Pure; their order matters for amendments only.
   *
   * @param id of the call, which {@link OpportunityId} made from its first notice
   * @param oldestFirst at least one, in the order they last changed
   */
  public static Merge of(UUID id, List<DatedNotice> oldestFirst) {
    if (oldestFirst.isEmpty()) throw new IllegalArgumentException("no notice to merge");
    List<DatedNotice> ordered = new ArrayList<>(oldestFirst);
    ordered.sort(
        Comparator.comparingInt(Merge::rank)
            .thenComparing(dated -> dated.notice().facts().timing().isPlan())
            .thenComparing(dated -> !isFirst(dated.notice(), id))
            .thenComparing(dated -> dated.notice().sourceId())
            .thenComparing(dated -> dated.notice().key()));
    return new Merge(
        ordered.stream().map(DatedNotice::notice).toList(),
        new FactChoice(inTiers(byPrecedence(ordered, oldestFirst))).facts());
  }

  private static boolean isFirst(Notice notice, UUID id) {
    return OpportunityId.of(notice.sourceId(), notice.key()).equals(id);
  }

  /** Amendments before the first call or scheme that they are newer than, the newest first. */
  private static List<DatedNotice> byPrecedence(
      List<DatedNotice> ordered, List<DatedNotice> oldestFirst) {
    List<DatedNotice> result = new ArrayList<>(ordered);
    result.removeIf(dated -> dated.notice().kind() == Kind.AMENDMENT);
    for (DatedNotice amendment : oldestFirst) {
      if (amendment.notice().kind() != Kind.AMENDMENT) continue;
      int place = 0;
      while (place < result.size() && precedes(result.get(place), amendment, oldestFirst)) place++;
      result.add(place, amendment);
    }
    return result;
  }

  /** Whether a call or scheme was renewed since the amendment. */
  private static boolean precedes(
      DatedNotice other, DatedNotice amendment, List<DatedNotice> oldestFirst) {
    return rank(other) < rank(amendment)
        && oldestFirst.indexOf(other) > oldestFirst.indexOf(amendment);
  }

  /** Those that follow each other in kind and firmness weigh the same; each amendment its own. */
  private static List<FactChoice.Weighed> inTiers(List<DatedNotice> byPrecedence) {
    List<FactChoice.Weighed> weighed = new ArrayList<>();
    int tier = 0;
    DatedNotice last = byPrecedence.getFirst();
    for (DatedNotice dated : byPrecedence) {
      if (!isLike(last, dated)) tier++;
      weighed.add(new FactChoice.Weighed(dated, tier));
      last = dated;
    }
    return weighed;
  }

  private static boolean isLike(DatedNotice one, DatedNotice other) {
    return rank(one) == rank(other)
        && (one.equals(other) || one.notice().kind() != Kind.AMENDMENT)
        && one.notice().facts().timing().isPlan() == other.notice().facts().timing().isPlan();
  }

  private static int rank(DatedNotice dated) {
    return switch (dated.notice().kind()) {
      case CALL -> 0;
      case PROGRAMME -> 1;
      case AMENDMENT -> 2;
      case NEWS, EVENT, AWARD, OTHER -> 3;
    };
  }
}
