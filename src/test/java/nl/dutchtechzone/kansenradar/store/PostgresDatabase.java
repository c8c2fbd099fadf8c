package nl.dutchtechzone.kansenradar.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** A fresh database of one real PostgreSQL for each test. */
abstract class PostgresDatabase {
  private final DatabaseSettings settings = settings();
  private final Database database = Database.open(settings);

  public Database database() {
    return database;
  }

  public Database another() {
    return Database.open(settings);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static DatabaseSettings settings() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database for the test", e);
    }
    return new DatabaseSettings(
        "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name,
        Optional.of("postgres"),
        Optional.empty(),
        Optional.empty());
  }

  /** Started with the first test that needs it, stopped with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
