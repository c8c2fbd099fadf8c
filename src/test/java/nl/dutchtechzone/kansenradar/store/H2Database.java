package nl.dutchtechzone.kansenradar.store;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** A fresh H2 in memory for each test. */
abstract class H2Database {
  private final Database database =
      Database.open(DatabaseSettings.of("jdbc:h2:mem:" + UUID.randomUUID()));

  public Database database() {
    return database;
  }

  @AfterEach
  void close() {
    database.close();
  }
}
