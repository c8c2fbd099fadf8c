package nl.dutchtechzone.kansenradar.match;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.Words;

/**
 * The file {@code config/themes.yaml}: the region's themes and how a text says that something does
 * not count.
 *
 * @param exclusions in each language, the words after or before which a list is about what is not
 *     funded ("niet voor", "nicht förderfähig")
 */
public record Themes(List<Theme> themes, Exclusions exclusions) {
  public Themes {
    themes = List.copyOf(Objects.requireNonNullElse(themes, List.of()));
    if (themes.isEmpty())
      throw new IllegalArgumentException("er zijn geen thema's: noem er minstens een");
    Set<String> ids = new HashSet<>();
    for (Theme theme : themes) {
      if (!ids.add(theme.id())) {
        throw new IllegalArgumentException(
            "het thema " + theme.id() + " staat er twee keer: geef er een een ander id");
      }
    }
    exclusions = Objects.requireNonNullElse(exclusions, Exclusions.NONE);
  }

  public Optional<Theme> theme(String id) {
    return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  /** The id behind an id or an alias; the label itself when no theme has it. */
  public String idOf(String label) {
    return themes.stream()
        .filter(theme -> theme.id().equals(label) || theme.aliases().contains(label))
        .findFirst()
        .map(Theme::id)
        .orElse(label);
  }

  /** The theme with that id, or that name in any language, whatever its letter case. */
  public Optional<Theme> named(String value) {
    String asked = Words.fold(value.strip());
    return themes.stream()
        .filter(
            theme ->
                Words.fold(theme.id()).equals(asked)
                    || Stream.of(Language.values())
                        .anyMatch(l -> Words.fold(theme.names().in(l)).equals(asked)))
        .findFirst();
  }

  /** True for what filters of the search language know a theme by: its id or one of its names. */
  boolean isNamed(String value) {
    return named(value).isPresent();
  }

  /** The theme's name, or the id itself for a theme that is no longer configured. */
  public String name(String id, Language language) {
    return theme(id).map(theme -> theme.names().in(language)).orElse(id);
  }
}
