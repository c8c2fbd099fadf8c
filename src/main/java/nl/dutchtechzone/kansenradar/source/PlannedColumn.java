package nl.dutchtechzone.kansenradar.source;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a timetable of planned calls: those that Regulation (EU) 2021/1060, Article 49(2)
 * prescribes, and what programmes add. A column head is the first of these that its words fit.
 */
enum PlannedColumn {
  REFERENCE(
      "(call|oproep|aufruf)?-?(nummer|nr|no|id|code)\\b.*|.*(referentie|kenmerk|reference).*"),
  WINDOW(".*(periode|period|zeitraum|tijdvak|(van|vanaf|from|von|ab)\\b.*(tot|to|bis)\\b).*"),
  CLOSES(".*(eind|sluit|deadline|uiterlijk|tot\\b|end\\b|clos|bis\\b|ende\\b|frist|schluss).*"),
  OPENS(".*(start|begin|opening|opent|opens\\b|vanaf|from|ab\\b|(datum|verwachte) openstelling).*"),
  RATE(".*(percentage|rate\\b|fördersatz).*"),
  BUDGET(".*(budget|bedrag|plafond|middelen|steun|amount|support|betrag|mittel|bijdrage).*"),
  APPLICANTS(
      ".*(aanvrager|doelgroep|begunstigde|wie\\b|applicant|beneficiar|antragsteller|begünstigte|wer\\b).*"),
  AREA(".*(gebied|regio|area\\b|gebiet|geogra).*"),
  OBJECTIVE(".*(doelstelling|prioriteit|objective|priority|ziel\\b|ziele\\b).*"),
  TITLE(
      ".*(titel|title|naam|name|openstelling|oproep|calls?\\b|aufruf|regeling|actie|action|onderwerp|topic).*");

  private final Pattern head;

  PlannedColumn(String head) {
    this.head = Pattern.compile(head, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Empty when the words are no column head. */
  static Optional<PlannedColumn> of(String words) {
    if (words.length() > 80) return Optional.empty();
    for (PlannedColumn column : values()) {
      if (column.head.matcher(words.strip()).matches()) return Optional.of(column);
    }
    return Optional.empty();
  }

  /** The code of the field that its values are; empty when it is no field of its own. */
  Optional<String> field() {
    return switch (this) {
      case REFERENCE -> Optional.of("reference");
      case WINDOW -> Optional.of("window");
      case OPENS -> Optional.of("opens");
      case CLOSES -> Optional.of("deadline");
      case BUDGET -> Optional.of("budget-total");
      case RATE -> Optional.of("rate");
      case APPLICANTS -> Optional.of("applicants");
      case AREA -> Optional.of("area");
      case OBJECTIVE, TITLE -> Optional.empty();
    };
  }

  /** Whether it tells when a call is open. */
  boolean tellsWhen() {
    return this == WINDOW || this == OPENS || this == CLOSES;
  }
}
