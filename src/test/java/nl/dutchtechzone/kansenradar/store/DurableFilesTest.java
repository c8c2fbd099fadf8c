package nl.dutchtechzone.kansenradar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the file of the embedded database at the moment that a commit returns. */
class DurableFilesTest {
  /** Old chunks are overwritten at once, so that soon there are holes in the file to write to. */
  private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=0";

  private static final int COMMITS = 120;
  private static final int ROWS = 50;
  private static final int LONG_ROW = 60_000;
  private static final int ROW = 3_000;

  @TempDir Path folder;

  @Test
  void eachCommitIsInTheFileWhenItReturns() throws Exception {
    assertThat(notFound(DurableFiles.url("jdbc:h2:file:"))).isZero();
  }

  @Test
  void withoutItCommitsThatHadReturnedAreNotFound() throws Exception {
    assertThat(notFound("jdbc:h2:file:"))
        .as("zero: H2 finds its last commit by itself now, and DurableFiles is to go")
        .isPositive();
  }

  /** A copy of the file after each commit is what a process that dies then leaves. */
  private int notFound(String prefix) throws SQLException, IOException {
    Random random = new Random(1);
    int missing = 0;
    try (Connection connection = connect(prefix + folder.resolve("written"))) {
      fill(connection);
      for (int commit = 1; commit <= COMMITS; commit++) {
        change(connection, commit, random);
        Path copy = folder.resolve("copy" + commit + ".mv.db");
        Files.copy(folder.resolve("written.mv.db"), copy);
        if (last(prefix + folder.resolve("copy" + commit)) != commit) missing++;
        Files.delete(copy);
      }
    }
    return missing;
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url + OPTIONS, "sa", "");
  }

  private static void fill(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (id INT PRIMARY KEY, number INT, text VARCHAR)");
      statement.execute("INSERT INTO t SELECT x, 0, '' FROM SYSTEM_RANGE(0, " + (ROWS - 1) + ")");
    }
    connection.setAutoCommit(false);
  }

  private static void change(Connection connection, int number, Random random) throws SQLException {
    String sql = "UPDATE t SET number = ?, text = ? WHERE id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int row = random.nextInt(5); row >= 0; row--) {
        byte[] bytes = new byte[random.nextInt(30) == 0 ? LONG_ROW : random.nextInt(ROW)];
        random.nextBytes(bytes);
        update.setInt(1, number);
        update.setString(2, Base64.getEncoder().encodeToString(bytes));
        update.setInt(3, random.nextInt(ROWS));
        update.executeUpdate();
      }
    }
    connection.commit();
  }

  private static int last(String url) throws SQLException {
    try (Connection connection = connect(url);
        var statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT MAX(number) FROM t")) {
      result.next();
      return result.getInt(1);
    }
  }
}
