package nl.dutchtechzone.kansenradar.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.Serving;
import nl.dutchtechzone.kansenradar.web.PortTaken;
import nl.dutchtechzone.kansenradar.web.WebSettings;

/** Serves a home until the process is asked to stop (SIGTERM, Ctrl-C), and stops in order. */
final class UntilStopped {
  private final CommonOptions common;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  UntilStopped(CommonOptions common) {
    this.common = common;
  }

  /**
   * @param port empty for the configured one
   * @param start what is served
   * @throws UsageException when the port is taken
   */
  void serve(Home home, Optional<Integer> port, BiFunction<Kansenradar, WebSettings, Serving> start)
      throws InterruptedException {
    Thread stop = new Thread(this::stop, "stop");
    try (Kansenradar radar = common.open(home);
        Serving serving = start.apply(radar, settings(radar, port))) {
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
  }

  private static WebSettings settings(Kansenradar radar, Optional<Integer> port) {
    WebSettings configured = radar.configuration.settings().web().orElse(WebSettings.USUAL);
    return port.map(configured::at).orElse(configured);
  }

  /** The process ends when its shutdown hooks do: this one waits until all is closed in order. */
  private void stop() {
    asked.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
