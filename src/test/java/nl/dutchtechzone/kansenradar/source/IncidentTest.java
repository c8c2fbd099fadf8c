package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncidentTest {
  private static final Instant MONDAY = Instant.parse("2027-01-11T06:00:00Z");

  private static Health health(String source, HealthState state) {
    return new Health(source, state, "reden", 0, 0, 0, MONDAY, Optional.empty());
  }

  private static ToldIncident told(HealthState state) {
    return new ToldIncident("a.example", state, MONDAY, MONDAY);
  }

  @Test
  void fiftySourcesOfOneHostThatIsDownAreOneIncident() {
    List<String> ids = IntStream.range(0, 50).mapToObj(i -> "s" + i).toList();
    List<Health> healths = ids.stream().map(id -> health(id, HealthState.BROKEN)).toList();

    List<Incident> incidents =
        Incident.among(
            healths, ids.stream().collect(Collectors.toMap(id -> id, id -> "a.example")));

    assertThat(incidents).hasSize(1);
    assertThat(incidents.getFirst().troubled()).hasSize(50);
  }

  @Test
  void sourcesThatAreWellAreNoIncidentAndTheWorstNamesTheState() {
    List<Incident> incidents =
        Incident.among(
            List.of(
                health("quiet", HealthState.QUIET),
                health("suspect", HealthState.SUSPECT),
                health("broken", HealthState.BROKEN),
                health("elsewhere", HealthState.CHANGED),
                health("forgotten", HealthState.BROKEN)),
            Map.of(
                "quiet", "a.example",
                "suspect", "a.example",
                "broken", "a.example",
                "elsewhere", "b.example"));

    assertThat(incidents).extracting(Incident::host).containsExactly("a.example");
    assertThat(incidents.getFirst().state()).isEqualTo(HealthState.BROKEN);
    assertThat(incidents.getFirst().troubled())
        .extracting(Health::sourceId)
        .containsExactly("broken", "suspect");
  }

  @Test
  void anIncidentIsToldWhenItIsNewWhenItGetsWorseAndOnceAWeekWhileItLasts() {
    Incident suspect = new Incident("a.example", List.of(health("s", HealthState.SUSPECT)));
    Incident broken = new Incident("a.example", List.of(health("s", HealthState.BROKEN)));
    Instant tuesday = MONDAY.plus(Duration.ofDays(1));
    Instant nextMonday = MONDAY.plus(Duration.ofDays(7));

    assertThat(ToldIncident.news(suspect, Optional.empty(), MONDAY))
        .contains(ToldIncident.News.NEW);
    assertThat(ToldIncident.news(suspect, Optional.of(told(HealthState.SUSPECT)), tuesday))
        .isEmpty();
    assertThat(ToldIncident.news(suspect, Optional.of(told(HealthState.BROKEN)), tuesday))
        .isEmpty();
    assertThat(ToldIncident.news(broken, Optional.of(told(HealthState.SUSPECT)), tuesday))
        .contains(ToldIncident.News.WORSE);
    assertThat(ToldIncident.news(broken, Optional.of(told(HealthState.BROKEN)), nextMonday))
        .contains(ToldIncident.News.LASTS);
  }
}
