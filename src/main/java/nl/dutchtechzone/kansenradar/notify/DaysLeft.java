package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Precision;

/** Which deadline comes next, and in how many days, as a person in Amsterdam counts them. */
final class DaysLeft {
  private DaysLeft() {}

  /** The first deadline that is not past at {@code at}; empty when none with a year is left. */
  static Optional<Deadline> next(Opportunity opportunity, Instant at) {
    return opportunity.facts().timing().deadlines().stream()
        .map(Fact::value)
        .filter(deadline -> deadline.end().map(at::isBefore).orElse(false))
        .min(Comparator.comparing(deadline -> deadline.end().orElseThrow()));
  }

  /**
   * Whole days from the day of {@code at} to the deadline's own day: 0 is today, negative is past.
   * Empty without a year and for moments coarser than a day, of which no day may be promised.
   */
  static Optional<Long> until(Deadline deadline, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, Week.ZONE);
    return deadline
        .moment()
        .date()
        .filter(
            day ->
                deadline.moment().precision() == Precision.DAY
                    || deadline.moment().precision() == Precision.MINUTE)
        .map(day -> ChronoUnit.DAYS.between(today, day));
  }
}
