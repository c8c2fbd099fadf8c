package nl.dutchtechzone.kansenradar.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.app.ConfigException;
import nl.dutchtechzone.kansenradar.app.ConfigProblem;
import nl.dutchtechzone.kansenradar.app.Home;

/** The demonstration's configuration: its own sources and mailbox, the real themes and words. */
final class DemoConfiguration {
  private static final List<String> SHARED =
      List.of("themes.yaml", "areas.yaml", "labels.yaml", "words.yaml");

  private static final String MISSING = "het bestand ontbreekt";
  private static final String REMEDY = "laat --home weg, of noem een map met een eigen config/";

  private DemoConfiguration() {}

  /**
   * Writes {@code config/} of {@code home}, sharing what is not of the demonstration's own.
   *
   * @throws ConfigException when the outer home lacks a file of those
   */
  static void write(Home outer, Home home, DemoSites sites, MailSink sink) throws IOException {
    write(outer, home, sites, sink.host(), sink.port());
  }

  static void write(Home outer, Home home, DemoSites sites, String mailHost, int mailPort)
      throws IOException {
    requireShared(outer);
    Path config = home.config();
    Files.createDirectories(config.resolve("sources"));
    for (String name : SHARED) {
      Files.copy(
          outer.config().resolve(name), config.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    for (Map.Entry<String, String> source : sites.sources().entrySet()) {
      Files.writeString(config.resolve("sources").resolve(source.getKey()), source.getValue());
    }
    Files.writeString(config.resolve("partners.yaml"), Resources.read("config/partners.yaml"));
    Files.writeString(
        config.resolve("kansenradar.yaml"),
        Resources.read("config/kansenradar.yaml")
            .replace("${today}", DemoSites.SECOND_DAY.toString())
            .replace("${mail-host}", mailHost)
            .replace("${mail-port}", Integer.toString(mailPort)));
  }

  private static void requireShared(Home outer) {
    List<ConfigProblem> missing =
        SHARED.stream()
            .map(name -> outer.config().resolve(name))
            .filter(file -> !Files.exists(file))
            .map(file -> new ConfigProblem(file, 0, MISSING, REMEDY))
            .toList();
    if (!missing.isEmpty()) throw new ConfigException(missing);
  }
}
