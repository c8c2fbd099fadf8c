package nl.dutchtechzone.kansenradar.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import nl.dutchtechzone.kansenradar.store.Database;
import org.quartz.utils.ConnectionProvider;

/** Lends the scheduler connections of the program's own pool. */
final class Connections implements ConnectionProvider {
  private final Database database;

  Connections(Database database) {
    this.database = database;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return database.dataSource().getConnection();
  }

  @Override
  public void initialize() {
    // the pool is open already
  }

  @Override
  public void shutdown() {
    // the pool is closed by whoever opened it
  }
}
