package nl.dutchtechzone.kansenradar.search;

import java.util.List;

/** The names of the index's fields. */
final class Fields {
  static final String ID = "id";
  static final String JSON = "json";
  static final String THEMES = "themes";
  static final String PRECEDENCE = "precedence";

  /** The halves of the id as numbers, see {@link IdHalves}. */
  static final String ID_HIGH = "id_high";

  static final String ID_LOW = "id_low";

  static final String DEADLINE = "deadline";
  static final String AMOUNT = "amount";

  /** When a call was first seen, in seconds of the epoch. */
  static final String SEEN = "seen";

  /** Of what is no call to apply to: news, an award, a meeting. */
  static final String NO_OFFER = "no_offer";

  static final String SUGGEST = "suggest";

  /** Title and text of all languages, each by the rules of its own. */
  static final String TEXT = "text";

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

  private Fields() {}

  /** What a facet's values are stored under, beside the terms that filters ask for. */
  static String shown(String facet) {
    return facet + "_shown";
  }
}
