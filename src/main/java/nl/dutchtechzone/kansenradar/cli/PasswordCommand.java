package nl.dutchtechzone.kansenradar.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.web.PasswordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code password}: makes the line with which a member of the bureau can log in on the site. */
@Command(
    name = "password",
    description = "Vraagt een wachtwoord en geeft de regel voor het bestand van web.login-file.",
    mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {
  private static final int SHORTEST = 12;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "NAAM", description = "De naam waarmee iemand inlogt.")
  String name = "";

  @Override
  public Integer call() throws IOException {
    if (name.isBlank() || name.contains(":")) {
      throw new UsageException("Een naam is niet leeg en heeft geen dubbele punt.");
    }
    char[] password = ask();
    if (password.length < SHORTEST) {
      throw new UsageException(
          "Neem een wachtwoord van minstens " + SHORTEST + " tekens; een paar woorden is goed.");
    }
    common.console().say(name + ":" + PasswordHash.of(password));
    return 0;
  }

  /** Unseen at a terminal; the first line of the input elsewhere. */
  private static char[] ask() throws IOException {
    Optional<Console> terminal = Optional.ofNullable(System.console());
    if (terminal.isPresent()) {
      char[] typed = terminal.get().readPassword("Wachtwoord: ");
      return typed == null ? new char[0] : typed;
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? new char[0] : line.toCharArray();
  }
}
