package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that breaks, stays broken and recovers, as the bureau hears of it. */
class IncidentsIT {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(DemoSites.FIRST_DAY.atTime(6, 30).atZone(Home.ZONE).toInstant());

  private volatile boolean shortened;

  /** The timetable with one row of its three, when it is shortened. */
  private void send(HttpExchange exchange, Site site, Answer answer) throws IOException {
    boolean cut = shortened && exchange.getRequestURI().getPath().equals("/planning");
    new UsualDoor().send(exchange, site, cut ? shortened(answer) : answer);
  }

  private static Answer shortened(Answer answer) {
    String rows = "(?s)<tr><td><a href=\"/planning/.*?</tr>";
    String text = answer.body().text(StandardCharsets.UTF_8).replaceAll(rows, "");
    return Answer.ok(answer.contentType(), Bytes.utf8(text), answer.changedAt().orElseThrow());
  }

  private Optional<OutgoingMail> scan(Kansenradar radar, Duration later) {
    now.updateAndGet(instant -> instant.plus(later));
    radar.scan.run(radar.configuration.enabledSources(), ReadingProgress.SILENT);
    return radar.reportIncidents.run(radar.bureau());
  }

  @Test
  void theBureauHearsOnceOfAHostThatIsDownAgainAfterAWeekAndWhenItIsWell(@TempDir Path folder)
      throws Exception {
    Home home = new Home(folder.resolve("home"));
    try (MailSink sink = new MailSink(folder.resolve("mailbox"));
        DemoSites sites = DemoSites.start()) {
      DemoConfiguration.write(new Home(Path.of("").toAbsolutePath()), home, sites, sink);
      try (Kansenradar radar = Kansenradar.open(home, Configuration.load(home), () -> now.get())) {
        assertThat(scan(radar, Duration.ZERO)).isEmpty();
        sites.unplug("deutschland-nederland"); // two sources read it

        Optional<OutgoingMail> first = scan(radar, Duration.ofHours(1));
        assertThat(first).isPresent();
        assertThat(first.orElseThrow().html())
            .contains("Grensprogramma")
            .contains("Kleinprojectenfonds");
        assertThat(scan(radar, Duration.ofHours(1))).isEmpty();
        assertThat(scan(radar, Duration.ofDays(7))).isPresent();

        sites.plugIn("deutschland-nederland");
        Optional<OutgoingMail> well = scan(radar, Duration.ofHours(1));
        assertThat(well.orElseThrow().subject()).startsWith("Weer in orde: 127.0.0.4");
        assertThat(scan(radar, Duration.ofHours(1))).isEmpty();
      }
    }
  }

  @Test
  void whatIsAcceptedIsTakenOverAndIsTheUsualFromThenOn(@TempDir Path folder) throws Exception {
    Home home = new Home(folder.resolve("home"));
    try (MailSink sink = new MailSink(folder.resolve("mailbox"));
        DemoSites sites = DemoSites.start(this::send)) {
      DemoConfiguration.write(new Home(Path.of("").toAbsolutePath()), home, sites, sink);
      try (Kansenradar radar = Kansenradar.open(home, Configuration.load(home), () -> now.get())) {
        SourceDefinition planning = radar.configuration.source("drenthe-planning").orElseThrow();
        read(radar, planning);
        shortened = true;
        assertThat(read(radar, planning).state()).isEqualTo(HealthState.SUSPECT);

        Health accepted = radar.scan.accept(planning, ReadingProgress.SILENT);

        assertThat(accepted.state()).isEqualTo(HealthState.QUIET);
        assertThat(read(radar, planning).state()).isEqualTo(HealthState.QUIET);
      }
    }
  }

  private Health read(Kansenradar radar, SourceDefinition source) {
    now.updateAndGet(instant -> instant.plus(Duration.ofHours(6)));
    return radar.scan.run(List.of(source), ReadingProgress.SILENT).getFirst();
  }
}
