package nl.dutchtechzone.kansenradar.web;

import java.util.Comparator;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Stage;

/** The one day on which a call closes, where a standard wants one. */
final class GrantDates {
  private GrantDates() {}

  /** The last deadline for a full application, else the last of all; empty without a year. */
  static Optional<Deadline> close(Opportunity call) {
    return call.facts().timing().deadlines().stream()
        .map(Fact::value)
        .filter(deadline -> deadline.end().isPresent())
        .max(
            Comparator.comparing((Deadline deadline) -> deadline.stage() != Stage.PRE)
                .thenComparing(deadline -> deadline.end().orElseThrow()));
  }
}
