package nl.dutchtechzone.kansenradar.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Backup;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: configuration, database and page archive in one file. */
@Command(
    name = "backup",
    description = "Zet instellingen, database en paginaarchief in één zip-bestand.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "BESTAND")
  Path file = Path.of("kansenradar.zip");

  @Override
  public Integer call() {
    Home home = common.home();
    try {
      new Backup(home).write(file, Configuration.load(home));
    } catch (IllegalStateException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    common.console().say("Kopie geschreven: " + file.toAbsolutePath());
    return 0;
  }
}
