package nl.dutchtechzone.kansenradar.source;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.ExtractHints;
import nl.dutchtechzone.kansenradar.extract.Table;
import nl.dutchtechzone.kansenradar.extract.Table.Cell;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.fetch.Page;

/**
 * A row of a timetable as a page of its own: each cell behind its column's own head, kept in the
 * archive like any other body, so that facts can be quoted from it.
 *
 * @param key what tells the row from all others, whatever its dates: its reference, else its title
 * @param page plain text, the title first
 * @param hints which of its heads mean which field
 * @param link where the row leads to; empty when nowhere
 */
record PlannedCall(String key, String title, Page page, ExtractHints hints, Optional<URI> link) {
  private static final Pattern BARE = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern MILLIONS = Pattern.compile("(?i)\\b(miljoen|mln|mio|million)");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?i)(x ?€? ?1[.,]?000|\\bduizend|\\btsd|\\bthousand|k€)");

  /**
   * Empty when the row names no call or no date.
   *
   * @param distinct makes a key of its own of one that was met before
   */
  static Optional<PlannedCall> of(
      String sourceId, Timetable table, Table.Row row, UnaryOperator<String> distinct, Instant at) {
    Optional<Cell> named =
        table.cell(row, PlannedColumn.TITLE).or(() -> table.cell(row, PlannedColumn.OBJECTIVE));
    boolean dated =
        table.known().stream()
            .filter(PlannedColumn::tellsWhen)
            .anyMatch(column -> table.cell(row, column).filter(PlannedCall::hasFigure).isPresent());
    if (named.isEmpty() || !dated) return Optional.empty();
    String title = named.orElseThrow().words();
    String key =
        distinct.apply(
            table
                .cell(row, PlannedColumn.REFERENCE)
                .map(Cell::words)
                .orElse(title)
                .toLowerCase(Locale.ROOT));
    Bytes body = Bytes.utf8(text(title, table, row));
    URI address =
        URI.create(
            "urn:kansenradar:row:" + sourceId + ":" + Bytes.utf8(key).sha256().substring(0, 16));
    return Optional.of(
        new PlannedCall(
            key,
            title,
            Page.atHand(address, "text/plain", Optional.of(StandardCharsets.UTF_8), body, at),
            hints(table),
            row.cells().stream().flatMap(cell -> cell.link().stream()).findFirst()));
  }

  private static boolean hasFigure(Cell cell) {
    return cell.words().chars().anyMatch(Character::isDigit);
  }

  private static String text(String title, Timetable table, Table.Row row) {
    StringBuilder text = new StringBuilder(title).append('\n');
    int columns = Math.min(row.cells().size(), table.heads().size());
    for (int i = 0; i < columns; i++) {
      String words = row.cells().get(i).words();
      if (words.isEmpty() || words.equals(title)) continue;
      String head = table.heads().get(i);
      boolean money = table.columns().get(i).equals(Optional.of(PlannedColumn.BUDGET));
      text.append(head.isEmpty() ? "" : label(head) + ": ")
          .append(money ? amount(head, words) : words)
          .append('\n');
    }
    return text.toString();
  }

  private static String label(String head) {
    return head.replaceAll("[:?*]+$", "").replace(':', ' ').strip();
  }

  /** A bare number gets the unit that its column's head names. */
  private static String amount(String head, String words) {
    if (!BARE.matcher(words).matches()) return words;
    if (MILLIONS.matcher(head).find()) return "€ " + words + " miljoen";
    if (!THOUSANDS.matcher(head).find()) return "€ " + words;
    boolean plain = words.matches("\\d+(\\.\\d{1,2})?");
    return plain
        ? "€ " + new BigDecimal(words).movePointRight(3).stripTrailingZeros().toPlainString()
        : words;
  }

  private static ExtractHints hints(Timetable table) {
    Map<String, List<String>> labels = new HashMap<>();
    for (int i = 0; i < table.heads().size(); i++) {
      String head = label(table.heads().get(i)).toLowerCase(Locale.ROOT);
      table
          .columns()
          .get(i)
          .flatMap(PlannedColumn::field)
          .ifPresent(field -> labels.computeIfAbsent(field, name -> new ArrayList<>()).add(head));
    }
    return new ExtractHints(Optional.empty(), labels);
  }
}
