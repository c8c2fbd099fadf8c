package nl.dutchtechzone.kansenradar.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.Serving;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import nl.dutchtechzone.kansenradar.web.PasswordHash;
import nl.dutchtechzone.kansenradar.web.WebSettings;

/**
 * The demonstration served to a bureau that logs in, on its second Monday at nine; its sample sites
 * and its mail server stay up. Nothing goes by itself: the test mails when it wants to.
 */
public final class ServedDemo implements AutoCloseable {
  public static final String OFFICER = "anna";
  public static final String PASSWORD = "vier losse woorden samen";

  private static final int NO_LIMIT = 1_000_000;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(DemoSites.SECOND_DAY.atTime(9, 0).atZone(Home.ZONE).toInstant());
  private final DemoSites sites;
  private final MailSink sink;
  private final Kansenradar radar;
  private final Serving serving;

  private ServedDemo(Path folder, Consumer<Home> more) throws IOException {
    Home outer = new Home(Path.of("").toAbsolutePath());
    Home home = new Home(folder.resolve("home"));
    sites = DemoSites.start();
    sink = new MailSink(folder.resolve("mailbox"));
    new Demo(outer, home).play(sites, sink, ReadingProgress.SILENT);
    more.accept(home);
    radar = Kansenradar.open(home, Configuration.load(home), now::get);
    radar.project();
    serving = Serving.startSite(radar, settings(folder));
  }

  /** Plays both days and serves what came of it, from an empty folder. */
  public static ServedDemo start(Path folder) throws IOException {
    return start(folder, home -> {});
  }

  /**
   * As {@link #start(Path)}, with more in it.
   *
   * @param more adds to the data, which nobody else has open by then
   */
  public static ServedDemo start(Path folder, Consumer<Home> more) throws IOException {
    return new ServedDemo(folder, more);
  }

  private static WebSettings settings(Path folder) throws IOException {
    Path logins = folder.resolve("logins");
    Files.writeString(logins, OFFICER + ":" + PasswordHash.of(PASSWORD.toCharArray()) + "\n");
    return new WebSettings(
        Optional.empty(),
        Optional.of(0),
        Optional.empty(),
        Optional.empty(),
        Optional.of(logins),
        Optional.empty(),
        Optional.of(NO_LIMIT));
  }

  public Kansenradar radar() {
    return radar;
  }

  /** Where the site listens. */
  public URI site() {
    return serving.site();
  }

  /** Sends what waits in the outbox; the mails that came in by that. */
  public List<Path> mail() {
    int before = sink.received().size();
    radar.sendMail.run();
    List<Path> received = sink.received();
    return received.subList(before, received.size());
  }

  /** Lets time pass. */
  public void later(Duration span) {
    now.updateAndGet(instant -> instant.plus(span));
  }

  @Override
  public void close() {
    serving.close();
    radar.close();
    sites.close();
    sink.close();
  }
}
