package nl.dutchtechzone.kansenradar.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** A folder with {@code config/} (read only) and {@code index-data/} (all that is written). */
public record Home(Path root) {
  /** Days are days here. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  public Path config() {
    return root.resolve("config");
  }

  public Path data() {
    return root.resolve("index-data");
  }

  public Path index() {
    return data().resolve("lucene");
  }

  public Path pages() {
    return data().resolve("pages");
  }

  /** The secret that signs the links in mails. */
  public Path linkKey() {
    return data().resolve("link.key");
  }

  /** Copies of what was sent, and digests made to look at. */
  public Path mail() {
    return data().resolve("mail");
  }

  /** The home that the demonstration builds within this one. */
  public Home demo() {
    return new Home(data().resolve("demo"));
  }

  /** True when something was scanned here. */
  public boolean hasData() {
    return Files.isDirectory(index());
  }

  /**
   * This home, or the demonstration's when only that was ever filled: someone who just ran it can
   * search at once.
   */
  public Home orDemo() {
    return hasData() || !demo().hasData() ? this : demo();
  }
}
