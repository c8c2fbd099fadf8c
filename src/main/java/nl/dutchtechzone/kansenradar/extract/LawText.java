package nl.dutchtechzone.kansenradar.extract;

/** A text in articles: it says what holds whenever one applies, not what holds now. */
final class LawText {
  private static final int ARTICLES = 3;

  /** Room for "##### Artikel 1". */
  private static final int OPENING = 20;

  private LawText() {}

  static boolean is(Sheet sheet) {
    int articles = 0;
    for (Line line : sheet.page().lines()) {
      int length = Math.min(line.end() - line.start(), OPENING);
      String opening = new String(sheet.folded(), line.start(), length).replace("#", "").strip();
      if (opening.startsWith("artikel ") || opening.startsWith("§ ")) articles++;
    }
    return articles >= ARTICLES;
  }
}
