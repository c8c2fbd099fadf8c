package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;

/**
 * A call with all its changes, for what others keep a copy of: calendars and feeds.
 *
 * @param history all changes of the call, the oldest first
 */
public record Tracked(Offer offer, List<Change> history) {
  public Tracked {
    history = history.stream().sorted(Comparator.comparingLong(Change::number)).toList();
  }

  /** When something last changed; when it was first seen if nothing did. */
  Instant changedAt() {
    return history.isEmpty() ? offer.opportunity().firstSeen() : history.getLast().at();
  }

  /** When it was withdrawn, if that still holds. */
  Optional<Instant> withdrawnAt() {
    return history.reversed().stream()
        .filter(change -> change.field().equals("status"))
        .findFirst()
        .filter(change -> change.kind() == ChangeKind.WITHDRAWN)
        .map(Change::at);
  }

  /** How often its dates or its status changed since it was first seen. */
  int revisions() {
    return (int)
        history.stream()
            .filter(change -> change.field().equals("deadlines") || change.field().equals("status"))
            .count();
  }
}
