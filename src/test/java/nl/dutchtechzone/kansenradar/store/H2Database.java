package nl.dutchtechzone.kansenradar.store;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** A fresh H2 in memory for each test. */
abstract class H2Database {
  private final DatabaseSettings settings = DatabaseSettings.of("jdbc:h2:mem:" + UUID.randomUUID());
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
}
