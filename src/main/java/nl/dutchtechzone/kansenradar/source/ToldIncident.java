package nl.dutchtechzone.kansenradar.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Coded;

/**
 * An incident that the bureau was told of.
 *
 * @param state the worst that was told
 * @param since when it began
 * @param toldAt when the bureau was last told
 */
public record ToldIncident(String host, HealthState state, Instant since, Instant toldAt) {
  /** What lasts is told again so often. */
  private static final Duration REPEATED = Duration.ofDays(7);

  /** Why an incident is told, if it is. */
  public enum News implements Coded {
    /** It was not there before. */
    NEW,
    /** What was suspect is broken now. */
    WORSE,
    /** A week has passed since it was last told. */
    LASTS
  }

  /** Why the bureau must hear of the incident now; empty when it has heard enough. */
  public static Optional<News> news(Incident incident, Optional<ToldIncident> told, Instant now) {
    if (told.isEmpty()) return Optional.of(News.NEW);
    ToldIncident before = told.orElseThrow();
    if (incident.state().compareTo(before.state()) > 0) return Optional.of(News.WORSE);
    return before.toldAt().plus(REPEATED).isAfter(now) ? Optional.empty() : Optional.of(News.LASTS);
  }
}
