import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.match.ThemeCases;
import nl.dutchtechzone.kansenradar.match.ThemeCheck;

/**
 * Holds the configured themes against labelled texts: a file or a folder of {@code .jsonl} lines
 * {@code {"id","lang","title","text","labels"}}. The summary has the macro-F1 over the themes that
 * have labels, of all texts and of the labelled ones alone.
 */
final class Themes {
  private Themes() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(System.getProperty("kansenradar.home", "."));
    ThemeCheck check = new ThemeCheck(Configuration.load(new Home(home)).themes());
    List<ThemeCheck.Case> cases = ThemeCases.read(Path.of(arguments[0]));
    ThemeCheck.Report report = check.run(cases);
    ThemeCheck.Report labelled =
        check.run(cases.stream().filter(text -> !text.labels().isEmpty()).toList());
    Scores scores = new Scores();
    for (ThemeCheck.ThemeReport theme : report.themes()) {
      for (int i = 0; i < theme.right(); i++) scores.found(theme.theme());
      theme.missed().forEach(id -> scores.missed(theme.theme()));
      theme.wronglyCaught().forEach(id -> scores.invented(theme.theme()));
      scores.error(theme.theme() + " | missed | " + theme.missed());
      scores.error(theme.theme() + " | wrong | " + theme.wronglyCaught());
    }
    scores.print();
    ObjectNode summary = new ObjectMapper().createObjectNode();
    summary.put("cases", report.cases());
    summary.put("macroF1", report.macroF1());
    summary.put("macroF1OfLabelled", labelled.macroF1());
    summary.set("themes", scores.json());
    System.out.println(summary);
  }
}
