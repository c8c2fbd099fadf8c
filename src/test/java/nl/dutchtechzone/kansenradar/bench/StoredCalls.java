package nl.dutchtechzone.kansenradar.bench;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.store.Database;
import nl.dutchtechzone.kansenradar.store.DatabaseSettings;
import nl.dutchtechzone.kansenradar.store.ScanResult;
import nl.dutchtechzone.kansenradar.store.ScanStore;

/** The calls of {@link BenchCalls} in a store, each with an address of its own. */
final class StoredCalls {
  private static final Instant SEEN = Instant.parse("2026-11-20T08:00:00Z");

  private StoredCalls() {}

  static void in(Home home, int count) {
    BenchCalls calls = new BenchCalls();
    Map<String, List<Notice>> bySource =
        IntStream.range(0, count)
            .mapToObj(number -> own(calls.call(number).lead(), number))
            .collect(Collectors.groupingBy(Notice::sourceId));
    try (Database database = Database.open(DatabaseSettings.embedded(home.data()))) {
      ScanStore store = new ScanStore(database);
      bySource.forEach((source, notices) -> save(store, source, notices));
    }
  }

  private static Notice own(Notice notice, int number) {
    return new Notice(
        notice.sourceId(),
        "oproep-" + number,
        URI.create("https://voorbeeld.test/" + notice.sourceId() + "/" + number),
        notice.language(),
        notice.kind(),
        notice.title(),
        notice.summary(),
        notice.facts(),
        notice.text(),
        notice.flags(),
        notice.pages());
  }

  private static void save(ScanStore store, String source, List<Notice> notices) {
    store.save(
        new ScanResult(source, Programme.OTHER, notices, Set.of(), List.of(), SEEN),
        (added, changed) ->
            new Health(
                source,
                HealthState.CHANGED,
                "",
                notices.size(),
                added,
                changed,
                SEEN,
                Optional.of(SEEN)));
  }
}
