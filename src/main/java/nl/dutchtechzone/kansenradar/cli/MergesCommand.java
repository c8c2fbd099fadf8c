package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.CallPair;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;
import nl.dutchtechzone.kansenradar.web.MergeRoutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merges}: which calls are one. */
@Command(
    name = "merges",
    description =
        "Kansen die misschien één oproep zijn, met de reden; en wat al is samengevoegd of apart"
            + " gehouden.",
    mixinStandardHelpOptions = true)
final class MergesCommand implements Callable<Integer> {
  private static final int DECIDED = 50;

  /** The words of the site, which says the same of a pair. */
  private static final Words SITE =
      new Words(MergeRoutes.class.getPackageName() + ".site", Language.NL);

  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--merged", description = "Toon wat is samengevoegd, het laatste eerst.")
  boolean merged;

  @Option(
      names = "--decided",
      description =
          "Toon wat iemand apart hield of weer uit elkaar haalde, het laatste eerst; met accept"
              + " komt u daarop terug.")
  boolean decided;

  @Override
  public Integer call() {
    if (merged && decided) throw new UsageException("Kies --merged of --decided, niet allebei.");
    try (Kansenradar radar = common.open(common.homeToRead())) {
      List<CallPair> pairs = pairs(radar);
      if (common.json) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        pairs.forEach(pair -> list.add(json(radar, pair)));
        common.console().json(JsonNodeFactory.instance.objectNode().set("pairs", list));
        return 0;
      }
      pairs.forEach(pair -> tell(radar, pair));
      if (pairs.isEmpty()) common.console().say(nothing());
      return 0;
    }
  }

  private List<CallPair> pairs(Kansenradar radar) {
    if (merged) return radar.merges.merged(DECIDED);
    return decided ? radar.merges.keptApart(DECIDED) : radar.merges.waiting();
  }

  private String nothing() {
    if (merged) return "Niets samengevoegd.";
    return decided ? "Niets apart gehouden." : "Niets wacht.";
  }

  private static ObjectNode json(Kansenradar radar, CallPair pair) {
    ObjectNode out =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", pair.id())
            .put("state", pair.state().code())
            .put("score", pair.score())
            .put("older", pair.older().toString())
            .put("younger", pair.younger().toString())
            .put("olderTitle", title(radar, pair.older()))
            .put("youngerTitle", title(radar, pair.younger()))
            .put("decidedBy", pair.decidedBy().orElse(null))
            .put("decidedAt", pair.decidedAt().map(Instant::toString).orElse(null));
    ArrayNode signs = out.putArray("signs");
    pair.signs().forEach(sign -> signs.add(sign.code()));
    return out;
  }

  private void tell(Kansenradar radar, CallPair pair) {
    List<String> lines = new ArrayList<>();
    if (pair.decidedAt().isPresent()) lines.add(decision(pair));
    if (merged) {
      lines.addAll(notices(radar, pair.older()));
    } else {
      for (UUID id : List.of(pair.older(), pair.younger())) {
        lines.add(id.toString().substring(0, 8) + "  " + title(radar, id));
      }
    }
    common
        .console()
        .say(String.format(Locale.ROOT, "%d  %.2f  %s", pair.id(), pair.score(), signs(pair)));
    lines.forEach(line -> common.console().say("     " + line));
  }

  /** {@code apart gehouden, 2027-03-15, anna}. */
  private static String decision(CallPair pair) {
    return Stream.of(
            SITE.find("merges.state." + pair.state().code()),
            pair.decidedAt().map(Ranked::day),
            pair.decidedBy())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** Both ids lead to the joined call, so its notices tell what was put together. */
  private static List<String> notices(Kansenradar radar, UUID id) {
    return radar.opportunities.find(id).stream()
        .flatMap(found -> found.opportunity().notices().stream())
        .map(notice -> notice.sourceId() + "  " + notice.title())
        .toList();
  }

  private static String signs(CallPair pair) {
    return pair.signs().stream()
        .map(sign -> SITE.of("sign", sign))
        .collect(Collectors.joining(", "));
  }

  private static String title(Kansenradar radar, UUID id) {
    return radar
        .opportunities
        .find(id)
        .map(StoredOpportunity::opportunity)
        .map(Opportunity::title)
        .orElse("");
  }

  @Command(
      name = "accept",
      description = "Dit is één oproep: voeg samen, ook als iemand het eerder apart hield.",
      mixinStandardHelpOptions = true)
  int accept(@Mixin CommonOptions options, @Parameters(paramLabel = "NUMMER") long pair) {
    return decide(
        options,
        "Samengevoegd.",
        (radar, now) -> radar.merges.accept(pair, "opdrachtregel", now).isPresent());
  }

  @Command(
      name = "reject",
      description = "Dit zijn er twee: vraag het niet meer.",
      mixinStandardHelpOptions = true)
  int reject(@Mixin CommonOptions options, @Parameters(paramLabel = "NUMMER") long pair) {
    return decide(
        options, "Blijven apart.", (radar, now) -> radar.merges.reject(pair, "opdrachtregel", now));
  }

  @Command(
      name = "undo",
      description = "Haal uit elkaar wat was samengevoegd; er gaat geen bericht over uit.",
      mixinStandardHelpOptions = true)
  int undo(@Mixin CommonOptions options, @Parameters(paramLabel = "NUMMER") long pair) {
    return decide(
        options, "Weer uit elkaar.", (radar, now) -> radar.merges.undo(pair, "opdrachtregel", now));
  }

  /** What a person decides; false when the pair does not stand so that it can be decided. */
  @FunctionalInterface
  private interface Decision {
    boolean take(Kansenradar radar, Instant now);
  }

  private static int decide(CommonOptions options, String done, Decision decision) {
    try (Kansenradar radar = options.open(options.home())) {
      if (!decision.take(radar, radar.clock.instant())) {
        throw new UsageException(
            "Er is geen paar met dat nummer waarvoor dit kan; zie ./kansenradar merges.");
      }
      radar.project();
      options.console().say(done);
      return 0;
    }
  }
}
