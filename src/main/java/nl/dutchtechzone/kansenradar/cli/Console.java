package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Standard output for answers, standard error for progress and remarks. */
final class Console {
  private static final ObjectMapper JSON = new ObjectMapper();

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

  /** Columns of these widths; the last wraps. */
  void table(int[] widths, List<String> head, List<List<String>> rows) {
    Column[] columns = new Column[widths.length];
    for (int i = 0; i < widths.length; i++) {
      Column.Overflow overflow =
          i == widths.length - 1 ? Column.Overflow.WRAP : Column.Overflow.TRUNCATE;
      columns[i] = new Column(widths[i], i == 0 ? 0 : 1, overflow);
    }
    TextTable table = TextTable.forColumns(new ColorScheme.Builder(Ansi.OFF).build(), columns);
    table.addRowValues(head.toArray(String[]::new));
    rows.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
    out.print(table);
    out.flush();
  }
}
