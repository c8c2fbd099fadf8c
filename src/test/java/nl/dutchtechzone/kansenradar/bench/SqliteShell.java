package nl.dutchtechzone.kansenradar.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.search.IndexEntry;

/** SQLite's full-text search (FTS5), as the program sqlite3 on the path; kept running. */
final class SqliteShell implements AutoCloseable {
  private static final String END = "-end-";

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  SqliteShell(Path file) throws IOException {
    process =
        new ProcessBuilder("sqlite3", "-batch", file.toString()).redirectErrorStream(true).start();
    in =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  void index(Stream<IndexEntry> entries) throws IOException {
    in.write("CREATE VIRTUAL TABLE call USING fts5(title, text);\nBEGIN;\n");
    Iterator<IndexEntry> each = entries.iterator();
    while (each.hasNext()) {
      Opportunity call = each.next().opportunity();
      in.write(
          "INSERT INTO call VALUES('"
              + call.title().replace("'", "''")
              + "','"
              + call.lead().text().replace("'", "''")
              + "');\n");
    }
    in.write("COMMIT;\nINSERT INTO call(call) VALUES('optimize');\n");
    ask("SELECT COUNT(*) FROM call;");
  }

  /** The first ten with all words, the best first. */
  int search(String question) throws IOException {
    return ask(
        "SELECT rowid, title, text FROM call WHERE call MATCH '"
            + question
            + "' ORDER BY rank LIMIT 10;");
  }

  /** How many lines the answer has. */
  int ask(String statement) throws IOException {
    in.write(statement + "\n.print " + END + "\n");
    in.flush();
    int lines = 0;
    for (String line = out.readLine(); !END.equals(line); line = out.readLine()) {
      if (line == null) throw new IOException("sqlite3 ended");
      if (line.startsWith("Error") || line.startsWith("Parse error")) throw new IOException(line);
      lines++;
    }
    return lines;
  }

  @Override
  public void close() throws IOException {
    in.close();
    process.destroy();
  }
}
