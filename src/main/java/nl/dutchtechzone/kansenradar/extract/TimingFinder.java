package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** When one can apply. */
final class TimingFinder {
  private final Timing timing;
  private final List<String> remarks;

  TimingFinder(Sheet sheet, Readings readings) {
    DateFinder dates = new DateFinder(sheet, readings);
    Windows windows = new Windows(dates.deadlines(), dates.openings(), sheet.today());
    IntakeFinder intake = new IntakeFinder(sheet);
    Optional<Fact<Opening>> opens = windows.opening().map(Candidate::opening);
    this.timing =
        new Timing(
            status(sheet, dates.openings(), windows.deadlines()),
            intake(sheet, dates, intake),
            opens,
            windows.deadlines().stream().map(Candidate::deadline).toList(),
            intake.earlyClose(),
            intake.allocation());
    this.remarks = windows.remarks();
  }

  Timing timing() {
    return timing;
  }

  /** Contradictions among the dates, in words. */
  List<String> remarks() {
    return remarks;
  }

  /** That a call "will open on" a day is that day's business, not a status that outlives it. */
  private static Optional<Fact<Status>> status(
      Sheet sheet, List<Candidate> openings, List<Candidate> deadlines) {
    StatusFinder finder = new StatusFinder(sheet);
    Optional<Fact<Status>> status = finder.find();
    boolean dated = openings.stream().anyMatch(o -> o.date().isPresent());
    boolean live =
        deadlines.stream().anyMatch(d -> d.date().isPresent() && !d.isPast(sheet.today()));
    return status
        .filter(s -> !(dated && finder.isWeak() && s.value() == Status.FORTHCOMING))
        .filter(s -> !(live && s.confidence() == Confidence.LOW)); // an address alone
  }

  private static Optional<Fact<Intake>> intake(Sheet sheet, DateFinder dates, IntakeFinder finder) {
    Optional<Fact<Intake>> said = finder.intake();
    if (said.map(f -> f.value() == Intake.ROUNDS).orElse(false)) return said;
    if (dates.recurring().isPresent()) {
      return Optional.of(
          sheet.fact(
              Intake.RECURRING, dates.recurring().get(), dates.recurringPassage().orElseThrow()));
    }
    if (said.isPresent() && dates.deadlines().isEmpty()) return said;
    Optional<Candidate> window = dates.deadlines().stream().filter(c -> c.weight() > 0).findFirst();
    return window
        .map(c -> new Fact<>(Intake.CALL, c.evidence(), c.deadline().confidence(), List.of()))
        .or(() -> said);
  }
}
