package nl.dutchtechzone.kansenradar.match;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * What the region wants to hear of, as words in three languages.
 *
 * @param id lower case, stable: profiles and deliveries name it
 * @param aliases what other publishers call it, in their labels
 * @param strictness how much evidence a text needs, as a factor; 1 when absent, 2 asks for twice as
 *     much
 */
public record Theme(
    String id,
    Names names,
    List<String> aliases,
    Optional<Double> strictness,
    Vocabulary nl,
    Vocabulary de,
    Vocabulary en) {
  private static final java.util.regex.Pattern ID =
      java.util.regex.Pattern.compile("[a-z][a-z0-9_]*");

  public Theme {
    if (id == null || names == null) {
      throw new IllegalArgumentException("een thema heeft een id nodig en namen in nl, de en en");
    }
    aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
    strictness = Objects.requireNonNullElse(strictness, Optional.empty());
    Matcher form = ID.matcher(id);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "het id '" + id + "' van een thema: neem kleine letters, cijfers en lage streepjes");
    }
    nl = Objects.requireNonNullElse(nl, Vocabulary.EMPTY);
    de = Objects.requireNonNullElse(de, Vocabulary.EMPTY);
    en = Objects.requireNonNullElse(en, Vocabulary.EMPTY);
    if (strictness.isPresent() && !(strictness.get() > 0)) {
      throw new IllegalArgumentException("thema " + id + ": strictness moet meer dan 0 zijn");
    }
    if (nl.defining().isEmpty() && de.defining().isEmpty() && en.defining().isEmpty()) {
      throw new IllegalArgumentException(
          "thema " + id + " heeft geen term onder defining: geef er een onder nl, de of en");
    }
  }

  public Vocabulary words(Language language) {
    return switch (language) {
      case NL -> nl;
      case DE -> de;
      case EN -> en;
    };
  }
}
