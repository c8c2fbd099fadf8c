package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.json.FactsJson;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.source.Harvest;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthCheck;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.KnownPages;
import nl.dutchtechzone.kansenradar.source.Outcome;
import nl.dutchtechzone.kansenradar.source.Past;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code source}: what is configured, how it fares, what it yields. */
@Command(
    name = "source",
    description = "De bronnen: welke er zijn, hoe het ermee gaat, wat eruit komt.",
    mixinStandardHelpOptions = true,
    subcommands = {SourceAcceptCommand.class, SourceAuditCommand.class, SourceNewCommand.class},
    synopsisSubcommandLabel = "OPDRACHT")
final class SourceCommand {
  @Command(name = "list", description = "Alle ingestelde bronnen.", mixinStandardHelpOptions = true)
  int list(@Mixin CommonOptions common) {
    Configuration configuration = Configuration.load(common.home());
    ArrayNode sources = JsonNodeFactory.instance.arrayNode();
    List<List<String>> rows = new ArrayList<>();
    for (SourceDefinition source : configuration.sources()) {
      sources
          .addObject()
          .put("id", source.id())
          .put("name", source.names().nl())
          .put("programme", source.programme().code())
          .put("enabled", source.isEnabled())
          .put("unverified", source.unverified().size());
      rows.add(
          List.of(
              source.id(),
              source.isEnabled() ? "aan" : "uit",
              Ranked.programme(source.programme()),
              source.names().nl()));
    }
    if (common.json) {
      common.console().json(JsonNodeFactory.instance.objectNode().set("sources", sources));
    } else {
      common.console().table(70, List.of("bron", "", "programma", "naam"), rows);
    }
    return 0;
  }

  @Command(
      name = "check",
      description = "Hoe het met elke bron gaat, volgens de laatste lezing.",
      mixinStandardHelpOptions = true)
  int check(@Mixin CommonOptions common) {
    try (Kansenradar radar = common.open(common.homeToRead())) {
      List<Health> healths = radar.healths.latest();
      List<String> never =
          radar.configuration.enabledSources().stream()
              .map(SourceDefinition::id)
              .filter(id -> healths.stream().noneMatch(health -> health.sourceId().equals(id)))
              .toList();
      if (common.json) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode sources = out.putArray("sources");
        healths.forEach(health -> sources.add(HealthLine.json(health)));
        ArrayNode unread = out.putArray("neverRead");
        never.forEach(unread::add);
        common.console().json(out);
      } else {
        healths.forEach(health -> common.console().say(HealthLine.of(health)));
        never.forEach(
            id -> common.console().say(String.format(Locale.ROOT, "%-22s nog nooit gelezen", id)));
      }
      return healths.stream().anyMatch(h -> h.state() == HealthState.BROKEN) ? 1 : 0;
    }
  }

  @Command(
      name = "test",
      description = "Lees een bron nu en toon wat eruit komt, met het bewijs. Bewaart geen kansen.",
      mixinStandardHelpOptions = true)
  int test(@Mixin CommonOptions common, @Parameters(paramLabel = "BRON") String id) {
    try (Kansenradar radar = common.open(common.home())) {
      SourceDefinition source = ChosenSources.of(radar.configuration, id);
      Harvest harvest = radar.reader.read(source, KnownPages.NONE);
      Health health =
          HealthCheck.assess(
              source, harvest, Past.NONE, new Outcome(harvest.notices().size(), 0, List.of()));
      if (common.json) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("health", HealthLine.json(health));
        ArrayNode notices = out.putArray("notices");
        harvest.notices().forEach(notice -> notices.add(json(notice)));
        ArrayNode leftOut = out.putArray("leftOut");
        harvest
            .leftOut()
            .forEach(row -> leftOut.addObject().put("row", row.row()).put("reason", row.reason()));
        ArrayNode problems = out.putArray("problems");
        harvest
            .problems()
            .forEach(
                problem ->
                    problems
                        .addObject()
                        .put("type", problem.type().code())
                        .put("url", problem.uri().toString())
                        .put("detail", problem.detail()));
        common.console().json(out);
      } else {
        tell(common.console(), source, harvest, health);
      }
      return health.state() == HealthState.BROKEN ? 1 : 0;
    }
  }

  static ObjectNode json(Notice notice) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("key", notice.key())
        .put("url", notice.uri().toString())
        .put("kind", notice.kind().code())
        .put("language", notice.language().code())
        .put("title", notice.title())
        .put("summary", notice.summary());
    return FactsJson.addTo(node, notice.facts(), notice.flags());
  }

  private static void tell(
      Console console, SourceDefinition source, Harvest harvest, Health health) {
    for (Notice notice : harvest.notices()) {
      console.say(String.format(Locale.ROOT, "%s  [%s]", notice.title(), notice.kind().code()));
      console.say("  " + notice.uri());
      json(notice)
          .path("evidence")
          .properties()
          .forEach(
              proof ->
                  console.say(
                      String.format(
                          Locale.ROOT,
                          "  %-18s \"%s\"",
                          proof.getKey(),
                          proof.getValue().path("quote").asText().replaceAll("\\s+", " "))));
    }
    harvest
        .leftOut()
        .forEach(row -> console.say("overgeslagen: " + row.row() + ": " + row.reason()));
    harvest
        .problems()
        .forEach(
            p -> console.say("probleem: " + p.type().code() + " " + p.uri() + " " + p.detail()));
    source.unverified().forEach(claim -> console.say("nog niet nagegaan: " + claim));
    console.say(HealthLine.of(health));
  }
}
