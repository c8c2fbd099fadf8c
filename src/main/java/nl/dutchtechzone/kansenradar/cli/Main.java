package nl.dutchtechzone.kansenradar.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.dutchtechzone.kansenradar.app.ConfigException;
import nl.dutchtechzone.kansenradar.app.ConfigProblem;
import nl.dutchtechzone.kansenradar.store.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry. Exit codes: 0 good, 1 something failed, 2 wrong usage or configuration. */
@Command(
    name = "kansenradar",
    description = "De subsidieradar van Dutch TechZone.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "OPDRACHT",
    subcommands = {
      DemoCommand.class,
      ScanCommand.class,
      SearchCommand.class,
      MatchCommand.class,
      ShowCommand.class,
      MergesCommand.class,
      WhyCommand.class,
      DigestCommand.class,
      ShareCommand.class,
      ServeCommand.class,
      StatusCommand.class,
      PasswordCommand.class,
      PartnerCommand.class,
      SourceCommand.class,
      AnnotateCommand.class,
      ExtractCommand.class,
      OutboxCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ReindexCommand.class,
      ThemeCommand.class,
      DoctorCommand.class
    })
public final class Main {
  private static final Logger log = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] args) {
    // Lucene logs through java.util.logging.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(run(args));
  }

  static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    CommandLine all =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .registerConverter(LocalDate.class, Main::day)
            .setResourceBundle(
                ResourceBundle.getBundle(
                    Main.class.getPackageName() + ".help", Locale.forLanguageTag("nl")))
            .setParameterExceptionHandler((wrong, arguments) -> WrongUsage.tell(wrong))
            .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command));
    // In a query "-emmen" is a word to leave out.
    Objects.requireNonNull(all.getSubcommands().get("search"))
        .setUnmatchedOptionsArePositionalParams(true)
        .setPosixClusteredShortOptionsAllowed(false);
    return all;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is geen dag; schrijf JJJJ-MM-DD, zoals 2027-03-15");
    }
  }

  private static int explain(Exception e, CommandLine command) {
    switch (e) {
      case ConfigException config -> {
        config.problems().stream().map(ConfigProblem::toString).forEach(command.getErr()::println);
        return CommandLine.ExitCode.USAGE;
      }
      case UsageException usage -> {
        command.getErr().println(usage.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      case DatabaseUnavailable taken -> command.getErr().println(taken.getMessage());
      default -> log.error("the command failed", e);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
