package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/**
 * The facts of a planned call: its dates are indicative (Regulation (EU) 2021/1060, Article 49(2)),
 * it is forthcoming until the call itself says otherwise, and whatever the call itself states goes
 * before them.
 */
final class Planned {
  private static final List<String> FLAGS = List.of("planned");

  private Planned() {}

  /**
   * @param row the words of the whole row, which prove that the call is planned
   */
  static Facts facts(Facts stated, Evidence row) {
    Timing timing = stated.timing();
    Fact<Status> forthcoming = new Fact<>(Status.FORTHCOMING, row, Confidence.LOW, FLAGS);
    return stated.with(
        new Timing(
            Optional.of(forthcoming),
            timing.intake(),
            timing.opens().map(fact -> unsure(fact.map(Planned::indicative))),
            timing.deadlines().stream().map(fact -> unsure(fact.map(Planned::indicative))).toList(),
            timing.earlyClose(),
            timing.allocation()));
  }

  private static Opening indicative(Opening opening) {
    return new Opening(opening.moment(), true);
  }

  private static Deadline indicative(Deadline deadline) {
    return new Deadline(
        deadline.moment(),
        deadline.zone(),
        deadline.stage(),
        deadline.track(),
        deadline.inclusive(),
        true);
  }

  private static <T> Fact<T> unsure(Fact<T> fact) {
    return new Fact<>(fact.value(), fact.evidence(), Confidence.LOW, FLAGS);
  }
}
