package nl.dutchtechzone.kansenradar.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Serving;
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
    new UntilStopped(common).serve(common.home(), port, Serving::start);
    return 0;
  }
}
