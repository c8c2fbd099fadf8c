package nl.dutchtechzone.kansenradar.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/**
 * The labels by which a site's pages introduce their fields: those that led to a fact on the pages
 * that were read, and those before a date that led to none. Used once.
 */
final class ProposedLabels {
  private static final Pattern LABELLED =
      Pattern.compile("^(\\p{L}[\\p{L}\\d /()-]{1,40}?)\\s*:\\s+\\S.*$");

  /** As rows of a list of terms or of a table stand in the text: the label on a line of its own. */
  private static final Pattern ABOVE =
      Pattern.compile("^(\\p{L}[\\p{L}\\d /()-]{1,40}?)[:?]?\\s*\\n\\s*\\S.*$", Pattern.DOTALL);

  private static final Pattern DATED = Pattern.compile(".*\\b20\\d\\d\\b.*");

  private static final Pattern ENDS =
      Pattern.compile("(?iu).*(eind|sluit|tot\\b|deadline|clos|\\bend|frist|bis\\b|uiterlijk).*");
  private static final Pattern STARTS =
      Pattern.compile("(?iu).*(start|begin|open|vanaf|from|ab\\b).*");

  private static final Set<String> UNDER_A_LABEL =
      Set.of(
          "opens",
          "deadline",
          "budget-total",
          "budget-remaining",
          "grant-min",
          "grant-max",
          "applicants");

  /** What introduces an opening and a deadline at once. */
  private static final Set<String> WINDOW = Set.of("opens", "deadline");

  private final Map<String, Set<String>> fields = new LinkedHashMap<>();
  private final Map<String, Integer> pages = new HashMap<>();

  private ProposedLabels() {}

  /**
   * By the field's code in {@code labels.yaml}. Of the labels that led to a fact only those that
   * stand on two pages, or on the only one, and for one thing.
   */
  static Map<String, List<String>> of(List<Notice> read) {
    ProposedLabels found = new ProposedLabels();
    read.forEach(found::proven);
    Map<String, List<String>> labels = new LinkedHashMap<>();
    int least = Math.min(2, read.size());
    found.fields.forEach(
        (label, fields) -> {
          if (found.pages.getOrDefault(label, 0) < least) return;
          field(fields).ifPresent(field -> add(labels, field, label));
        });
    read.forEach(notice -> unread(notice, labels));
    return labels;
  }

  private static Optional<String> field(Set<String> fields) {
    if (fields.equals(WINDOW)) return Optional.of("window");
    return fields.size() == 1 ? Optional.of(fields.iterator().next()) : Optional.empty();
  }

  private void proven(Notice notice) {
    Set<String> here = new HashSet<>();
    Facts facts = notice.facts();
    proven(here, notice, "status", facts.timing().statusStated().stream());
    proven(here, notice, "opens", facts.timing().opens().stream());
    proven(here, notice, "deadline", facts.timing().deadlines().stream());
    proven(here, notice, "budget-total", facts.funding().budgetTotal().stream());
    proven(here, notice, "budget-remaining", facts.funding().budgetRemaining().stream());
    proven(here, notice, "grant-min", facts.funding().grantMin().stream());
    proven(here, notice, "grant-max", facts.funding().grantMax().stream());
    proven(here, notice, "applicants", facts.eligibility().applicants().stream());
    proven(here, notice, "area", facts.eligibility().areas().stream());
    proven(here, notice, "contact", facts.contact().stream());
    here.forEach(label -> pages.merge(label, 1, Integer::sum));
  }

  private void proven(
      Set<String> here, Notice notice, String field, Stream<? extends Fact<?>> facts) {
    facts
        .map(Fact::evidence)
        .flatMap(said -> anyLabel(said.quote()).or(() -> above(notice, field, said)).stream())
        .forEach(
            label -> {
              here.add(label);
              fields.computeIfAbsent(label, words -> new HashSet<>()).add(field);
            });
  }

  private static Optional<String> anyLabel(String quote) {
    return first(ABOVE, quote.strip()).or(() -> label(quote));
  }

  /** Over words of a status or a place may stand anything. */
  private static Optional<String> above(Notice notice, String field, Evidence said) {
    return UNDER_A_LABEL.contains(field) ? LabelAbove.of(notice.text(), said) : Optional.empty();
  }

  private static Optional<String> label(String line) {
    return first(LABELLED, line.strip().replaceAll("\\s+", " "));
  }

  private static Optional<String> first(Pattern pattern, String line) {
    Matcher found = pattern.matcher(line);
    return found.matches() ? Optional.of(found.group(1).strip()) : Optional.empty();
  }

  /** Labels of days that became no fact, by the field that their words suggest. */
  private static void unread(Notice notice, Map<String, List<String>> labels) {
    boolean opens = notice.facts().timing().opens().isPresent();
    boolean closes = !notice.facts().timing().deadlines().isEmpty();
    for (String label : ofDays(notice.text())) {
      if (!closes && ENDS.matcher(label).matches()) add(labels, "deadline", label);
      else if (!opens && STARTS.matcher(label).matches()) add(labels, "opens", label);
    }
  }

  /** In the same line as the day, or above it. */
  private static List<String> ofDays(String text) {
    return Stream.concat(
            text.lines()
                .filter(line -> DATED.matcher(line).matches())
                .flatMap(line -> label(line).stream()),
            LabelAbove.rows(text).stream()
                .filter(row -> DATED.matcher(row.value()).matches())
                .map(LabelAbove.Row::label))
        .toList();
  }

  private static void add(Map<String, List<String>> labels, String field, String label) {
    List<String> words = labels.computeIfAbsent(field, name -> new ArrayList<>());
    if (!words.contains(label)) words.add(label);
  }
}
