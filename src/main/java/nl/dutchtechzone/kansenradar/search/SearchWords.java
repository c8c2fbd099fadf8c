package nl.dutchtechzone.kansenradar.search;

import java.util.List;
import java.util.Objects;

/**
 * The file {@code config/words.yaml}: what search knows of the field's language.
 *
 * @param concepts words that mean the same, within and across languages
 * @param parts words that long Dutch and German words are made of; a query for one finds the long
 *     word too
 */
public record SearchWords(List<Concept> concepts, List<String> parts) {
  public static final SearchWords NONE = new SearchWords(List.of(), List.of());

  public SearchWords {
    concepts = List.copyOf(Objects.requireNonNullElse(concepts, List.of()));
    parts = List.copyOf(Objects.requireNonNullElse(parts, List.of()));
    for (String part : parts) {
      if (part.strip().length() < 3) {
        throw new IllegalArgumentException(
            "het deel '" + part + "' is te kort: minder dan drie letters past overal");
      }
    }
  }

  /** Words or phrases with one meaning; the first of a language is its usual name. */
  public record Concept(List<String> nl, List<String> de, List<String> en) {
    public Concept {
      nl = List.copyOf(Objects.requireNonNullElse(nl, List.of()));
      de = List.copyOf(Objects.requireNonNullElse(de, List.of()));
      en = List.copyOf(Objects.requireNonNullElse(en, List.of()));
      if (nl.size() + de.size() + en.size() < 2) {
        throw new IllegalArgumentException("een begrip heeft minstens twee woorden nodig");
      }
    }
  }
}
