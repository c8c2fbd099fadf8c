package nl.dutchtechzone.kansenradar.web;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.store.Database;
import nl.dutchtechzone.kansenradar.store.DatabaseSettings;
import nl.dutchtechzone.kansenradar.store.ScanResult;
import nl.dutchtechzone.kansenradar.store.ScanStore;

/**
 * Two calls whose ids begin alike.
 *
 * @param beginning the four signs that both begin with
 */
record Namesakes(String beginning, String one, String other) {
  private static final String SOURCE = "snn";

  /** The first two keys of the source whose ids begin alike. */
  static Namesakes find() {
    Map<String, String> keys = new HashMap<>();
    for (int i = 0; ; i++) {
      String key = "naamgenoot-" + i;
      String beginning = OpportunityId.of(SOURCE, key).toString().substring(0, 4);
      String known = keys.putIfAbsent(beginning, key);
      if (known != null) return new Namesakes(beginning, known, key);
    }
  }

  void storeIn(Home home, Instant at) {
    List<Notice> notices =
        List.of(notice(one, "Sportvelden verlichten"), notice(other, "Orgels herstellen"));
    try (Database database = Database.open(DatabaseSettings.embedded(home.data()))) {
      new ScanStore(database)
          .save(
              new ScanResult(SOURCE, Programme.EFRO_NOORD, notices, Set.of(), List.of(), at),
              (added, changed) ->
                  new Health(
                      SOURCE, HealthState.CHANGED, "", 2, added, changed, at, Optional.of(at)));
    }
  }

  private static Notice notice(String key, String title) {
    URI page = URI.create("https://snn.example/" + key);
    return new Notice(
        SOURCE,
        key,
        page,
        Language.NL,
        Kind.CALL,
        title,
        "",
        Facts.NOT_STATED,
        title,
        List.of(),
        List.of(new ArchivedPage(page, "0f".repeat(32))));
  }
}
