package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import nl.dutchtechzone.kansenradar.text.DateMention;

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
            status(sheet, readings, dates.openings(), windows.deadlines(), intake),
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
      Sheet sheet,
      Readings readings,
      List<Candidate> openings,
      List<Candidate> deadlines,
      IntakeFinder intake) {
    StatusFinder finder = new StatusFinder(sheet);
    Optional<Fact<Status>> status = finder.find();
    boolean own = finder.prose().filter(p -> isDated(p, readings)).isPresent();
    boolean dated =
        openings.stream()
            .flatMap(o -> o.date().stream())
            .anyMatch(day -> own || !day.isBefore(sheet.today()));
    boolean live =
        deadlines.stream().anyMatch(d -> d.date().isPresent() && !d.isPast(sheet.today()));
    boolean goesOn = live || intake.intake().isPresent();
    boolean oneRound = finder.prose().filter(p -> isOfOneRound(p, readings, sheet)).isPresent();
    return status
        .filter(s -> !((dated || live) && finder.isWeak() && s.value() == Status.FORTHCOMING))
        .filter(s -> !(goesOn && oneRound && s.value() == Status.CLOSED))
        .filter(s -> !(live && s.confidence() == Confidence.LOW)); // an address alone
  }

  /** "Die Frist für die zweite Runde endete am 15. Oktober": the next one may be running. */
  private static boolean isOfOneRound(Passage passage, Readings readings, Sheet sheet) {
    String words = sheet.words(passage);
    if (ROUND.isIn(Words.of(words))) return true;
    if (passage.has(Cue.BUDGET_EXHAUSTED)) return false; // since that day, whatever the round
    return isDated(passage, readings);
  }

  private static boolean isDated(Passage passage, Readings readings) {
    return readings.dates(passage).stream().anyMatch(DateMention.Point.class::isInstance);
  }

  private static final Sign ROUND =
      new Sign(
          "\\b(?:eerste|tweede|derde|vierde|vorige|erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?"
              + "|letzte[nr]?|first|second|third|fourth|last|previous|[0-9](?:e|st|nd|rd|th))"
              + " (?:[a-z-]{2,20} )?(?:[a-z]*ronde|[a-z]*openstelling|tender|tranche|[a-z]*tijdvak"
              + "|[a-z]*runde|[a-z]*aufruf|round|call|cut-off|intake)\\b");

  private static Optional<Fact<Intake>> intake(Sheet sheet, DateFinder dates, IntakeFinder finder) {
    Optional<Fact<Intake>> said = finder.intake();
    if (said.map(f -> f.value() == Intake.ROUNDS).orElse(false)) return said;
    if (dates.recurring().isPresent()) {
      return Optional.of(
          sheet.fact(
              Intake.RECURRING, dates.recurring().get(), dates.recurringPassage().orElseThrow()));
    }
    if (said.isPresent() && dates.deadlines().isEmpty()) return said;
    if (said.isPresent() && finder.isUndated() && hasRounds(sheet)) {
      return said.map(f -> new Fact<>(Intake.ROUNDS, f.evidence(), f.confidence(), f.flags()));
    }
    Optional<Candidate> window = dates.deadlines().stream().filter(c -> c.weight() > 0).findFirst();
    return window
        .map(c -> new Fact<>(Intake.CALL, c.evidence(), c.deadline().confidence(), List.of()))
        .or(() -> said);
  }

  /**
   * Days that applications are gathered for, "Förderrunde", "round", "cut-off": taken in always.
   */
  private static boolean hasRounds(Sheet sheet) {
    if (sheet.names(Cue.STAGE_CUT_OFF)) return true;
    for (Passage passage : sheet.passages()) {
      for (Hit hit : passage.hits()) {
        if (hit.cue() != Cue.WINDOW) continue;
        String word = hit.in(sheet.folded());
        if (AnyOf.isIn(ROUNDS, word)) return true;
      }
    }
    return false;
  }

  private static final List<String> ROUNDS = List.of("rond", "runde", "round");
}
