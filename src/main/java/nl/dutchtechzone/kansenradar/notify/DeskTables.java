package nl.dutchtechzone.kansenradar.notify;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Badge;
import nl.dutchtechzone.kansenradar.notify.Letter.Table;
import nl.dutchtechzone.kansenradar.notify.Letter.TableRow;
import nl.dutchtechzone.kansenradar.notify.Letter.Tone;

/** What the bureau should know beside the calls, as tables; empty when there is nothing. */
final class DeskTables {
  private final Desk desk;
  private final Words words;
  private final Phrases phrases;

  DeskTables(Desk desk, CardWriter cards) {
    this.desk = desk;
    this.words = cards.words();
    this.phrases = cards.phrases();
  }

  Optional<Table> unreached() {
    List<TableRow> rows = desk.unreached().stream().map(this::row).toList();
    return table(
        "digest.unreached", List.of("digest.unreached.partner", "digest.unreached.reason"), rows);
  }

  Optional<Table> reports() {
    List<TableRow> rows = desk.reports().stream().map(DeskTables::row).toList();
    return table("digest.reports", List.of("digest.reports.call", "digest.reports.note"), rows);
  }

  private Optional<Table> table(String heading, List<String> columns, List<TableRow> rows) {
    if (rows.isEmpty()) return Optional.empty();
    List<String> named = columns.stream().map(key -> words.get(key)).toList();
    return Optional.of(new Table(words.get(heading), named, rows));
  }

  private TableRow row(Desk.Unreached one) {
    String why =
        words.get(
            "digest.unreached.since",
            phrases.instant(one.since()),
            Letter.plain(one.reason(), 200));
    return new TableRow(
        Letter.plain(one.partner(), 80),
        Optional.of(new Badge(words.get("digest.unreached.badge"), Tone.ATTENTION)),
        List.of(why));
  }

  private static TableRow row(Desk.Report report) {
    String said = Letter.plain(report.by(), 80) + ": " + Letter.plain(report.note(), 500);
    return new TableRow(Letter.plain(report.call(), 120), Optional.empty(), List.of(said));
  }
}
