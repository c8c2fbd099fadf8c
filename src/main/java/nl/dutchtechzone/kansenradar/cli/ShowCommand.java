package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.json.ChangeJson;
import nl.dutchtechzone.kansenradar.json.OpportunityJson;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Conflict;
import nl.dutchtechzone.kansenradar.opportunity.Conflicts;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: one opportunity, every fact with its words. */
@Command(
    name = "show",
    description = "Toon één kans: elk feit met het bewijs, de bronnen en de wijzigingen.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})-([0-9]{1,6})");

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", description = "Het nummer, of het begin ervan.")
  String id = "";

  @Option(
      names = "--history",
      description = "Ook alle versies van elke bron, met wat er veranderde.")
  boolean history;

  @Option(
      names = "--versions",
      paramLabel = "VAN-TOT",
      description = "Ook wat er verschilt tussen twee versies van een bron, zoals 1-3.")
  Optional<String> versions = Optional.empty();

  @Override
  public Integer call() {
    Optional<VersionStep.Range> range = versions.map(ShowCommand::range);
    try (Kansenradar radar = common.open(common.homeToRead())) {
      Opportunity opportunity = ChosenOpportunity.startingWith(id, radar);
      Instant now = common.clock(radar.configuration.settings()).instant();
      Offer offer = radar.offers.of(opportunity, now);
      List<Conflict> conflicts = Conflicts.of(opportunity, now);
      List<Change> changes = radar.changes.of(opportunity.id());
      List<VersionStep> steps = steps(radar, opportunity, range);
      if (common.json) {
        common.console().json(json(offer, conflicts, changes, steps));
      } else {
        new CallText(radar.glossary)
            .of(offer, conflicts, changes, steps)
            .forEach(common.console()::say);
      }
      return 0;
    }
  }

  private static VersionStep.Range range(String text) {
    Matcher found = RANGE.matcher(text);
    if (!found.matches()) {
      throw new UsageException("--versions vraagt twee nummers, zoals 1-3; niet " + text + ".");
    }
    return new VersionStep.Range(
        Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }

  private List<VersionStep> steps(
      Kansenradar radar, Opportunity opportunity, Optional<VersionStep.Range> range) {
    if (!history && range.isEmpty()) return List.of();
    List<VersionStep> steps = VersionStep.of(radar, opportunity, range);
    if (steps.isEmpty()) {
      throw new UsageException(
          "Geen bron heeft beide versies; welke er zijn, staat in ./kansenradar show --history.");
    }
    return steps;
  }

  private ObjectNode json(
      Offer offer, List<Conflict> conflicts, List<Change> changes, List<VersionStep> steps) {
    ObjectNode json = Ranked.json(offer, offer.assessment().reasons());
    OpportunityJson.addConflicts(json, conflicts);
    ArrayNode list = json.putArray("changes");
    for (Change change : changes) {
      ChangeJson.addTo(list.addObject().put("number", change.number()), change)
          .put("at", change.at().toString());
    }
    if (!steps.isEmpty()) VersionStep.addTo(json, steps);
    return json;
  }
}
