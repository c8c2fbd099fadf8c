package nl.dutchtechzone.kansenradar.notify;

import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/** What themes and places are called; the id or code itself where there is no name. */
public interface Glossary {
  String theme(String id, Language language);

  String place(Region code);

  /** The names that the configuration gives. */
  static Glossary of(Themes themes, Areas areas) {
    return new Glossary() {
      @Override
      public String theme(String id, Language language) {
        return themes.name(id, language);
      }

      @Override
      public String place(Region code) {
        return areas.name(code);
      }
    };
  }
}
