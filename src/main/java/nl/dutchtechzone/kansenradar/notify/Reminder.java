package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;

/**
 * That someone is reminded of a call, which happens once.
 *
 * @param deadline the deadline as {@link nl.dutchtechzone.kansenradar.opportunity.Moment#iso} has
 *     it, so that a moved deadline is reminded of anew; the day itself for one that was asked for
 * @param days how many days before the deadline it was due; 0 for one that was asked for
 */
public record Reminder(UUID opportunityId, String deadline, int days) {
  /** How many days before its deadline a followed call is reminded of. */
  public static final List<Integer> DAYS = List.of(30, 14, 3);

  /**
   * What is due now for a call that somebody follows or wants to be reminded of; empty when nothing
   * is, or when it was done already. When days were missed, only the nearest to the deadline is
   * still due: three weeks late nobody wants two mails. What was due before the decision was made
   * is never due.
   *
   * @param done all reminders that the recipient ever got
   */
  public static Optional<Reminder> due(
      Decision decision, Opportunity opportunity, Collection<Reminder> done, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Week.ZONE);
    LocalDate since = LocalDate.ofInstant(decision.at(), Week.ZONE);
    Stream<Reminder> due =
        switch (decision.choice()) {
          case INTERESTING ->
              opportunity.facts().timing().deadlines().stream()
                  .map(Fact::value)
                  .filter(deadline -> deadline.end().map(now::isBefore).orElse(false))
                  .flatMap(deadline -> due(opportunity, deadline, since, today, now).stream());
          case REMIND ->
              decision.remindOn().filter(day -> !day.isAfter(today)).stream()
                  .map(day -> new Reminder(opportunity.id(), day.toString(), 0));
          case NOT_FOR_US, WRONG_DATA -> Stream.empty();
        };
    return due.filter(reminder -> !done.contains(reminder))
        .min(Comparator.comparing(Reminder::deadline));
  }

  private static Optional<Reminder> due(
      Opportunity opportunity, Deadline deadline, LocalDate since, LocalDate today, Instant now) {
    if (DaysLeft.until(deadline, now).isEmpty()) return Optional.empty();
    LocalDate day = deadline.moment().date().orElseThrow();
    return DAYS.stream()
        .filter(days -> !day.minusDays(days).isAfter(today))
        .filter(days -> day.minusDays(days).isAfter(since))
        .min(Comparator.naturalOrder())
        .map(days -> new Reminder(opportunity.id(), deadline.moment().iso(), days));
  }
}
