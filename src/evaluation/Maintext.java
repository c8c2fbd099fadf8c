// class path: test

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.ReadableText;

/**
 * How much of a page's main text we keep, and how much of its furniture, beside Readability4J (with
 * its title, which it takes out of the text) and beside all text of the page. Of each page
 * precision and recall of its four-word {@link Shingles} are taken; of several pages their means,
 * and F1 of these. Beside it the share of lines with a digit in the main text that were kept whole.
 *
 * <p>Exit 1 when our F1 over all pages is not better than the peer's.
 */
final class Maintext {
  private static final String ALL = "all";
  private static final List<Reader> READERS =
      List.of(
          new Reader("ours", markup -> ReadableText.of(new Content.Html(markup))),
          new Reader("readability4j", Maintext::readability),
          new Reader("body", markup -> String.join("\n", GoldText.whole(markup))));

  private record Reader(String name, UnaryOperator<String> text) {}

  /** Of one page, or the means of several. */
  private record Score(double precision, double recall, double facts) {
    static Score of(List<String> gold, String text) {
      Shingles wanted = Shingles.of(String.join("\n", gold));
      Shingles got = Shingles.of(text);
      int common = wanted.inCommon(got);
      return new Score(ratio(common, got.size()), ratio(common, wanted.size()), facts(gold, text));
    }

    static Score mean(List<Score> pages) {
      return new Score(
          pages.stream().mapToDouble(Score::precision).average().orElseThrow(),
          pages.stream().mapToDouble(Score::recall).average().orElseThrow(),
          pages.stream().mapToDouble(Score::facts).average().orElseThrow());
    }

    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double facts(List<String> gold, String text) {
      List<String> all = Shingles.words(text);
      List<String> lines =
          gold.stream().filter(l -> l.chars().anyMatch(Character::isDigit)).toList();
      long kept =
          lines.stream()
              .filter(l -> Collections.indexOfSubList(all, Shingles.words(l)) >= 0)
              .count();
      return ratio((int) kept, lines.size());
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? 1 : (double) part / whole;
    }
  }

  /** Of a type of page, then of a reader. */
  private final Map<String, Map<String, List<Score>>> scores = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    Path path = Path.of(arguments[0]);
    List<Path> pages;
    try (Stream<Path> files = Files.walk(path)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    if (pages.isEmpty()) throw new IllegalArgumentException("no .html files in " + path);
    Maintext evaluation = new Maintext();
    System.out.printf("%-28s %s%n", "F1 of each page", names());
    for (Path page : pages) evaluation.judge(page);
    evaluation.print();
    System.exit(evaluation.isBetter() ? 0 : 1);
  }

  private static String readability(String markup) {
    Article article = new Readability4J("https://site.example/", markup).parse();
    return Objects.requireNonNullElse(article.getTitle(), "")
        + "\n"
        + Objects.requireNonNullElse(article.getTextContent(), "");
  }

  /** A case is named after its language, its type and its kind of site: {@code nl-list-drupal}. */
  private void judge(Path page) throws IOException {
    String name = page.getFileName().toString().replace(".html", "");
    String[] parts = name.split("-", 3);
    if (parts.length < 3) throw new IllegalArgumentException(page + ": not LANGUAGE-TYPE-SITE");
    String markup = Files.readString(page);
    List<String> gold = GoldText.marked(markup);
    if (gold.isEmpty()) throw new IllegalArgumentException(page + ": nothing is marked as main");
    StringBuilder line = new StringBuilder();
    for (Reader reader : READERS) {
      Score score = Score.of(gold, reader.text().apply(GoldText.unmarked(markup)));
      for (String group : List.of(parts[1], parts[0], ALL)) add(group, reader, score);
      line.append("%14.3f".formatted(score.f1()));
    }
    System.out.printf("%-28s %s%n", name, line);
  }

  private void add(String group, Reader reader, Score score) {
    scores
        .computeIfAbsent(group, g -> new TreeMap<>())
        .computeIfAbsent(reader.name(), r -> new ArrayList<>())
        .add(score);
  }

  private Score mean(String group, Reader reader) {
    return Score.mean(scores.get(group).get(reader.name()));
  }

  private boolean isBetter() {
    return mean(ALL, READERS.get(0)).f1() > mean(ALL, READERS.get(1)).f1();
  }

  private static String names() {
    StringBuilder names = new StringBuilder();
    READERS.forEach(reader -> names.append("%14s".formatted(reader.name())));
    return names.toString();
  }

  private void print() throws IOException {
    System.out.printf(
        "%n%-28s %6s %9s %6s %6s %6s%n", "", "pages", "precision", "recall", "F1", "facts");
    for (String group : scores.keySet()) {
      for (Reader reader : READERS) printRow(group, reader);
    }
    ObjectNode last = new ObjectMapper().createObjectNode();
    last.put("evaluation", "maintext").put("pages", scores.get(ALL).get("ours").size());
    for (Reader reader : READERS) {
      Score mean = mean(ALL, reader);
      last.putObject(reader.name())
          .put("precision", rounded(mean.precision()))
          .put("recall", rounded(mean.recall()))
          .put("f1", rounded(mean.f1()))
          .put("facts", rounded(mean.facts()));
    }
    System.out.println(last);
  }

  private void printRow(String group, Reader reader) {
    Score mean = mean(group, reader);
    System.out.printf(
        Locale.ROOT,
        "%-28s %6d %9.3f %6.3f %6.3f %6.3f%n",
        group + " " + reader.name(),
        scores.get(group).get(reader.name()).size(),
        mean.precision(),
        mean.recall(),
        mean.f1(),
        mean.facts());
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
