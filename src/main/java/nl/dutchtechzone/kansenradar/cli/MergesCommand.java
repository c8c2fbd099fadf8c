package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    description = "Kansen die misschien één oproep zijn, met de reden; en wat al is samengevoegd.",
    mixinStandardHelpOptions = true)
final class MergesCommand implements Callable<Integer> {
  private static final int MERGED = 50;

  /** The words of the site, which says the same of a pair. */
  private static final Words SITE =
      new Words(MergeRoutes.class.getPackageName() + ".site", Language.NL);

  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--merged", description = "Toon wat is samengevoegd, het laatste eerst.")
  boolean merged;

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.homeToRead())) {
      List<CallPair> pairs = merged ? radar.merges.merged(MERGED) : radar.merges.waiting();
      if (common.json) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        pairs.forEach(pair -> list.add(json(radar, pair)));
        common.console().json(JsonNodeFactory.instance.objectNode().set("pairs", list));
        return 0;
      }
      pairs.forEach(pair -> tell(radar, pair));
      if (pairs.isEmpty()) common.console().say(merged ? "Niets samengevoegd." : "Niets wacht.");
      return 0;
    }
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
            .put("decidedBy", pair.decidedBy().orElse(null));
    ArrayNode signs = out.putArray("signs");
    pair.signs().forEach(sign -> signs.add(sign.code()));
    return out;
  }

  private void tell(Kansenradar radar, CallPair pair) {
    if (merged) {
      common
          .console()
          .say(String.format(Locale.ROOT, "%d  %.2f  %s", pair.id(), pair.score(), signs(pair)));
      notices(radar, pair.older()).forEach(common.console()::say);
      return;
    }
    common
        .console()
        .say(
            String.format(
                Locale.ROOT,
                "%d  %.2f  %s%n     %s  %s%n     %s  %s",
                pair.id(),
                pair.score(),
                signs(pair),
                pair.older().toString().substring(0, 8),
                title(radar, pair.older()),
                pair.younger().toString().substring(0, 8),
                title(radar, pair.younger())));
  }

  /** Both ids lead to the joined call, so its notices tell what was put together. */
  private static List<String> notices(Kansenradar radar, UUID id) {
    return radar.opportunities.find(id).stream()
        .flatMap(found -> found.opportunity().notices().stream())
        .map(notice -> "     " + notice.sourceId() + "  " + notice.title())
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
      description = "Dit is één oproep: voeg samen.",
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
