package nl.dutchtechzone.kansenradar.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files of the demonstration, all in UTF-8, as they lie in the jar under {@code /demo}. */
final class Resources {
  private Resources() {}

  /**
   * Empty when there is no such file.
   *
   * @param name below {@code /demo}, with slashes
   */
  static Optional<String> find(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("/demo/" + name)) {
      if (in == null) return Optional.empty();
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read /demo/" + name, e);
    }
  }

  /** A file that belongs to the program. */
  static String read(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("missing in the jar: /demo/" + name));
  }
}
