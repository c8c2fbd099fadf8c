package nl.dutchtechzone.kansenradar.match;

import java.util.List;
import java.util.Locale;

/**
 * How strongly a text is about a theme, with each term that says so.
 *
 * @param score from 0 to 1; from {@link ThemeMatcher#ABOUT} on the text counts as about the theme
 * @param marks the weightiest first
 */
public record ThemeEvidence(String theme, double score, List<Mark> marks) {
  private static final int SHOWN = 8;

  public ThemeEvidence {
    marks = List.copyOf(marks);
  }

  /**
   * A term in a field.
   *
   * @param pattern the term as the configuration has it
   * @param words the words as the text has them
   * @param field title, summary or text
   * @param weight what it added before the score was brought to [0, 1]
   */
  public record Mark(String pattern, String words, String field, double weight) {}

  boolean isAbout() {
    return score >= ThemeMatcher.ABOUT;
  }

  /** The score with the words of the text, without repeats. */
  public ThemeScore score(int longest) {
    return new ThemeScore(theme, score, words(longest));
  }

  /** The score with the weightiest words. */
  public ThemeScore toScore() {
    return score(SHOWN);
  }

  private List<String> words(int longest) {
    return marks.stream()
        .map(mark -> mark.words().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .distinct()
        .limit(longest)
        .toList();
  }
}
