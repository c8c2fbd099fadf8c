package nl.dutchtechzone.kansenradar.source;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Assessment rounds of a programme that is always open, typed over by a person.
 *
 * @param verified when they were last compared with the programme's own timetable; empty when never
 * @param validFor how long that comparison is trusted (six months)
 * @param from where the dates were read, in words
 * @param textSha256 of the watched page's readable text at that comparison; without it each reading
 *     is compared with the first one that had this very table
 * @param rounds may be empty: then only "always open, in rounds" is known
 */
public record RoundTable(
    Optional<LocalDate> verified,
    Optional<Period> validFor,
    String from,
    Optional<String> textSha256,
    List<Round> rounds) {
  public RoundTable {
    from = Given.words(from, "read.rounds.from");
    rounds = Given.list(rounds);
  }

  /** True when the table was never verified, or longer ago than it is trusted for. */
  public boolean isStale(LocalDate today) {
    return verified
        .map(day -> day.plus(validFor.orElse(Period.ofMonths(6))).isBefore(today))
        .orElse(true);
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
