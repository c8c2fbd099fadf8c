package nl.dutchtechzone.kansenradar.notify;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.match.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** Where a call holds, and why it matters, in words. */
final class Grounds {
  private static final int MOST_REASONS = 4;
  private static final int MOST_TERMS = 4;
  private static final int MOST_QUOTES = 2;
  private static final int QUOTE_LENGTH = 90;

  private final Words words;
  private final Language language;
  private final ThemeNames themes;

  Grounds(Words words, Language language, ThemeNames themes) {
    this.words = words;
    this.language = language;
    this.themes = themes;
  }

  /** The verdict on the territory, with the page's own words for it. */
  List<String> where(Verdict verdict, Facts facts) {
    String told = words.of("verdict", verdict);
    String quotes =
        facts.eligibility().areas().stream()
            .map((Fact<?> area) -> Letter.plain(area.evidence().quote(), QUOTE_LENGTH))
            .distinct()
            .limit(MOST_QUOTES)
            .collect(joining(" … "));
    return List.of(quotes.isEmpty() ? told : words.get("quoted", told, quotes));
  }

  /** The strongest reasons, each with the words of the page that gave it. */
  List<String> why(List<Reason> reasons) {
    Map<String, List<Reason>> parts = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      parts.computeIfAbsent(reason.part(), part -> new ArrayList<>()).add(reason);
    }
    return parts.values().stream()
        .sorted(Comparator.comparingDouble(part -> -Math.abs(weight(part))))
        .limit(MOST_REASONS)
        .sorted(Comparator.comparing(part -> weight(part) < 0))
        .map(this::reason)
        .toList();
  }

  /** The names of the themes, for the short forms. */
  String themes(List<String> ids) {
    return ids.stream().limit(2).map(this::theme).collect(joining(", "));
  }

  String theme(String id) {
    return Letter.plain(themes.name(id, language));
  }

  private String reason(List<Reason> part) {
    String id = part.getFirst().part();
    String name = words.find("reason." + id).orElseGet(() -> theme(id));
    String terms =
        part.stream()
            .map(Reason::term)
            .map(term -> Letter.plain(term, QUOTE_LENGTH))
            .filter(term -> !term.isEmpty())
            .distinct()
            .limit(MOST_TERMS)
            .collect(joining(", "));
    if (weight(part) < 0) return words.get("reason.against", name, terms);
    return terms.isEmpty() ? name : words.get("reason.theme", name, terms);
  }

  private static double weight(List<Reason> part) {
    return part.stream().mapToDouble(Reason::weight).sum();
  }
}
