package nl.dutchtechzone.kansenradar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.Theme;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.Remark;

/** A YAML file with recipients, one list: what {@code partner import} reads and export writes. */
public final class RecipientFile {
  private RecipientFile() {}

  /**
   * The recipients of a file; what their profiles name has to be among the themes.
   *
   * @throws ConfigException with file, line and remedy of what is wrong
   */
  public static List<Recipient> read(Path file, Themes themes) {
    List<ConfigProblem> problems = new ArrayList<>();
    YamlFile yaml = new YamlFile(problems);
    Optional<Recipient[]> read = yaml.read(file, Recipient[].class);
    List<Recipient> recipients = read.map(List::of).orElse(List.of());
    for (int i = 0; i < recipients.size(); i++) {
      Recipient recipient = recipients.get(i);
      int line = yaml.line(file, "id", i);
      for (Remark problem : recipient.profile().problems(themes)) {
        String said = recipient.id() + ": " + problem.in(Language.NL);
        problems.add(new ConfigProblem(file, line, said, known(themes)));
      }
    }
    if (!problems.isEmpty()) throw new ConfigException(problems);
    return recipients;
  }

  private static String known(Themes themes) {
    return themes.themes().stream()
        .map(Theme::id)
        .collect(Collectors.joining(", ", "verbeter het profiel (thema's: ", ")"));
  }

  /** The same form as it is read. */
  public static String write(List<Recipient> recipients) {
    return YamlFile.write(recipients);
  }
}
