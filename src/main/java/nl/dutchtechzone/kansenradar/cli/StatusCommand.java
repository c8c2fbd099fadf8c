package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.Status;
import nl.dutchtechzone.kansenradar.app.StatusFile;
import nl.dutchtechzone.kansenradar.store.DatabaseUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: what ran by itself, what is next, and what waits. */
@Command(
    name = "status",
    description = "Wat de dienst deed, wat hierna komt en wat er wacht; ook terwijl zij draait.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    Home home = common.home();
    try (Kansenradar radar = common.open(home)) {
      Status status = Status.of(radar, false);
      if (common.json) common.console().json(status.json());
      else status.words().forEach(common.console()::say);
    } catch (DatabaseUnavailable taken) {
      JsonNode written = new StatusFile(home).read().orElseThrow(() -> taken);
      if (common.json) common.console().json(written);
      else written.path("words").forEach(line -> common.console().say(line.asText()));
    }
    return 0;
  }
}
