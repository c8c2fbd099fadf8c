package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Run.Outcome.DONE;
import static nl.dutchtechzone.kansenradar.store.Run.Outcome.FAILED;
import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.call;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.dutchtechzone.kansenradar.notify.IncidentMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Sender;
import nl.dutchtechzone.kansenradar.pipeline.ReportFailures;
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
  default void theBureauHearsOnceOfAJobThatFailsFourTimesInARowAndOnceWhenItWorks() {
    Recipient bureau = MailContract.bureau();
    new RecipientStore(database()).save(bureau);
    Outbox outbox = new Outbox(database());
    List<Run.Outcome> outcomes =
        List.of(FAILED, FAILED, FAILED, DONE, FAILED, FAILED, FAILED, FAILED, FAILED, DONE, DONE);

    List<Integer> told =
        outcomes.stream()
            .map(
                outcome -> {
                  RunStore runs = new RunStore(database());
                  long run = runs.start("digest", "one", MONDAY, MONDAY);
                  runs.end(run, outcome, "geen schijf", MONDAY);
                  failures().run("digest", bureau);
                  failures().run("digest", bureau);
                  return outbox.waiting();
                })
            .toList();

    assertThat(told).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2);
    assertThat(outbox.latest(2))
        .extracting(queued -> queued.mail().subject())
        .containsExactly("De taak digest lukt weer", "De taak digest mislukt steeds");
    assertThat(outbox.latest(2).getLast().mail().html()).contains("geen schijf");
    assertThat(new IncidentStore(database()).all()).as("no host").isEmpty();
  }

  private ReportFailures failures() {
    Sender sender = new Sender("Radar", "radar@example.org", "bureau@example.org", "example.org");
    return new ReportFailures(
        new RunStore(database()),
        new IncidentStore(database()),
        new DeliveryStore(database()),
        new IncidentMail(sender),
        () -> TUESDAY);
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
