package nl.dutchtechzone.kansenradar.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the truth is kept.
 *
 * @param url of JDBC: H2 ("jdbc:h2:file:/…") for one process, PostgreSQL for several
 * @param user empty for an H2 file of our own
 * @param passwordFile holds the password on its first line; empty when there is none
 * @param connections the most at once; empty for 8
 */
public record DatabaseSettings(
    String url, Optional<String> user, Optional<Path> passwordFile, Optional<Integer> connections) {
  public DatabaseSettings {
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "'url' van de database begint met jdbc:h2: of jdbc:postgresql:; nu staat er " + url);
    }
    if (connections.isPresent() && connections.get() < 2) {
      throw new IllegalArgumentException("'connections' van de database is minstens 2");
    }
  }

  /** One file, {@code kansenradar.mv.db}, in that folder. */
  public static DatabaseSettings embedded(Path folder) {
    return of("jdbc:h2:file:" + folder.toAbsolutePath().resolve("kansenradar"));
  }

  public static DatabaseSettings of(String url) {
    return new DatabaseSettings(url, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The owner of a new H2 file; PostgreSQL has its own idea of who connects. */
  Optional<String> usualUser() {
    return isH2() ? Optional.of("sa") : Optional.empty();
  }

  boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }
}
