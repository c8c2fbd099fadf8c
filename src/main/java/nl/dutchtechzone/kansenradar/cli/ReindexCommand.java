package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reindex}: make the search index anew from the store. */
@Command(
    name = "reindex",
    description = "Maak de zoekindex opnieuw, bijvoorbeeld na een wijziging in de thema's.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.home())) {
      int indexed = radar.indexChanges.rebuild();
      if (common.json) {
        common.console().json(JsonNodeFactory.instance.objectNode().put("indexed", indexed));
      } else {
        common.console().say(indexed + " kansen opnieuw in de zoekindex gezet.");
      }
      return 0;
    }
  }
}
