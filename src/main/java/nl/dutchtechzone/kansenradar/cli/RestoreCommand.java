package nl.dutchtechzone.kansenradar.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Backup;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code restore}: put a backup back into a home without data. */
@Command(
    name = "restore",
    description = "Zet een kopie terug in een map zonder gegevens, en maak de zoekindex.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "BESTAND")
  Path file = Path.of("kansenradar.zip");

  @Override
  public Integer call() {
    try {
      new Backup(common.home()).restore(file);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    try (Kansenradar radar = common.open(common.home())) {
      int indexed = radar.reindex();
      common.console().say(String.format(Locale.ROOT, "Teruggezet: %d kansen.", indexed));
    }
    return 0;
  }
}
