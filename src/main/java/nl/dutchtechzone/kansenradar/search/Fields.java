package nl.dutchtechzone.kansenradar.search;

import java.util.List;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** The names of the index's fields. */
final class Fields {
  static final String ID = "id";
  static final String JSON = "json";
  static final String THEMES = "themes";
  static final String RANK = "rank";
  static final String DEADLINE = "deadline";
  static final String AMOUNT = "amount";
  static final String SUGGEST = "suggest";

  static final String PROGRAMME = "programme";
  static final String STATUS = "status";
  static final String THEME = "theme";
  static final String APPLICANT = "applicant";
  static final String REGION = "region";
  static final String SOURCE = "source";
  static final String LANGUAGE = "language";
  static final String MONTH = "month";

  /** In the order in which they are shown. */
  static final List<String> FACETS =
      List.of(PROGRAMME, THEME, STATUS, APPLICANT, REGION, SOURCE, LANGUAGE, MONTH);

  private static final String TITLE = "title_";
  private static final String TEXT = "text_";

  private Fields() {}

  static String title(Language language) {
    return TITLE + language.code();
  }

  static String text(Language language) {
    return TEXT + language.code();
  }

  /** What a facet's values are stored under, beside the terms that filters ask for. */
  static String shown(String facet) {
    return facet + "_shown";
  }

  static Language language(String field) {
    String code = field.substring(field.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT);
    return switch (code) {
      case "DE" -> Language.DE;
      case "EN" -> Language.EN;
      default -> Language.NL;
    };
  }
}
