package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.call;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file that H2 has closed by itself, as it does when the disk is full. */
class ReopeningTest {
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);

  @TempDir Path folder;

  @Test
  void theProcessGoesOnWithWhatWasCommitted() throws SQLException {
    try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
      save(database, scan(MONDAY, call("snn", "waterstof", JUNE)));
      try (Connection one = database.dataSource().getConnection();
          Connection other = database.dataSource().getConnection();
          Statement statement = one.createStatement()) {
        statement.execute("SHUTDOWN IMMEDIATELY");
        assertThatThrownBy(() -> other.createStatement().execute("SELECT 1"))
            .isInstanceOf(SQLException.class);
      }

      save(database, scan(TUESDAY, call("snn", "mit", JUNE)));

      assertThat(new OpportunityStore(database).all()).hasSize(2);
    }
  }
}
