package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.pipeline.SendMail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code outbox}: try again what could not be sent, without making anything new. */
@Command(
    name = "outbox",
    description = "Verstuur wat nog wacht, zonder nieuwe berichten te maken.",
    mixinStandardHelpOptions = true)
final class OutboxCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.home())) {
      SendMail.Sent sent = radar.sendMail.run();
      int waiting = radar.outbox.waiting();
      if (common.json) {
        common
            .console()
            .json(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("accepted", sent.accepted())
                    .put("deferred", sent.deferred())
                    .put("refused", sent.refused())
                    .put("waiting", waiting));
      } else {
        common
            .console()
            .say(
                String.format(
                    Locale.ROOT, "%d verstuurd, %d wachten nog.", sent.accepted(), waiting));
      }
      return sent.deferred() + sent.refused() > 0 ? 1 : 0;
    }
  }
}
