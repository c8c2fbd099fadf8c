package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Standard output for answers, standard error for progress and remarks. */
final class Console {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Between columns, in characters. */
  private static final int GAP = 2;

  private final PrintStream out;
  private final PrintStream err;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  void say(String line) {
    out.println(line);
  }

  /** Something beside the answer. */
  void remark(String line) {
    err.println(line);
  }

  /** The one JSON document of a command, on one line. */
  void json(JsonNode document) {
    try {
      out.println(JSON.writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes is always writable", e);
    }
  }

  /**
   * Columns as wide as what stands in them, so that nothing is cut.
   *
   * @param lastWidth of the last column, in characters, which wraps at words
   */
  void table(int lastWidth, List<String> head, List<List<String>> rows) {
    int last = head.size() - 1;
    Column[] columns = new Column[head.size()];
    for (int i = 0; i < last; i++) {
      columns[i] = new Column(widest(i, head, rows) + GAP, 0, Column.Overflow.TRUNCATE);
    }
    columns[last] = new Column(lastWidth, 0, Column.Overflow.WRAP);
    TextTable table = TextTable.forColumns(new ColorScheme.Builder(Ansi.OFF).build(), columns);
    table.addRowValues(head.toArray(String[]::new));
    rows.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
    out.print(table);
    out.flush();
  }

  private static int widest(int column, List<String> head, List<List<String>> rows) {
    return Stream.concat(Stream.of(head), rows.stream())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
