package nl.dutchtechzone.kansenradar.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the password of a mail server stands; never in the configuration itself. */
final class MailPassword {
  private MailPassword() {}

  /**
   * @throws IllegalArgumentException unless one of the two is set
   */
  static void requireOne(Optional<String> environmentVariable, Optional<Path> file) {
    if (environmentVariable.isPresent() == file.isPresent()) {
      throw new IllegalArgumentException(
          "bij user hoort een wachtwoord: geef password-env of password-file, een van beide");
    }
  }

  /**
   * The value of the variable, or the first line of the file.
   *
   * @throws IllegalArgumentException when it is not there; the message says where it was sought
   */
  static String read(
      Optional<String> variable, Optional<Path> file, Map<String, String> environment) {
    if (file.isPresent()) return firstLine(file.get());
    String name = variable.orElseThrow();
    String password = environment.get(name);
    if (password == null || password.isEmpty()) {
      throw new IllegalArgumentException(
          "het mailwachtwoord ontbreekt: zet het in de omgevingsvariabele " + name);
    }
    return password;
  }

  private static String firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines
          .findFirst()
          .filter(line -> !line.isEmpty())
          .orElseThrow(
              () -> new IllegalArgumentException("er staat geen mailwachtwoord in " + file));
    } catch (IOException e) {
      throw new IllegalArgumentException("het mailwachtwoord is niet te lezen uit " + file, e);
    }
  }
}
