package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.opportunity.Change;
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
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", description = "Het nummer, of het begin ervan.")
  String id = "";

  @Option(
      names = "--history",
      description = "Ook alle versies van elke bron, met wat er veranderde.")
  boolean history;

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.homeToRead())) {
      Opportunity opportunity = ChosenOpportunity.startingWith(id, radar);
      Instant now = common.clock(radar.configuration.settings()).instant();
      Offer offer = radar.offers.of(opportunity, now);
      ObjectNode json = Ranked.json(offer, offer.assessment().reasons());
      addChanges(json, radar.changes.of(opportunity.id()));
      if (history) HistoryJson.addTo(json, radar, opportunity);
      if (common.json) {
        common.console().json(json);
      } else {
        tell(offer, json);
      }
      return 0;
    }
  }

  private static void addChanges(ObjectNode json, List<Change> changes) {
    ArrayNode list = json.putArray("changes");
    for (Change change : changes) {
      list.addObject()
          .put("number", change.number())
          .put("kind", change.kind().code())
          .put("field", change.field())
          .put("before", change.before().orElse(null))
          .put("after", change.after().orElse(null))
          .put("at", change.at().toString());
    }
  }

  private void tell(Offer offer, ObjectNode json) {
    Console console = common.console();
    Opportunity opportunity = offer.opportunity();
    console.say(opportunity.title());
    console.say(opportunity.lead().uri().toString());
    console.say(
        String.format(
            Locale.ROOT,
            "%s, %s, gecontroleerd bij de bron op %s",
            Ranked.status(offer.status()),
            opportunity.programme().code(),
            Ranked.day(opportunity.lastChecked())));
    if (!opportunity.summary().isBlank()) console.say("\n" + opportunity.summary());
    console.say("\nFeiten en bewijs");
    JsonNode evidence = json.path("evidence");
    evidence
        .properties()
        .forEach(
            proof ->
                console.say(
                    String.format(
                        Locale.ROOT,
                        "  %-18s %s%n  %-18s \"%s\"",
                        proof.getKey(),
                        value(json, proof.getKey()),
                        "",
                        proof.getValue().path("quote").asText().replaceAll("\\s+", " "))));
    if (!json.path("flags").isEmpty()) console.say("  let op: " + json.path("flags"));
    console.say("\nWaarom");
    offer
        .assessment()
        .reasons()
        .forEach(
            reason ->
                console.say(
                    String.format(
                        Locale.ROOT,
                        "  %+.2f %s: %s",
                        reason.weight(),
                        reason.part(),
                        reason.term())));
    console.say("\nWijzigingen");
    json.path("changes")
        .forEach(
            change ->
                console.say(
                    String.format(
                        Locale.ROOT,
                        "  %s %s %s: %s -> %s",
                        Ranked.day(Instant.parse(change.path("at").asText())),
                        change.path("kind").asText(),
                        change.path("field").asText(),
                        change.path("before").asText("niet vermeld"),
                        change.path("after").asText("niet vermeld"))));
    json.path("history").forEach(version -> HistoryJson.lines(version).forEach(console::say));
  }

  /** The value that an evidence's name ("deadlines.0", "areas.include.1") leads to. */
  private static String value(JsonNode json, String name) {
    JsonNode node = json;
    for (String step : name.split("\\.", -1)) {
      node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    if (node.has("amount") && node.has("currency")) {
      String about = node.path("approximate").asBoolean() ? "circa " : "";
      return about + node.path("currency").asText() + " " + node.path("amount").asText();
    }
    Optional<JsonNode> inner =
        Optional.of(node).filter(JsonNode::isObject).map(object -> object.path("value"));
    JsonNode shown = inner.filter(value -> !value.isMissingNode()).orElse(node);
    return shown.isValueNode() ? shown.asText() : shown.toString();
  }
}
