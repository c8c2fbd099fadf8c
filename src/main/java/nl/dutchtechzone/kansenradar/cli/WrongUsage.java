package nl.dutchtechzone.kansenradar.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Says in Dutch what is wrong with a command, and where its explanation is. */
final class WrongUsage {
  /** How the reader of options lists the values that an option takes. */
  private static final Pattern CHOICES = Pattern.compile("\\[([^\\]]*)\\] \\(case-insensitive\\)");

  /** Of values that the program reads itself: the reader puts English words before its message. */
  private static final Pattern OWN = Pattern.compile("'[^']*' is geen .*");

  private WrongUsage() {}

  /** The exit code for wrong usage, after having told it. */
  static int tell(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(sentence(wrong));
    err.println("Zie ./" + command.getCommandSpec().qualifiedName() + " --help.");
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(ParameterException wrong) {
    return switch (wrong) {
      case CommandLine.UnmatchedArgumentException e ->
          e.isUnknownOption()
              ? "Onbekende optie: " + e.getUnmatched().getFirst() + "."
              : "Niet begrepen: " + String.join(" ", e.getUnmatched()) + ".";
      case CommandLine.MissingParameterException e ->
          "Er ontbreekt: " + names(e.getMissing()) + ".";
      case CommandLine.OverwrittenOptionException e ->
          name(e.getOverwritten()) + " staat er twee keer.";
      default -> value(wrong);
    };
  }

  private static String value(ParameterException wrong) {
    ArgSpec asked = wrong.getArgSpec();
    String told = String.valueOf(wrong.getMessage());
    if (asked == null) return "Er ontbreekt een opdracht of een waarde.";
    Matcher own = OWN.matcher(told);
    if (own.find()) return name(asked) + ": " + own.group() + ".";
    Matcher choices = CHOICES.matcher(told);
    String remedy = choices.find() ? "; kies uit " + choices.group(1).toLowerCase(Locale.ROOT) : "";
    return name(asked) + " kan niet '" + wrong.getValue() + "' zijn" + remedy + ".";
  }

  private static String names(List<ArgSpec> missing) {
    return missing.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
