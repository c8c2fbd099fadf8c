package nl.dutchtechzone.kansenradar.match.same;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/**
 * When one can apply, as days: of a moment that is no finer than a month, or without a year,
 * nothing.
 *
 * @param ends the last days of all stages and tracks
 */
record CallWindow(Optional<LocalDate> opens, Set<LocalDate> ends) {
  CallWindow {
    ends = Set.copyOf(ends);
  }

  static CallWindow of(Timing timing) {
    return new CallWindow(
        timing.opens().map(Fact::value).flatMap(opening -> day(opening.moment())),
        timing.deadlines().stream()
            .flatMap(fact -> day(fact.value().moment()).stream())
            .collect(Collectors.toSet()));
  }

  private static Optional<LocalDate> day(Moment moment) {
    return moment.isExact() ? moment.date() : Optional.empty();
  }

  /** No day is stated. */
  boolean isOpenEnded() {
    return opens.isEmpty() && ends.isEmpty();
  }

  boolean sameEnd(CallWindow other) {
    return ends.stream().anyMatch(other.ends::contains);
  }

  /** Both state last days, and none of them is the same. */
  boolean otherEnd(CallWindow other) {
    return !ends.isEmpty() && !other.ends.isEmpty() && !sameEnd(other);
  }

  boolean sameOpening(CallWindow other) {
    return opens.isPresent() && opens.equals(other.opens);
  }

  boolean otherOpening(CallWindow other) {
    return opens.isPresent() && other.opens.isPresent() && !sameOpening(other);
  }
}
