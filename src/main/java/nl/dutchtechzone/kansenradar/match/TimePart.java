package nl.dutchtechzone.kansenradar.match;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/** The time's part: is there enough of it left to write an application, and is it near enough. */
final class TimePart {
  private static final double ENOUGH_DAYS = 42;
  private static final double SOON_DAYS = 120;
  private static final double FAR_DAYS = 365;
  private static final double HURRY = 0.2;
  private static final double FAR = 0.6;
  private static final double ALWAYS = 0.8;
  private static final double NOT_YET = 0.5;
  private static final double NOT_KNOWN = 0.4;
  private static final double NO_FIRST_STEP = 0.1;

  private TimePart() {}

  static Reason of(Facts facts, Status status, Instant now) {
    if (status == Status.CLOSED || status == Status.WITHDRAWN) {
      return reason(status == Status.CLOSED ? "gesloten" : "ingetrokken", "status", 0);
    }
    List<Fact<Deadline>> deadlines = facts.timing().deadlines();
    Optional<Instant> next = next(deadlines, now);
    if (next.isPresent()) {
      if (missedFirstStep(deadlines, now)) {
        return reason("de eerste stap is voorbij", "deadlines", NO_FIRST_STEP);
      }
      double days = Duration.between(now, next.get()).toMinutes() / (24.0 * 60);
      String left = (long) Math.floor(days) + " dagen tot de deadline";
      return status == Status.FORTHCOMING
          ? reason("nog niet open, " + left, "deadlines", NOT_YET)
          : reason(left, "deadlines", feasible(days));
    }
    boolean always =
        facts.timing().intake().map(Fact::value).filter(i -> i != Intake.CALL).isPresent();
    if (status == Status.FORTHCOMING) return reason("nog niet open", "opens", NOT_YET);
    if (always) return reason("doorlopend aan te vragen", "intake", ALWAYS);
    return reason("deadline niet vermeld", "deadlines", NOT_KNOWN);
  }

  /**
   * Rises until there is time for a good application, stays, and falls off for what is far away.
   */
  private static double feasible(double days) {
    if (days < ENOUGH_DAYS) return HURRY + (1 - HURRY) * days / ENOUGH_DAYS;
    if (days <= SOON_DAYS) return 1;
    if (days >= FAR_DAYS) return FAR;
    return 1 - (1 - FAR) * (days - SOON_DAYS) / (FAR_DAYS - SOON_DAYS);
  }

  private static Optional<Instant> next(List<Fact<Deadline>> deadlines, Instant now) {
    return deadlines.stream()
        .map(Fact::value)
        .flatMap(deadline -> deadline.end().stream())
        .filter(end -> end.isAfter(now))
        .min(Instant::compareTo);
  }

  /** A pre-registration is over in every track, and only full applications are still to come. */
  private static boolean missedFirstStep(List<Fact<Deadline>> deadlines, Instant now) {
    List<Deadline> first =
        deadlines.stream().map(Fact::value).filter(d -> d.stage() == Stage.PRE).toList();
    boolean cutOffs = deadlines.stream().anyMatch(fact -> fact.value().stage() == Stage.CUT_OFF);
    return !first.isEmpty()
        && !cutOffs
        && first.stream().allMatch(d -> d.end().filter(end -> !end.isAfter(now)).isPresent());
  }

  private static Reason reason(String words, String field, double share) {
    return new Reason("time", words, field, Parts.TIME * share);
  }
}
