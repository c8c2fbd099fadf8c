package nl.dutchtechzone.kansenradar.campaign;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;

/** Knows when a service has nothing at work and nothing due. */
final class Idleness implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Connection connection;

  Idleness(Home home) throws SQLException {
    connection =
        DriverManager.getConnection(
            "jdbc:h2:durable:" + home.data().toAbsolutePath().resolve("kansenradar"), "sa", "");
  }

  void await(Kansenradar radar) throws SQLException {
    long start = System.nanoTime();
    while (isBusy(radar)) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("never idle: " + radar.runs.latest());
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  private boolean isBusy(Kansenradar radar) throws SQLException {
    Instant now = SimulatedTime.now();
    if (radar.runs.next().values().stream().anyMatch(due -> !due.isAfter(now))) return true;
    try (Statement statement = connection.createStatement();
        ResultSet fired = statement.executeQuery("SELECT COUNT(*) FROM qrtz_fired_triggers")) {
      fired.next();
      return fired.getInt(1) > 0;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
