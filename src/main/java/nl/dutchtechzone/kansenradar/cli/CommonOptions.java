package nl.dutchtechzone.kansenradar.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.app.Home;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Map met config/ en index-data/ (anders: de map van het programma).")
  Optional<Path> home = Optional.empty();

  @Option(names = "--json", description = "Eén JSON-document op standaarduitvoer.")
  boolean json;

  @Option(
      names = "--today",
      paramLabel = "JJJJ-MM-DD",
      description = "Doe alsof het deze dag is, 12.00 uur.")
  Optional<LocalDate> today = Optional.empty();

  /** The home that is meant. */
  Home home() {
    return new Home(
        home.orElseGet(() -> Path.of(System.getProperty("kansenradar.home", ".")))
            .toAbsolutePath()
            .normalize());
  }

  /** The one clock: fixed at noon in Amsterdam when a day is given. */
  InstantSource clock() {
    return today
        .map(day -> InstantSource.fixed(day.atTime(LocalTime.NOON).atZone(Home.ZONE).toInstant()))
        .orElse(InstantSource.system());
  }
}
