package nl.dutchtechzone.kansenradar.notify;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Badge;
import nl.dutchtechzone.kansenradar.notify.Letter.Table;
import nl.dutchtechzone.kansenradar.notify.Letter.TableRow;
import nl.dutchtechzone.kansenradar.notify.Letter.Tone;
import nl.dutchtechzone.kansenradar.source.AuditResult;

/** What the bureau should know beside the calls, as tables; empty when there is nothing. */
final class DeskTables {
  private static final int MOST_MISSED = 12;

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

  Optional<Table> audits() {
    List<TableRow> rows = desk.audits().stream().map(this::row).toList();
    return table("digest.audit", List.of("digest.audit.register", "digest.audit.found"), rows);
  }

  private TableRow row(Desk.Audited audited) {
    AuditResult result = audited.result();
    String name = Letter.plain(audited.register(), 80);
    if (result.read() == 0) {
      Badge unread = new Badge(words.get("digest.audit.unread"), Tone.ATTENTION);
      return new TableRow(name, Optional.of(unread), List.of(words.get("digest.audit.nothing")));
    }
    if (result.missed().isEmpty()) {
      String none = words.get("digest.audit.none", result.compared());
      return new TableRow(name, Optional.empty(), List.of(none));
    }
    List<String> titles =
        result.missed().stream()
            .limit(MOST_MISSED)
            .map(missed -> Letter.plain(missed.title(), 120))
            .toList();
    String all = String.join("; ", titles);
    String named = result.missed().size() > MOST_MISSED ? all + "; …" : all;
    Badge missing = new Badge(words.get("digest.audit.missing"), Tone.ATTENTION);
    return new TableRow(
        name,
        Optional.of(missing),
        List.of(
            words.get("digest.audit.missed", result.compared(), result.missed().size(), named)));
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
