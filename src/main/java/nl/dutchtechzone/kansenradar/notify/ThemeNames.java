package nl.dutchtechzone.kansenradar.notify;

import nl.dutchtechzone.kansenradar.opportunity.Language;

/** What a theme is called in a language; the id itself for a theme that has no name there. */
@FunctionalInterface
public interface ThemeNames {
  String name(String theme, Language language);
}
