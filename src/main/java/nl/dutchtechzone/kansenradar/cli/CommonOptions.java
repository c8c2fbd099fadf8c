package nl.dutchtechzone.kansenradar.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.Settings;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
  @Option(
      names = "--home",
      paramLabel = "MAP",
      description = "Map met config/ en index-data/ (anders: de map van het programma).")
  Optional<Path> home = Optional.empty();

  @Option(names = "--json", description = "Eén JSON-document op standaarduitvoer.")
  boolean json;

  @Option(
      names = "--today",
      paramLabel = "JJJJ-MM-DD",
      description = "Doe alsof het deze dag is, 12.00 uur.")
  Optional<LocalDate> today = Optional.empty();

  private final Console console = new Console(System.out, System.err);

  Console console() {
    return console;
  }

  /** The home that is meant. */
  Home home() {
    return new Home(
        home.orElseGet(() -> Path.of(System.getProperty("kansenradar.home", ".")))
            .toAbsolutePath()
            .normalize());
  }

  /** The home to look things up in: the demonstration's as long as nothing else was scanned. */
  Home homeToRead() {
    Home home = home().orDemo();
    if (!home.equals(home())) {
      console.remark(
          "Er is nog geen bron gelezen; dit zijn de voorbeeldgegevens van de demonstratie.");
    }
    return home;
  }

  /** The one clock: fixed at noon in Amsterdam when a day is given, here or in the settings. */
  InstantSource clock(Settings settings) {
    return today
        .or(settings::today)
        .map(day -> InstantSource.fixed(day.atTime(LocalTime.NOON).atZone(Home.ZONE).toInstant()))
        .orElse(InstantSource.system());
  }

  /** Opens the data of {@code home} with its configuration; the caller closes it. */
  Kansenradar open(Home home) {
    Configuration configuration = Configuration.load(home);
    return Kansenradar.open(home, configuration, clock(configuration.settings()));
  }
}
