package nl.dutchtechzone.kansenradar.notify;

import java.util.Comparator;
import java.util.List;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/**
 * A call in a mail.
 *
 * @param changes that the recipient has not been told of, the oldest first; none for a call that is
 *     only listed
 * @param reasons why it matters to this recipient
 */
public record Item(Offer offer, List<Change> changes, List<Reason> reasons) {
  /** The best first; equal scores by title and id, so that the order never depends on chance. */
  public static final Comparator<Item> BEST_FIRST =
      Comparator.comparingDouble((Item item) -> -item.offer().assessment().score())
          .thenComparing(item -> item.offer().opportunity().title())
          .thenComparing(item -> item.offer().opportunity().id());

  public Item {
    changes = changes.stream().sorted(Comparator.comparingLong(Change::number)).toList();
    reasons = List.copyOf(reasons);
  }

  /** True when the recipient has never been told of the call. */
  public boolean isNew() {
    return changes.stream().anyMatch(change -> change.kind() == ChangeKind.NEW);
  }

  /** The changes apart from its being new. */
  public List<Change> amendments() {
    return changes.stream().filter(change -> change.kind() != ChangeKind.NEW).toList();
  }

  /** True when one can no longer apply. */
  public boolean isOver() {
    return offer.status() == Status.CLOSED || offer.status() == Status.WITHDRAWN;
  }
}
