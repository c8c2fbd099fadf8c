package nl.dutchtechzone.kansenradar.extract;

/** A text in articles: it says what holds whenever one applies, not what holds now. */
final class LawText {
  private static final int ARTICLES = 3;

  private static final char[] ARTICLE = "artikel ".toCharArray();

  private static final char[] SECTION = "§ ".toCharArray();

  private LawText() {}

  static boolean is(Sheet sheet) {
    int articles = 0;
    for (Line line : sheet.page().lines()) {
      if (isArticle(sheet.folded(), line) && ++articles == ARTICLES) return true;
    }
    return false;
  }

  /** "Artikel 1", "##### Artikel 1", "§ 3". */
  private static boolean isArticle(char[] folded, Line line) {
    int at = line.start();
    while (at < line.end() && (folded[at] == '#' || folded[at] == ' ')) at++;
    return begins(folded, at, line.end(), ARTICLE) || begins(folded, at, line.end(), SECTION);
  }

  private static boolean begins(char[] folded, int from, int to, char[] word) {
    if (to - from < word.length) return false;
    for (int i = 0; i < word.length; i++) if (folded[from + i] != word[i]) return false;
    return true;
  }
}
