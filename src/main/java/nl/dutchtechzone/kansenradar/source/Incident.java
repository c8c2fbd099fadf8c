package nl.dutchtechzone.kansenradar.source;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is wrong at one host now, however many sources it touches: a site that is down is one
 * incident, not fifty.
 *
 * @param troubled the last verdicts on the sources of that host that are not well, the worst first
 */
public record Incident(String host, List<Health> troubled) {
  private static final Comparator<Health> WORST_FIRST =
      Comparator.comparing(Health::state).reversed().thenComparing(Health::sourceId);

  public Incident {
    troubled = troubled.stream().sorted(WORST_FIRST).toList();
    if (troubled.isEmpty()) throw new IllegalArgumentException("nothing is wrong at " + host);
  }

  /**
   * The incidents of now, by host.
   *
   * @param latest the last verdict on each source
   * @param hostOf where a source is read; a source that it does not know is passed over
   */
  public static List<Incident> among(Collection<Health> latest, Map<String, String> hostOf) {
    Map<String, List<Health>> byHost =
        latest.stream()
            .filter(Incident::isTrouble)
            .filter(health -> hostOf.containsKey(health.sourceId()))
            .collect(
                Collectors.groupingBy(
                    health -> hostOf.get(health.sourceId()), TreeMap::new, Collectors.toList()));
    return byHost.entrySet().stream()
        .map(entry -> new Incident(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean isTrouble(Health health) {
    return switch (health.state()) {
      case QUIET, CHANGED -> false;
      case SUSPECT, BROKEN -> true;
    };
  }

  /** That of the source that is worst off. */
  public HealthState state() {
    return troubled.getFirst().state();
  }

  /** When the first of its verdicts was given. */
  public Instant seen() {
    return troubled.stream().map(Health::at).min(Comparator.naturalOrder()).orElseThrow();
  }
}
