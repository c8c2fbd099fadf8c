import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.match.Theme;
import nl.dutchtechzone.kansenradar.match.ThemeCases;
import nl.dutchtechzone.kansenradar.match.ThemeCheck;

/**
 * Holds the configured themes against labelled texts: a file or a folder of {@code .jsonl} lines
 * {@code {"id","lang","title","text","labels"}}. The summary has the macro-F1 over the themes that
 * have labels, of all texts and of the labelled ones alone, with a bootstrap's interval of 95 %;
 * beside it that of one keyword a theme, its name. How much it owes to a strictness chosen on the
 * same texts is told by halves: the factor that is best on one half, measured on the other.
 */
final class Themes {
  private static final int RESAMPLES = 1000;
  private static final int HALVES = 200;
  private static final double[] FACTORS = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2};

  /** Of each text, by its place: the themes found. */
  private record Answers(List<Set<String>> found) {}

  private Themes() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(System.getProperty("kansenradar.home", "."));
    var themes = Configuration.load(new Home(home)).themes();
    List<ThemeCheck.Case> cases = ThemeCases.read(Path.of(arguments[0]));
    ThemeCheck.Report report = new ThemeCheck(themes).run(cases);
    ThemeCheck.Report labelled =
        new ThemeCheck(themes)
            .run(cases.stream().filter(text -> !text.labels().isEmpty()).toList());
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
    List<Set<String>> labels = cases.stream().map(text -> labels(text, themes)).toList();
    Map<Double, Answers> byFactor = new TreeMap<>();
    for (double factor : FACTORS) byFactor.put(factor, answers(stricter(themes, factor), cases));
    interval(labels, byFactor.get(1.0), summary.putArray("macroF1Interval")::add);
    summary.put(
        "macroF1OfOneKeyword", rounded(macroF1(labels, keywords(themes, cases), all(cases))));
    summary.put("macroF1OfTheOtherHalf", rounded(otherHalf(labels, byFactor)));
    ObjectNode factors = summary.putObject("macroF1ByStrictness");
    byFactor.forEach(
        (factor, answers) ->
            factors.put(factor.toString(), rounded(macroF1(labels, answers, all(cases)))));
    summary.set("themes", scores.json());
    System.out.println(summary);
  }

  private static Set<String> labels(
      ThemeCheck.Case text, nl.dutchtechzone.kansenradar.match.Themes themes) {
    return new TreeSet<>(text.labels().stream().map(themes::idOf).toList());
  }

  private static nl.dutchtechzone.kansenradar.match.Themes stricter(
      nl.dutchtechzone.kansenradar.match.Themes themes, double factor) {
    return new nl.dutchtechzone.kansenradar.match.Themes(
        themes.themes().stream()
            .map(
                theme ->
                    new Theme(
                        theme.id(),
                        theme.names(),
                        theme.aliases(),
                        Optional.of(theme.strictness().orElse(1.0) * factor),
                        theme.nl(),
                        theme.de(),
                        theme.en()))
            .toList(),
        themes.exclusions());
  }

  private static Answers answers(
      nl.dutchtechzone.kansenradar.match.Themes themes, List<ThemeCheck.Case> cases) {
    Map<String, Set<String>> found = new HashMap<>();
    for (ThemeCheck.Case text : cases) {
      found.put(text.id(), labels(text, themes));
    }
    for (ThemeCheck.ThemeReport theme : new ThemeCheck(themes).run(cases).themes()) {
      theme.missed().forEach(id -> found.get(id).remove(theme.theme()));
      theme.wronglyCaught().forEach(id -> found.get(id).add(theme.theme()));
    }
    return new Answers(cases.stream().map(text -> found.get(text.id())).toList());
  }

  private static Answers keywords(
      nl.dutchtechzone.kansenradar.match.Themes themes, List<ThemeCheck.Case> cases) {
    List<Set<String>> found = new ArrayList<>();
    for (ThemeCheck.Case text : cases) {
      String all = (text.title() + "\n" + text.text()).toLowerCase(Locale.ROOT);
      Set<String> named = new TreeSet<>();
      for (Theme theme : themes.themes()) {
        if (all.contains(theme.names().in(text.language()).toLowerCase(Locale.ROOT))) {
          named.add(theme.id());
        }
      }
      found.add(named);
    }
    return new Answers(found);
  }

  /** The factor is chosen where it is not measured; the mean over many ways to halve the texts. */
  private static double otherHalf(List<Set<String>> labels, Map<Double, Answers> byFactor) {
    Random random = new Random(1);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) order.add(i);
    double sum = 0;
    for (int split = 0; split < HALVES; split++) {
      Collections.shuffle(order, random);
      List<Integer> one = order.subList(0, order.size() / 2);
      List<Integer> other = order.subList(order.size() / 2, order.size());
      Answers best =
          Collections.max(
              byFactor.values(),
              (a, b) -> Double.compare(macroF1(labels, a, one), macroF1(labels, b, one)));
      sum += macroF1(labels, best, other);
    }
    return sum / HALVES;
  }

  private static void interval(
      List<Set<String>> labels, Answers answers, Function<Double, ?> bound) {
    Random random = new Random(1);
    double[] values = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      List<Integer> drawn = new ArrayList<>();
      for (int j = 0; j < labels.size(); j++) drawn.add(random.nextInt(labels.size()));
      values[i] = macroF1(labels, answers, drawn);
    }
    Arrays.sort(values);
    bound.apply(rounded(values[RESAMPLES / 40]));
    bound.apply(rounded(values[RESAMPLES - RESAMPLES / 40 - 1]));
  }

  private static List<Integer> all(List<ThemeCheck.Case> cases) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) all.add(i);
    return all;
  }

  /** The mean F1 over the themes that have labels among the texts at those places. */
  private static double macroF1(List<Set<String>> labels, Answers answers, List<Integer> places) {
    Map<String, int[]> counts = new HashMap<>();
    for (int place : places) {
      Set<String> about = labels.get(place);
      Set<String> found = answers.found().get(place);
      for (String theme : about) {
        counts.computeIfAbsent(theme, t -> new int[3])[found.contains(theme) ? 0 : 1]++;
      }
      for (String theme : found) {
        if (!about.contains(theme)) counts.computeIfAbsent(theme, t -> new int[3])[2]++;
      }
    }
    return counts.values().stream()
        .filter(count -> count[0] + count[1] > 0)
        .mapToDouble(count -> 2.0 * count[0] / (2 * count[0] + count[1] + count[2]))
        .average()
        .orElse(0);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
