package nl.dutchtechzone.kansenradar.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Finds the concept that a word or phrase names, in any language and with its usual endings. */
final class ConceptIndex {
  /** No concept's name has more words than this. */
  static final int MOST_WORDS = 4;

  private static final List<String> ENDINGS = List.of("", "s", "en", "e", "n", "es", "er");
  private static final int SHORTEST_STEM = 4;

  private final Map<String, SearchWords.Concept> byName = new HashMap<>();

  ConceptIndex(SearchWords words) {
    for (SearchWords.Concept concept : words.concepts()) {
      Stream.of(concept.nl(), concept.de(), concept.en())
          .flatMap(List::stream)
          .forEach(name -> byName.putIfAbsent(key(name), concept));
    }
  }

  Optional<SearchWords.Concept> find(String phrase) {
    String key = key(phrase);
    for (String ending : ENDINGS) {
      if (!key.endsWith(ending)
          || (!ending.isEmpty() && key.length() - ending.length() < SHORTEST_STEM)) {
        continue;
      }
      SearchWords.Concept found = byName.get(key.substring(0, key.length() - ending.length()));
      if (found != null) return Optional.of(found);
    }
    for (String ending : ENDINGS) {
      SearchWords.Concept found = byName.get(key + ending);
      if (found != null && key.length() >= SHORTEST_STEM) return Optional.of(found);
    }
    return Optional.empty();
  }

  /**
   * The concepts with a name of one word that differs from {@code word} by at most so many letters,
   * all but the first: of those with the fewest such letters.
   */
  List<SearchWords.Concept> near(String word, int mostEdits) {
    String key = key(word);
    if (key.isEmpty() || key.indexOf(' ') >= 0) return List.of();
    String first = key.substring(0, 1);
    LevenshteinAutomata rest = new LevenshteinAutomata(key.substring(1), true);
    for (int edits = 1; edits <= mostEdits; edits++) {
      CharacterRunAutomaton near = new CharacterRunAutomaton(rest.toAutomaton(edits, first));
      List<SearchWords.Concept> found =
          byName.entrySet().stream()
              .filter(name -> near.run(name.getKey()))
              .map(Map.Entry::getValue)
              .distinct()
              .toList();
      if (!found.isEmpty()) return found;
    }
    return List.of();
  }

  static List<String> names(SearchWords.Concept concept, Language language) {
    return switch (language) {
      case NL -> concept.nl();
      case DE -> concept.de();
      case EN -> concept.en();
    };
  }

  private static String key(String phrase) {
    return Words.of(phrase).stream().map(Words.Word::folded).collect(Collectors.joining(" "));
  }
}
