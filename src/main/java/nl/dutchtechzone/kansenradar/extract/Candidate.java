package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Stage;

/**
 * A date to apply by or from, before it is set against the others on the page.
 *
 * @param window both ends of one window share a number
 * @param yearWritten its year stands beside it rather than in the page's date, title or address
 * @param weight of the place it stood in, see {@link DateUse}
 */
record Candidate(
    Moment moment,
    ZoneId zone,
    Stage stage,
    Optional<String> track,
    boolean inclusive,
    boolean tentative,
    int window,
    boolean yearWritten,
    int weight,
    Set<String> flags,
    Evidence evidence) {
  Candidate {
    flags = Set.copyOf(flags);
  }

  Optional<LocalDate> date() {
    return moment.date();
  }

  boolean isPast(LocalDate today) {
    return date().map(d -> d.isBefore(today)).orElse(false);
  }

  /** True for a month or more. */
  boolean isCoarse() {
    return moment.precision().isCoarse();
  }

  Candidate with(Set<String> others) {
    return copy(moment, others);
  }

  /** The same, at a moment that is known better. */
  Candidate at(Moment known) {
    return copy(known, flags);
  }

  private Candidate copy(Moment when, Set<String> marks) {
    return new Candidate(
        when,
        zone,
        stage,
        track,
        inclusive,
        tentative,
        window,
        yearWritten,
        weight,
        marks,
        evidence);
  }

  Fact<Deadline> deadline() {
    Deadline deadline = new Deadline(moment, zone, stage, track, inclusive, tentative);
    return new Fact<>(deadline, evidence, confidence(), java.util.List.copyOf(flags));
  }

  Fact<Opening> opening() {
    Opening opening = new Opening(moment, tentative);
    return new Fact<>(opening, evidence, confidence(), java.util.List.copyOf(flags));
  }

  private Confidence confidence() {
    return weight >= 2 ? Confidence.HIGH : weight == 1 ? Confidence.MEDIUM : Confidence.LOW;
  }
}
