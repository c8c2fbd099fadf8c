package nl.dutchtechzone.kansenradar.app;

import java.nio.file.Path;

/**
 * Something wrong in a configuration file.
 *
 * @param line 1-based; 0 when the whole file is meant
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record ConfigProblem(Path file, int line, String message, String remedy) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message + " -> " + remedy;
  }
}
