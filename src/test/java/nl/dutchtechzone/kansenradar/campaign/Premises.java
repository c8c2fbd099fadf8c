package nl.dutchtechzone.kansenradar.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.RecipientFile;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Recipient;

/** Homes for campaigns: the real themes and words, sources and mail server of our own. */
final class Premises {
  static final String BUREAU = "bureau@techzone.example";

  private static final String SETTINGS =
      """
      bureau: { name: Bureau, address: %s }
      mail:
        host: %s
        port: %d
        security: none
        sender-name: Kansenradar
        from: radar@techzone.example
        reply-to: bureau@techzone.example
        list-domain: radar.techzone.example
        answer-within: %s
      fetch: { contact: bureau@techzone.example, back-off: PT0.05S, retries: 1 }
      web: { port: 0 }
      digest: { fresh: %d, changed: 8, closing: 6, closing-days: 21 }
      schedule: { outbox: %s, stop-within: PT10S }
      """;

  private static final String PARTNERS =
      """
      - { id: waterstof, kind: partner, name: Waterstof BV, address: aan@waterstof.example, language: nl, profile: { themes: [hydrogen], words: [], programmes: [], minimum-score: 0 } }
      - { id: logistiek, kind: partner, name: Logistiek BV, address: aan@logistiek.example, language: nl, profile: { themes: [logistics], words: [], programmes: [], minimum-score: 0 } }
      - { id: alles, kind: partner, name: Alles BV, address: aan@alles.example, language: nl, profile: { themes: [], words: [], programmes: [], minimum-score: 0 } }
      """;

  private static final Map<String, Cadence> CADENCES =
      Map.of("waterstof", Cadence.AT_ONCE, "logistiek", Cadence.WEEKLY, "alles", Cadence.DAILY);

  private Premises() {}

  /** Writes the configuration of a home; the sources by their ids. */
  static void write(Home home, Map<String, GrowingSite> sources, String settings)
      throws IOException {
    Path config = home.config();
    Files.createDirectories(config.resolve("sources"));
    Home outer = new Home(Path.of("").toAbsolutePath());
    for (String name : new String[] {"themes.yaml", "areas.yaml", "labels.yaml", "words.yaml"}) {
      Files.copy(
          outer.config().resolve(name), config.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    for (Map.Entry<String, GrowingSite> source : sources.entrySet()) {
      Files.writeString(
          config.resolve("sources").resolve(source.getKey() + ".yaml"),
          source.getValue().source(source.getKey()));
    }
    Files.writeString(config.resolve("partners.yaml"), PARTNERS);
    writeSettings(home, settings);
  }

  static void writeSettings(Home home, String settings) throws IOException {
    Files.writeString(home.config().resolve("kansenradar.yaml"), settings);
  }

  /**
   * @param fresh how many new calls a digest tells of in full
   */
  static String settings(String host, int port, int fresh, String outbox) {
    return SETTINGS.formatted(BUREAU, host, port, Postbox.PATIENCE, fresh, outbox);
  }

  /** Three partners who want mail: at once, weekly and daily. */
  static void invitePartners(Home home, Kansenradar radar) {
    Configuration configuration = radar.configuration;
    for (Recipient partner :
        RecipientFile.read(home.config().resolve("partners.yaml"), configuration.themes())) {
      radar.invitePartner.save(
          partner, Optional.ofNullable(CADENCES.get(partner.id())), Optional.of("campaign"));
    }
  }

  /** Who is to hear of a call, by address. */
  static boolean concerns(String address, GrowingSite.Call call) {
    return switch (address) {
      case "aan@waterstof.example" -> call.hydrogen();
      case "aan@logistiek.example" -> !call.hydrogen();
      default -> true;
    };
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else Files.copy(file, target);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }
}
