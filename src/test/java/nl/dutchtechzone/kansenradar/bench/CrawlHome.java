package nl.dutchtechzone.kansenradar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;

/**
 * A home of which each host of {@link CrawlSite} is a source, opened; scanned as {@code scan} does.
 */
final class CrawlHome implements AutoCloseable {
  private final Kansenradar radar;
  private final int pages;

  private CrawlHome(Kansenradar radar, int pages) {
    this.radar = radar;
    this.pages = pages;
  }

  /** Writes the configuration and reads the world for the first time. */
  static CrawlHome filled(Path folder, int port, int pages, Duration pause) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("config/sources"));
    for (String name : List.of("kansenradar", "themes", "areas", "labels", "words")) {
      String file = name + ".yaml";
      Files.copy(
          Path.of("config", file),
          folder.resolve("config").resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    for (int i = 0; i < CrawlSite.HOSTS; i++) {
      Files.writeString(
          sources.resolve("host" + i + ".yaml"),
          """
          id: host%d
          names: { nl: "Host %d" }
          programme: other
          languages: [nl]
          area: [NL]
          schedule: { every: P1D }
          manners: { pause: %s, private-addresses: true }
          expect: { unclosed: true }
          terms: { note: "Loopback." }
          read:
            kind: html-list
            pages: ["http://%s:%d/%d/lijst/1"]
            link-pattern: "/(call|closed)/"
            next: "a[rel=next]"
            page-limit: 100
            item-limit: 5000
          """
              .formatted(i, i, pause, CrawlSite.host(i), port, pages));
    }
    Home home = new Home(folder);
    CrawlHome filled =
        new CrawlHome(
            Kansenradar.open(home, Configuration.load(home), InstantSource.system()), pages);
    filled.scan();
    return filled;
  }

  /** What {@code scan} does, all of it; fails when not all of the world was read. */
  void scan() {
    List<Health> healths =
        radar.scan.run(radar.configuration.enabledSources(), ReadingProgress.SILENT);
    radar.project();
    radar.reportIncidents.run(radar.bureau());
    int read = healths.stream().mapToInt(Health::read).sum();
    if (read != pages) throw new IllegalStateException(read + " of " + pages + ": " + healths);
  }

  @Override
  public void close() {
    radar.close();
  }
}
