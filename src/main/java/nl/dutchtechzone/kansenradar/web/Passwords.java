package nl.dutchtechzone.kansenradar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of the bureau who may log in, each with the hash of a password. Thread-safe. */
final class Passwords {
  static final Passwords NONE = new Passwords(Map.of());

  /** Asked for names that nobody has, so that those take as long as others. */
  private static final PasswordHash NOBODY = PasswordHash.of("niemand".toCharArray());

  private final Map<String, PasswordHash> byName;

  private Passwords(Map<String, PasswordHash> byName) {
    this.byName = byName;
  }

  /**
   * Reads lines {@code name:hash}; empty lines and those that begin with # are passed over.
   *
   * @throws IllegalArgumentException when a line is neither, with its number
   */
  static Passwords read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read who may log in from " + file, e);
    }
    Map<String, PasswordHash> byName = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      int colon = line.indexOf(':');
      try {
        if (colon < 1) throw new IllegalArgumentException("schrijf naam:versleuteld wachtwoord");
        byName.put(line.substring(0, colon), PasswordHash.parse(line.substring(colon + 1)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return new Passwords(byName);
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** False too for a name that nobody has, after as long a time. */
  boolean accept(String name, String password) {
    PasswordHash known = byName.getOrDefault(name, NOBODY);
    return known.isOf(password.toCharArray()) && byName.containsKey(name);
  }
}
