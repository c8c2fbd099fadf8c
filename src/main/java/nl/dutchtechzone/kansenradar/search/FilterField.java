package nl.dutchtechzone.kansenradar.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a query can filter on: the names that a person may write, and other words for values. */
@SuppressWarnings("ImmutableEnumChecker") // only List.of and Map.of come in
enum FilterField {
  PROGRAMME(
      Fields.PROGRAMME,
      List.of("programma", "programme", "program", "programm"),
      FilterValues.PROGRAMMES),
  STATUS(Fields.STATUS, List.of("status"), FilterValues.STATUSES),
  THEME(Fields.THEME, List.of("thema", "theme", "onderwerp"), Map.of()),
  REGION(Fields.REGION, List.of("regio", "region", "gemeente", "plaats", "gebied"), Map.of()),
  APPLICANT(
      Fields.APPLICANT,
      List.of("aanvrager", "applicant", "antragsteller", "voor"),
      FilterValues.APPLICANTS),
  SOURCE(Fields.SOURCE, List.of("bron", "source", "quelle"), Map.of()),
  LANGUAGE(Fields.LANGUAGE, List.of("taal", "language", "sprache"), FilterValues.LANGUAGES),
  MONTH(Fields.MONTH, List.of("maand", "month", "monat"), Map.of()),
  DEADLINE(
      Fields.DEADLINE, List.of("deadline", "sluit", "closes", "frist", "sluitingsdatum"), Map.of()),
  SEEN(Fields.SEEN, List.of("gezien", "seen", "gesehen"), Map.of()),
  AMOUNT(Fields.AMOUNT, List.of("bedrag", "amount", "betrag", "budget", "subsidie"), Map.of());

  private final String index;
  private final List<String> names;
  private final Map<String, String> values;

  FilterField(String index, List<String> names, Map<String, String> values) {
    this.index = index;
    this.names = names;
    this.values = values;
  }

  static Optional<FilterField> named(String name) {
    String folded = Words.fold(name);
    return Arrays.stream(values()).filter(field -> field.names.contains(folded)).findFirst();
  }

  /** The Dutch names, for a message. */
  static String all() {
    return Arrays.stream(values())
        .map(field -> field.names.getFirst())
        .collect(Collectors.joining(", "));
  }

  String index() {
    return index;
  }

  String label() {
    return names.getFirst();
  }

  /** The value as the index holds it: {@code "EFRO Noord"} is {@code efro_noord}. */
  String value(String written) {
    String folded = Words.fold(written.strip());
    String known = values.getOrDefault(folded, folded);
    boolean code = this == PROGRAMME || this == APPLICANT || this == STATUS;
    return code ? known.replaceAll("[\\s-]+", "_") : known;
  }
}
