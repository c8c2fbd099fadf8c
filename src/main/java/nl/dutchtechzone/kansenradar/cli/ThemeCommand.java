package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.match.ThemeCases;
import nl.dutchtechzone.kansenradar.match.ThemeCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the vocabularies of the themes are worth, on texts that a person labelled. */
@Command(
    name = "theme",
    description = "De woorden van de thema's nakijken.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "OPDRACHT")
final class ThemeCommand {
  private static final int LAST_COLUMN = 8;

  @Command(
      name = "check",
      description = {
        "Legt de thema's naast teksten met labels en noemt de woorden die missers hadden gevonden",
        "en de woorden die ten onrechte vonden."
      },
      mixinStandardHelpOptions = true)
  int check(
      @Mixin CommonOptions options,
      @Parameters(paramLabel = "MAP", description = "Map of bestand met .jsonl-regels.") Path path)
      throws IOException {
    Configuration configuration = Configuration.load(options.home());
    List<ThemeCheck.Case> cases = read(path);
    ThemeCheck.Report report =
        new ThemeCheck(configuration.themes(), configuration.areas()).run(cases);
    if (options.json) options.console().json(json(report));
    else print(options.console(), report);
    return 0;
  }

  private static List<ThemeCheck.Case> read(Path path) throws IOException {
    try {
      List<ThemeCheck.Case> cases = ThemeCases.read(path);
      if (cases.isEmpty()) {
        throw new UsageException("Geen teksten in " + path + ": zet er .jsonl-bestanden in.");
      }
      return cases;
    } catch (NoSuchFileException e) {
      throw new UsageException("Bestaat niet: " + path);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static void print(Console console, ThemeCheck.Report report) {
    console.table(
        LAST_COLUMN,
        List.of("thema", "gelabeld", "goed", "mis", "fout", "F1"),
        report.themes().stream()
            .map(
                theme ->
                    List.of(
                        theme.theme(),
                        Integer.toString(theme.labelled()),
                        Integer.toString(theme.right()),
                        Integer.toString(theme.missed().size()),
                        Integer.toString(theme.wronglyCaught().size()),
                        number(theme.f1())))
            .toList());
    for (ThemeCheck.ThemeReport theme : report.themes()) {
      terms(console, theme.theme() + ", zou missers vinden", theme.missing());
      terms(console, theme.theme() + ", vond ten onrechte", theme.wrong());
    }
    console.say(
        "Gemiddelde F1 over de thema's met labels: "
            + number(report.macroF1())
            + " ("
            + report.cases()
            + " teksten)");
  }

  private static void terms(Console console, String head, List<ThemeCheck.TermReport> terms) {
    if (terms.isEmpty()) return;
    console.say("");
    console.say(head + ":");
    for (ThemeCheck.TermReport term : terms) {
      console.say(
          "  " + term.term() + " (" + term.about() + " erover, " + term.other() + " andere)");
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static ObjectNode json(ThemeCheck.Report report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("cases", report.cases());
    root.put("macroF1", report.macroF1());
    ArrayNode themes = root.putArray("themes");
    for (ThemeCheck.ThemeReport theme : report.themes()) {
      ObjectNode node = themes.addObject();
      node.put("id", theme.theme());
      node.put("labelled", theme.labelled());
      node.put("precision", theme.precision());
      node.put("recall", theme.recall());
      node.put("f1", theme.f1());
      theme.missed().forEach(node.putArray("missed")::add);
      theme.wronglyCaught().forEach(node.putArray("wronglyCaught")::add);
      terms(node.putArray("missing"), theme.missing());
      terms(node.putArray("wrong"), theme.wrong());
    }
    return root;
  }

  private static void terms(ArrayNode list, List<ThemeCheck.TermReport> terms) {
    for (ThemeCheck.TermReport term : terms) {
      list.addObject()
          .put("term", term.term())
          .put("about", term.about())
          .put("other", term.other());
    }
  }
}
