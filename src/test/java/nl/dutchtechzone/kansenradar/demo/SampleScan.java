package nl.dutchtechzone.kansenradar.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.fetch.FetchSettings;
import nl.dutchtechzone.kansenradar.fetch.FileArchive;
import nl.dutchtechzone.kansenradar.fetch.HttpFetcher;
import nl.dutchtechzone.kansenradar.source.Harvest;
import nl.dutchtechzone.kansenradar.source.KnownPage;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.source.SourceReader;

/** Reads the sample sites as a scan does, and remembers their pages from day to day. */
final class SampleScan {
  /** One try a page: the page that fails fails all day. */
  private static final FetchSettings SETTINGS =
      FetchSettings.of(
          "radar@techzone.example",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(0),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final DemoSites sites;
  private final FileArchive archive;
  private final Map<URI, KnownPage> known = new HashMap<>();

  SampleScan(DemoSites sites, Path folder) {
    this.sites = sites;
    this.archive = new FileArchive(folder);
  }

  /** A source and what it brought. */
  record Scanned(SourceDefinition source, Harvest harvest) {}

  FileArchive archive() {
    return archive;
  }

  /** What each source brings on that day, by the id of the source. */
  Map<String, Scanned> read(int day) throws IOException {
    sites.day(day);
    SourceReader reader = reader(InstantSource.fixed(morning(day)));
    Map<String, Scanned> scanned = new TreeMap<>();
    for (String yaml : sites.sources().values()) {
      SourceDefinition source = SampleYaml.mapper().readValue(yaml, SourceDefinition.class);
      Harvest harvest = reader.read(source, uri -> Optional.ofNullable(known.get(uri)));
      harvest.pages().forEach(page -> known.put(page.uri(), page));
      scanned.put(source.id(), new Scanned(source, harvest));
    }
    return scanned;
  }

  static Instant morning(int day) {
    LocalDate date = day == 1 ? DemoSites.FIRST_DAY : DemoSites.SECOND_DAY;
    return date.atTime(9, 30).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
  }

  private SourceReader reader(InstantSource clock) throws IOException {
    return new SourceReader(
        new HttpFetcher(SETTINGS, clock), archive, new Extractor(SampleLabels.read()), clock);
  }
}
