package nl.dutchtechzone.kansenradar.notify;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** Where a call holds, and why it matters, in words. */
final class Grounds {
  private static final int MOST_REASONS = 4;
  private static final int MOST_TERMS = 4;
  private static final int MOST_QUOTES = 2;
  private static final int QUOTE_LENGTH = 90;

  private static final String REGION = "region";

  /** Parts of a score that the card tells in a row or badge of their own. */
  private static final Set<String> ELSEWHERE = Set.of(REGION, "kind", "status", "score");

  /** Parts whose words are the ranking's own, in Dutch, and not the page's. */
  private static final Set<String> DUTCH = Set.of("time", "border", "theme");

  private final Words words;
  private final Language language;
  private final Glossary glossary;

  Grounds(Words words, Language language, Glossary glossary) {
    this.words = words;
    this.language = language;
    this.glossary = glossary;
  }

  /**
   * The verdict on the territory, and the words it rests on: the ranking's in Dutch, else the
   * page's own.
   */
  List<String> where(Item item) {
    String told = words.of("verdict", item.offer().assessment().verdict());
    Optional<String> ground =
        language == Language.NL
            ? item.reasons().stream()
                .filter(reason -> reason.part().equals(REGION))
                .map(Reason::term)
                .findFirst()
            : Optional.empty();
    String because =
        ground
            .map(term -> Letter.plain(term, QUOTE_LENGTH))
            .orElseGet(() -> quotes(item.offer().opportunity().facts()));
    return List.of(because.isEmpty() ? told : words.get("why.because", told, because));
  }

  private static String quotes(Facts facts) {
    return facts.eligibility().areas().stream()
        .map((Fact<?> area) -> Letter.plain(area.evidence().quote(), QUOTE_LENGTH))
        .distinct()
        .limit(MOST_QUOTES)
        .collect(joining(" … "));
  }

  /** The strongest reasons, each with the words of the page that gave it. */
  List<String> why(List<Reason> reasons) {
    Map<String, List<Reason>> parts = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      if (reason.weight() == 0 || !isTold(reason.part())) continue;
      parts.computeIfAbsent(reason.part(), part -> new ArrayList<>()).add(reason);
    }
    return parts.values().stream()
        .sorted(Comparator.comparingDouble(part -> -Math.abs(weight(part))))
        .limit(MOST_REASONS)
        .sorted(Comparator.comparing(part -> weight(part) < 0))
        .map(this::reason)
        .toList();
  }

  private boolean isTold(String part) {
    if (ELSEWHERE.contains(part)) return false;
    return language == Language.NL || !DUTCH.contains(part);
  }

  /** The names of the themes, for the short forms. */
  String themes(List<String> ids) {
    return ids.stream().limit(2).map(this::theme).collect(joining(", "));
  }

  String theme(String id) {
    return Letter.plain(glossary.theme(id, language));
  }

  private String reason(List<Reason> part) {
    String id = part.getFirst().part();
    String name = part(id);
    String terms =
        part.stream()
            .map(Reason::term)
            .map(term -> id.equals("programme") ? programme(term) : term)
            .map(term -> Letter.plain(term, QUOTE_LENGTH))
            .filter(term -> !term.isEmpty())
            .distinct()
            .limit(MOST_TERMS)
            .collect(joining(", "));
    if (weight(part) < 0) return words.get("why.against", name, terms);
    return terms.isEmpty() ? name : words.get("why.because", name, terms);
  }

  /** What a part of a score is called; a theme's goes by its own id. */
  String part(String id) {
    return words.find("reason." + id).orElseGet(() -> theme(id));
  }

  private String programme(String code) {
    return words.find("programme." + code).orElse(code);
  }

  private static double weight(List<Reason> part) {
    return part.stream().mapToDouble(Reason::weight).sum();
  }
}
