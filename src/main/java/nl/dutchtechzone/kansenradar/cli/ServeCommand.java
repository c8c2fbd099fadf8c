package nl.dutchtechzone.kansenradar.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.Serving;
import nl.dutchtechzone.kansenradar.web.PortTaken;
import nl.dutchtechzone.kansenradar.web.WebSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: everything that goes by itself, until stopped. */
@Command(
    name = "serve",
    description = "Draait als dienst: leest, mailt en toont de website, tot u stopt (Ctrl-C).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Option(
      names = "--port",
      paramLabel = "POORT",
      description = "Poort van de website (anders: web.port in kansenradar.yaml, of 8080).")
  Optional<Integer> port = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Thread stop = new Thread(() -> stop(asked, stopped), "stop");
    try (Kansenradar radar = common.open(common.home());
        Serving serving = Serving.start(radar, settings(radar))) {
      Runtime.getRuntime().addShutdownHook(stop);
      common.console().say("Kansenradar draait: " + serving.site() + " (stoppen: Ctrl-C)");
      asked.await();
    } catch (PortTaken e) {
      throw new UsageException(
          "Op "
              + e.getMessage()
              + " luistert al een ander programma; kies met --port een andere poort.");
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  private WebSettings settings(Kansenradar radar) {
    WebSettings configured = radar.configuration.settings().web().orElse(WebSettings.USUAL);
    return port.map(configured::at).orElse(configured);
  }

  /** The process ends when its shutdown hooks do: this one waits until all is closed in order. */
  private static void stop(CountDownLatch asked, CountDownLatch stopped) {
    asked.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
