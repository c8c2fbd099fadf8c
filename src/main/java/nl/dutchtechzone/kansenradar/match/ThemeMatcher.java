package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.search.Words;

/**
 * Finds which themes a text is about, by the words of {@link Themes}. A term counts more in the
 * title, less each time it comes back, less in a long text, and not at all in an enumeration of
 * what is not funded. English terms also count in Dutch and German texts, and so do defining terms
 * of all languages. docs/ranking.md gives the formula. Thread-safe.
 */
public final class ThemeMatcher {
  /** From this score on a text is about a theme. */
  public static final double ABOUT = 0.5;

  private final Themes themes;
  private final Map<Language, Lexicon<Meaning>> lexicons = new HashMap<>();
  private final ExcludedWords excludedWords;

  /** What a term says: of which theme, and how strongly; a weight of 0 takes its words away. */
  private record Meaning(int theme, double weight) {}

  public ThemeMatcher(Themes themes) {
    this.themes = themes;
    for (Language language : Language.values()) lexicons.put(language, lexicon(language));
    this.excludedWords = new ExcludedWords(themes.exclusions());
  }

  /** The themes it is about, the strongest first; the best of its notices counts. */
  public List<ThemeScore> match(Opportunity opportunity) {
    return evidence(opportunity).stream().map(ThemeEvidence::toScore).toList();
  }

  public List<ThemeScore> match(Notice notice) {
    return about(weigh(notice)).stream().map(ThemeEvidence::toScore).toList();
  }

  /** As {@link #match(Opportunity)}, with each term and where it stands. */
  public List<ThemeEvidence> evidence(Opportunity opportunity) {
    Map<String, ThemeEvidence> best = new LinkedHashMap<>();
    for (Notice notice : opportunity.notices()) {
      for (ThemeEvidence found : weigh(notice)) {
        best.merge(found.theme(), found, (a, b) -> b.score() > a.score() ? b : a);
      }
    }
    return about(List.copyOf(best.values()));
  }

  private List<ThemeEvidence> weigh(Notice notice) {
    return weigh(notice.language(), notice.title(), notice.summary(), notice.text());
  }

  private static List<ThemeEvidence> about(List<ThemeEvidence> all) {
    return all.stream()
        .filter(ThemeEvidence::isAbout)
        .sorted(
            Comparator.comparingDouble((ThemeEvidence e) -> -e.score())
                .thenComparing(ThemeEvidence::theme))
        .toList();
  }

  /** All themes that have any evidence in the text, also those that it is not about. */
  public List<ThemeEvidence> weigh(Language language, String title, String summary, String text) {
    Map<Integer, List<ThemeEvidence.Mark>> marks = new HashMap<>();
    int words =
        read(language, title, Field.TITLE, marks)
            + read(language, summary, Field.SUMMARY, marks)
            + read(language, text, Field.TEXT, marks);
    List<ThemeEvidence> all = new ArrayList<>();
    for (int i = 0; i < themes.themes().size(); i++) {
      List<ThemeEvidence.Mark> found = marks.getOrDefault(i, List.of());
      if (!found.isEmpty()) all.add(evidence(themes.themes().get(i), found, words));
    }
    return all;
  }

  private static ThemeEvidence evidence(Theme theme, List<ThemeEvidence.Mark> marks, int words) {
    double sum = marks.stream().mapToDouble(ThemeEvidence.Mark::weight).sum();
    double half = Weights.half(words) * theme.strictness().orElse(1.0);
    List<ThemeEvidence.Mark> sorted =
        marks.stream()
            .sorted(Comparator.comparingDouble(ThemeEvidence.Mark::weight).reversed())
            .toList();
    return new ThemeEvidence(theme.id(), sum / (sum + half), sorted);
  }

  /** How many words were read. */
  private int read(
      Language language, String text, Field field, Map<Integer, List<ThemeEvidence.Mark>> marks) {
    List<Words.Word> words = Words.of(text);
    BitSet excluded = excludedWords.in(text, words);
    Map<Integer, List<Lexicon.Hit<Meaning>>> byTheme = new HashMap<>();
    for (Lexicon.Hit<Meaning> hit : lexicon(language, text, words)) {
      byTheme.computeIfAbsent(hit.meaning().theme(), t -> new ArrayList<>()).add(hit);
    }
    byTheme.forEach(
        (theme, hits) -> {
          BitSet taken = (BitSet) excluded.clone();
          Map<String, List<Lexicon.Hit<Meaning>>> kept = keep(hits, taken);
          for (List<Lexicon.Hit<Meaning>> same : kept.values()) {
            marks
                .computeIfAbsent(theme, t -> new ArrayList<>())
                .add(mark(same, text, words, field));
          }
        });
    return words.size();
  }

  private List<Lexicon.Hit<Meaning>> lexicon(
      Language language, String text, List<Words.Word> words) {
    Lexicon<Meaning> lexicon = lexicons.get(language);
    return lexicon == null ? List.of() : lexicon.find(text, words);
  }

  /**
   * Longest first, then heaviest, without overlap; what a "not" context covers counts for naught.
   */
  private static Map<String, List<Lexicon.Hit<Meaning>>> keep(
      List<Lexicon.Hit<Meaning>> hits, BitSet taken) {
    List<Lexicon.Hit<Meaning>> order = new ArrayList<>(hits);
    order.sort(
        Comparator.comparingInt((Lexicon.Hit<Meaning> hit) -> hit.from() - hit.to())
            .thenComparing(hit -> hit.meaning().weight() > 0)
            .thenComparingDouble(hit -> -hit.meaning().weight()));
    Map<String, List<Lexicon.Hit<Meaning>>> kept = new LinkedHashMap<>();
    for (Lexicon.Hit<Meaning> hit : order) {
      if (taken.get(hit.from(), hit.to()).isEmpty()) {
        taken.set(hit.from(), hit.to());
        if (hit.meaning().weight() > 0) {
          kept.computeIfAbsent(hit.pattern().term(), t -> new ArrayList<>()).add(hit);
        }
      }
    }
    return kept;
  }

  private static ThemeEvidence.Mark mark(
      List<Lexicon.Hit<Meaning>> same, String text, List<Words.Word> words, Field field) {
    Lexicon.Hit<Meaning> first = same.getFirst();
    String quote = text.substring(words.get(first.from()).start(), words.get(first.to() - 1).end());
    double weight = first.meaning().weight() * Weights.frequency(field, same.size(), words.size());
    return new ThemeEvidence.Mark(first.pattern().term(), quote, field.label(), weight);
  }

  private Lexicon<Meaning> lexicon(Language language) {
    List<Lexicon.Entry<Meaning>> entries = new ArrayList<>();
    for (int i = 0; i < themes.themes().size(); i++) {
      for (Language other : Language.values()) {
        Vocabulary words = themes.themes().get(i).words(other);
        add(entries, words.defining(), i, Weights.DEFINING);
        if (other == language || other == Language.EN) {
          add(entries, words.typical(), i, Weights.TYPICAL);
          add(entries, words.supporting(), i, Weights.SUPPORTING);
          add(entries, words.not(), i, 0);
        }
      }
    }
    return new Lexicon<>(entries);
  }

  private static void add(
      List<Lexicon.Entry<Meaning>> entries, List<String> terms, int theme, double weight) {
    for (String term : terms) {
      entries.add(new Lexicon.Entry<>(Pattern.of(term), new Meaning(theme, weight)));
    }
  }
}
