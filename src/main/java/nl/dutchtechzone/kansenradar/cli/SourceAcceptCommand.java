package nl.dutchtechzone.kansenradar.cli;

import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code source accept}: what looks odd is right, says a person who has looked. */
@Command(
    name = "accept",
    description = {
      "Lees een bron en neem alles over zoals het er nu staat, ook wat twijfelachtig leek.",
      "Kijk eerst wat dat is: scan BRON --dry-run."
    },
    mixinStandardHelpOptions = true)
final class SourceAcceptCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "BRON")
  String id = "";

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.home())) {
      SourceDefinition source = ChosenSources.of(radar.configuration, id);
      Health health = radar.scan.accept(source, ReadingProgress.SILENT);
      radar.project();
      if (common.json) common.console().json(HealthLine.json(health));
      else common.console().say(HealthLine.of(health));
      return health.state() == HealthState.BROKEN ? 1 : 0;
    }
  }
}
