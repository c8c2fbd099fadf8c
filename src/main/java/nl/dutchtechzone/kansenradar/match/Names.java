package nl.dutchtechzone.kansenradar.match;

import nl.dutchtechzone.kansenradar.opportunity.Language;

/** What a thing is called in the three languages. */
public record Names(String nl, String de, String en) {
  public Names {
    if (nl.isBlank() || de.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("er ontbreekt een naam: geef nl, de en en");
    }
  }

  public String in(Language language) {
    return switch (language) {
      case NL -> nl;
      case DE -> de;
      case EN -> en;
    };
  }
}
