package nl.dutchtechzone.kansenradar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Recipient;

/** A YAML file with recipients, one list: what {@code partner import} reads and export writes. */
public final class RecipientFile {
  private RecipientFile() {}

  /**
   * The recipients of a file.
   *
   * @throws ConfigException with file, line and remedy of what is wrong
   */
  public static List<Recipient> read(Path file) {
    List<ConfigProblem> problems = new ArrayList<>();
    Optional<Recipient[]> recipients = new YamlFile(problems).read(file, Recipient[].class);
    if (recipients.isEmpty()) throw new ConfigException(problems);
    return List.of(recipients.get());
  }

  /** The same form as it is read. */
  public static String write(List<Recipient> recipients) {
    return YamlFile.write(recipients);
  }
}
