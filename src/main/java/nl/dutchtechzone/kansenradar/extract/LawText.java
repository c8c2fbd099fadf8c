package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Pattern;

/** A text in articles: it says what holds whenever one applies, not what holds now. */
final class LawText {
  private static final int ARTICLES = 3;

  private static final char[] ARTICLE = "artikel ".toCharArray();

  private static final char[] SECTION = "§ ".toCharArray();

  private final boolean inArticles;
  private final int guideline;

  LawText(PageText page, char[] folded) {
    this.inArticles = isInArticles(page, folded);
    this.guideline = guideline(page, folded);
  }

  boolean isInArticles() {
    return inArticles;
  }

  /**
   * Where the text of a guideline begins below what its publisher says of it: all from there on are
   * rules. The text's length when there is none.
   */
  int guideline() {
    return guideline;
  }

  private static boolean isInArticles(PageText page, char[] folded) {
    int articles = 0;
    for (Line line : page.lines()) {
      if (isArticle(folded, line) && ++articles == ARTICLES) return true;
    }
    return false;
  }

  private static int guideline(PageText page, char[] folded) {
    for (Line line : page.lines()) {
      int at = first(folded, line);
      if (line.end() - at > LONGEST_HEAD) continue;
      if (HEAD.matcher(Fold.words(folded, at, line.end())).lookingAt()) return at;
    }
    return folded.length;
  }

  private static final int LONGEST_HEAD = 70;

  private static final Pattern HEAD =
      Pattern.compile(
          "(?:richtlinie|richtlinientext|rechtsgrundlage)\\W*$|(?:[0-9i]{1,3}\\.?[0-9]* |[a-z]\\."
              + " )?(?:zuwendungszweck|forderziel,? zuwendungszweck|forderzweck|ziel und"
              + " zweck)\\b");

  /** "Artikel 1", "##### Artikel 1", "§ 3". */
  private static boolean isArticle(char[] folded, Line line) {
    int at = first(folded, line);
    return begins(folded, at, line.end(), ARTICLE) || begins(folded, at, line.end(), SECTION);
  }

  /** Past the signs by which a text without markup shows that it is a head. */
  private static int first(char[] folded, Line line) {
    int at = line.start();
    while (at < line.end() && "#* ".indexOf(folded[at]) >= 0) at++;
    return at;
  }

  private static boolean begins(char[] folded, int from, int to, char[] word) {
    if (to - from < word.length) return false;
    for (int i = 0; i < word.length; i++) if (folded[from + i] != word[i]) return false;
    return true;
  }
}
