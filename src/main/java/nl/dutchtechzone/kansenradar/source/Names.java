package nl.dutchtechzone.kansenradar.source;

import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** What people call a source; the Dutch name stands in for a missing one. */
public record Names(String nl, Optional<String> de, Optional<String> en) {
  public Names {
    nl = Given.words(nl, "names.nl");
  }

  public String in(Language language) {
    return switch (language) {
      case NL -> nl;
      case DE -> de.orElse(nl);
      case EN -> en.orElse(nl);
    };
  }
}
