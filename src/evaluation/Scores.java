import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was found, missed and invented, under names like "nl dates". */
final class Scores {
  private static final class Count {
    private int found;
    private int missed;
    private int invented;

    private double recall() {
      return ratio(found, missed);
    }

    private double precision() {
      return ratio(found, invented);
    }

    private double f1() {
      double sum = recall() + precision();
      return sum == 0 ? 0 : 2 * recall() * precision() / sum;
    }

    private static double ratio(int good, int bad) {
      return good + bad == 0 ? 1 : (double) good / (good + bad);
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  void found(String name) {
    count(name).found++;
  }

  void missed(String name) {
    count(name).missed++;
  }

  void invented(String name) {
    count(name).invented++;
  }

  void error(String line) {
    errors.add(line);
  }

  private Count count(String name) {
    return counts.computeIfAbsent(name, n -> new Count());
  }

  /** Prints the errors and the table. */
  void print() {
    errors.forEach(System.out::println);
    System.out.printf(
        Locale.ROOT,
        "%n%-34s %6s %6s %6s %8s %8s %6s%n",
        "",
        "found",
        "missed",
        "wrong",
        "recall",
        "precis.",
        "F1");
    counts.forEach(
        (name, c) ->
            System.out.printf(
                Locale.ROOT,
                "%-34s %6d %6d %6d %8.3f %8.3f %6.3f%n",
                name,
                c.found,
                c.missed,
                c.invented,
                c.recall(),
                c.precision(),
                c.f1()));
  }

  /** The same as one JSON object, to be completed. */
  ObjectNode json() {
    ObjectNode all = new ObjectMapper().createObjectNode();
    counts.forEach(
        (name, c) ->
            all.putObject(name)
                .put("recall", rounded(c.recall()))
                .put("precision", rounded(c.precision()))
                .put("f1", rounded(c.f1()))
                .put("cases", c.found + c.missed));
    return all;
  }

  private static double rounded(double ratio) {
    return Math.round(ratio * 10_000) / 10_000.0;
  }
}
