package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.ReindexWish;
import nl.dutchtechzone.kansenradar.store.DatabaseUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code reindex}: make the search index anew from the store. Where a service has the store, that
 * does it and goes on answering.
 */
@Command(
    name = "reindex",
    description = {
      "Maak de zoekindex opnieuw, bijvoorbeeld na een wijziging in de thema's.",
      "Draait de dienst, dan doet zij het, met de configuratie waarmee zij startte; intussen"
          + " antwoordt zij uit de oude index."
    },
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  /** A service looks twice a second; one that is busy reading looks as often. */
  private static final Duration UNTIL_HEARD = Duration.ofSeconds(10);

  private static final Duration UNTIL_DONE = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofMillis(100);

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.home())) {
      return tell(radar.reindex());
    } catch (DatabaseUnavailable taken) {
      ReindexWish wish = new ReindexWish(common.home());
      wish.make();
      if (!await(wish::isHeard, UNTIL_HEARD) && wish.takeBack()) throw taken;
      if (!await(() -> wish.outcome().isPresent(), UNTIL_DONE)) throw taken;
      common.console().remark("De draaiende dienst deed het, met de config/ van haar start.");
      return tell(wish.outcome().orElseThrow());
    }
  }

  private int tell(int indexed) {
    if (indexed < 0) {
      common.console().remark("De dienst kon de index niet maken; zie haar log. De oude blijft.");
      return 1;
    }
    if (common.json) {
      common.console().json(JsonNodeFactory.instance.objectNode().put("indexed", indexed));
    } else {
      common.console().say(indexed + " kansen opnieuw in de zoekindex gezet.");
    }
    return 0;
  }

  private static boolean await(BooleanSupplier known, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!known.getAsBoolean()) {
      if (System.nanoTime() > end) return false;
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }
}
