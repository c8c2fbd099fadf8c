package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.StopWords;
import nl.dutchtechzone.kansenradar.search.Words;

/**
 * Holds the vocabularies against texts that a person labelled: how well each theme is found, which
 * terms caught texts wrongly, and which words of the missed texts would have caught them.
 */
public final class ThemeCheck {
  private static final int MOST_TERMS = 10;

  private final Themes themes;
  private final Set<String> places;
  private final ThemeMatcher matcher;

  public ThemeCheck(Themes themes) {
    this(themes, Set.of());
  }

  /** The same, proposing no names of those places. */
  public ThemeCheck(Themes themes, Areas areas) {
    this(
        themes,
        areas.places().stream()
            .flatMap(place -> words(place.name()).stream())
            .collect(Collectors.toSet()));
  }

  private ThemeCheck(Themes themes, Set<String> places) {
    this.themes = themes;
    this.matcher = new ThemeMatcher(themes);
    this.places = places;
  }

  /**
   * A labelled text.
   *
   * @param labels ids or aliases of themes; empty when it is about none
   */
  public record Case(String id, Language language, String title, String text, Set<String> labels) {
    public Case {
      labels = Set.copyOf(labels);
    }
  }

  /**
   * How well all is found.
   *
   * @param macroF1 the mean over the themes that have a labelled text; 0 without any
   */
  public record Report(int cases, double macroF1, List<ThemeReport> themes) {
    public Report {
      themes = List.copyOf(themes);
    }
  }

  /**
   * How well one theme is found.
   *
   * @param wrong terms that caught texts wrongly, the worst first
   * @param missing words of missed texts that no term has, the most useful first
   */
  public record ThemeReport(
      String theme,
      int right,
      List<String> wronglyCaught,
      List<String> missed,
      List<TermReport> wrong,
      List<TermReport> missing) {
    public ThemeReport {
      wronglyCaught = List.copyOf(wronglyCaught);
      missed = List.copyOf(missed);
      wrong = List.copyOf(wrong);
      missing = List.copyOf(missing);
    }

    public int labelled() {
      return right + missed.size();
    }

    public double precision() {
      return ratio(right, right + wronglyCaught.size());
    }

    public double recall() {
      return ratio(right, labelled());
    }

    public double f1() {
      return ratio(2 * right, 2 * right + wronglyCaught.size() + missed.size());
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  /**
   * A term and in how many texts it stands.
   *
   * @param about texts labelled with the theme (for a missing word: that were missed)
   * @param other texts not labelled with it (for a wrong term: that were caught)
   */
  public record TermReport(String term, int about, int other) {}

  private record Judged(Case text, Set<String> labels, Map<String, ThemeEvidence> evidence) {
    boolean isAbout(String theme) {
      return labels.contains(theme);
    }

    boolean isCaught(String theme) {
      ThemeEvidence found = evidence.get(theme);
      return found != null && found.isAbout();
    }
  }

  public Report run(List<Case> cases) {
    List<Judged> judged = cases.stream().map(this::judge).toList();
    Map<Case, Set<String>> words = new HashMap<>();
    List<ThemeReport> reports =
        themes.themes().stream().map(theme -> report(theme.id(), judged, words)).toList();
    double macro =
        reports.stream()
            .filter(report -> report.labelled() > 0)
            .mapToDouble(ThemeReport::f1)
            .average()
            .orElse(0);
    return new Report(cases.size(), macro, reports);
  }

  private Judged judge(Case text) {
    Map<String, ThemeEvidence> evidence =
        matcher.weigh(text.language(), text.title(), "", text.text()).stream()
            .collect(Collectors.toMap(ThemeEvidence::theme, found -> found));
    Set<String> labels =
        text.labels().stream().map(themes::idOf).collect(Collectors.toCollection(TreeSet::new));
    return new Judged(text, labels, evidence);
  }

  private ThemeReport report(String theme, List<Judged> judged, Map<Case, Set<String>> words) {
    List<Judged> caught = judged.stream().filter(j -> j.isCaught(theme)).toList();
    List<Judged> wrong = caught.stream().filter(j -> !j.isAbout(theme)).toList();
    List<Judged> missed =
        judged.stream().filter(j -> j.isAbout(theme) && !j.isCaught(theme)).toList();
    return new ThemeReport(
        theme,
        caught.size() - wrong.size(),
        wrong.stream().map(j -> j.text().id()).toList(),
        missed.stream().map(j -> j.text().id()).toList(),
        wrongTerms(theme, caught),
        missingWords(theme, missed, judged, words));
  }

  private static List<TermReport> wrongTerms(String theme, List<Judged> caught) {
    Map<String, int[]> counts = new HashMap<>();
    for (Judged text : caught) {
      ThemeEvidence evidence = text.evidence().get(theme);
      if (evidence == null) continue;
      Set<String> patterns =
          evidence.marks().stream().map(ThemeEvidence.Mark::pattern).collect(Collectors.toSet());
      int side = text.isAbout(theme) ? 0 : 1;
      patterns.forEach(pattern -> counts.computeIfAbsent(pattern, p -> new int[2])[side]++);
    }
    return counts.entrySet().stream()
        .map(count -> new TermReport(count.getKey(), count.getValue()[0], count.getValue()[1]))
        .filter(term -> term.other() > 0)
        .sorted(
            Comparator.comparingInt((TermReport term) -> term.about() - term.other())
                .thenComparing(TermReport::term))
        .limit(MOST_TERMS)
        .toList();
  }

  /** Words that stand in missed texts and in few that are about something else. */
  private List<TermReport> missingWords(
      String theme, List<Judged> missed, List<Judged> all, Map<Case, Set<String>> words) {
    if (missed.isEmpty()) return List.of();
    Map<String, Integer> inMissed = new HashMap<>();
    Map<String, Integer> inOthers = new HashMap<>();
    for (Judged text : missed) count(inMissed, text, words);
    for (Judged text : all) if (!text.isAbout(theme)) count(inOthers, text, words);
    double others = Math.max(1, all.stream().filter(text -> !text.isAbout(theme)).count());
    return inMissed.entrySet().stream()
        .map(w -> new TermReport(w.getKey(), w.getValue(), inOthers.getOrDefault(w.getKey(), 0)))
        .sorted(
            Comparator.comparingDouble(
                    (TermReport term) ->
                        term.other() / others - (double) term.about() / missed.size())
                .thenComparing(TermReport::term))
        .limit(MOST_TERMS)
        .toList();
  }

  private void count(Map<String, Integer> counts, Judged text, Map<Case, Set<String>> words) {
    Set<String> known = words.computeIfAbsent(text.text(), this::wordsAndPairs);
    Set<String> termed = new HashSet<>();
    text.evidence()
        .values()
        .forEach(found -> found.marks().forEach(mark -> termed.add(fold(mark.words()))));
    for (String word : known) if (!termed.contains(word)) counts.merge(word, 1, Integer::sum);
  }

  private Set<String> wordsAndPairs(Case text) {
    Set<String> found = new HashSet<>();
    List<String> words = words(text.title() + "\n" + text.text());
    for (int i = 0; i < words.size(); i++) {
      if (!isTelling(words.get(i))) continue;
      found.add(words.get(i));
      if (i > 0 && isTelling(words.get(i - 1))) found.add(words.get(i - 1) + " " + words.get(i));
    }
    return found;
  }

  /** Not so common, short or local that no theme could be known by it. */
  private boolean isTelling(String word) {
    return word.length() > 3 && !StopWords.has(word) && !places.contains(word);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Words.of(text).forEach(word -> words.add(word.folded()));
    return words;
  }

  private static String fold(String words) {
    return String.join(" ", words(words));
  }
}
