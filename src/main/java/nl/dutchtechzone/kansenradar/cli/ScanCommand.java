package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scan}: read sources now, and bring index and deliveries up to what they say. */
@Command(
    name = "scan",
    description = "Lees de bronnen nu, en werk zoekindex en wachtende berichten bij.",
    mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "BRON",
      description = "Alleen deze bronnen (anders: alle die aan staan).")
  List<String> ids = List.of();

  @Option(names = "--dry-run", description = "Lees wel, bewaar niets.")
  boolean dryRun;

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.home())) {
      List<SourceDefinition> sources = ChosenSources.of(radar.configuration, ids);
      List<Health> healths;
      try (ScanProgress progress = ScanProgress.onStandardError("lezen")) {
        healths =
            dryRun ? radar.scan.rehearse(sources, progress) : radar.scan.run(sources, progress);
      }
      if (!dryRun) {
        radar.project();
        radar.reportIncidents.run(radar.bureau());
      }
      tell(radar, healths);
      return healths.stream().anyMatch(h -> h.state() == HealthState.BROKEN) ? 1 : 0;
    }
  }

  private void tell(Kansenradar radar, List<Health> healths) {
    int waiting = radar.deliveries.undelivered(Kansenradar.BUREAU).size();
    if (common.json) {
      ObjectNode out = JsonNodeFactory.instance.objectNode();
      ArrayNode sources = out.putArray("sources");
      healths.forEach(health -> sources.add(HealthLine.json(health)));
      out.put("opportunities", radar.opportunities.count());
      out.put("waiting", waiting);
      common.console().json(out);
      return;
    }
    healths.forEach(health -> common.console().say(HealthLine.of(health)));
    if (dryRun) {
      common.console().say("Niets bewaard.");
    } else {
      common
          .console()
          .say(
              String.format(
                  Locale.ROOT,
                  "%d wijzigingen wachten op het weekbericht: ./kansenradar digest --preview",
                  waiting));
      if (radar.outbox.waiting() > 0) {
        common
            .console()
            .say(
                String.format(
                    Locale.ROOT,
                    "%d berichten wachten op verzending: ./kansenradar outbox",
                    radar.outbox.waiting()));
      }
    }
  }
}
