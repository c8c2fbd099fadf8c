package nl.dutchtechzone.kansenradar.source;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Assessment rounds of a programme that is always open, typed over by a person.
 *
 * @param verified when they were last compared with the programme's own timetable
 * @param validFor how long that comparison is trusted
 * @param from where the dates were read, in words
 * @param rounds may be empty: then only "always open, in rounds" is known
 */
public record RoundTable(LocalDate verified, Period validFor, String from, List<Round> rounds) {
  public RoundTable {
    verified = Given.required(verified, "read.rounds.verified");
    validFor = validFor == null ? Period.ofMonths(6) : validFor;
    from = Given.words(from, "read.rounds.from");
    rounds = Given.list(rounds);
  }

  /** True when the table is older than it is trusted for. */
  public boolean isStale(LocalDate today) {
    return verified.plus(validFor).isBefore(today);
  }

  /**
   * One round.
   *
   * @param name as the programme calls it
   * @param deadline last day to hand in
   * @param time wall time in Europe/Brussels
   * @param decision when the committee meets
   * @param tentative still to be confirmed by the programme
   */
  public record Round(
      String name,
      LocalDate deadline,
      Optional<LocalTime> time,
      Optional<LocalDate> decision,
      Optional<Boolean> tentative) {
    public Round {
      name = Given.words(name, "read.rounds.rounds.name");
      deadline = Given.required(deadline, "read.rounds.rounds.deadline");
    }
  }
}
