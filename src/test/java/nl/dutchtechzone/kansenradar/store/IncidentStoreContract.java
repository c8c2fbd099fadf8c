package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.call;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.ToldIncident;
import org.junit.jupiter.api.Test;

/** What is kept of sources that are not well, on whatever database. */
interface IncidentStoreContract {
  Database database();

  @Test
  default void anIncidentKeepsItsBeginningWhenItIsToldAgain() {
    IncidentStore incidents = new IncidentStore(database());
    incidents.save(
        List.of(new ToldIncident("a.example", HealthState.SUSPECT, MONDAY, MONDAY)), List.of());

    incidents.save(
        List.of(new ToldIncident("a.example", HealthState.BROKEN, TUESDAY, TUESDAY)), List.of());

    assertThat(incidents.all())
        .containsExactly(new ToldIncident("a.example", HealthState.BROKEN, MONDAY, TUESDAY));
  }

  @Test
  default void anIncidentThatIsOverIsForgotten() {
    IncidentStore incidents = new IncidentStore(database());
    incidents.save(
        List.of(new ToldIncident("a.example", HealthState.BROKEN, MONDAY, MONDAY)), List.of());

    incidents.save(List.of(), List.of("a.example"));

    assertThat(incidents.all()).isEmpty();
  }

  @Test
  default void whatIsUsualCountsFromTheReadingThatWasAcceptedOn() {
    HealthStore healths = new HealthStore(database());
    LocalDate june = LocalDate.of(2027, 6, 30);
    save(database(), scan(MONDAY, call("snn", "waterstof", june), call("snn", "warmte", june)));
    assertThat(healths.past("snn").volumes()).containsExactly(2);
    save(database(), scan(TUESDAY, call("snn", "wind", june)));

    healths.accept("snn");

    assertThat(healths.past("snn").volumes()).containsExactly(1);
    assertThat(healths.past("other").volumes()).isEmpty();
  }
}
