package nl.dutchtechzone.kansenradar.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words and folds them: lower case, without accents and umlauts (ä is a, ß is ss),
 * with compatible forms made plain (CO₂ is co2). A hyphen, an apostrophe and a full stop part
 * words. Works alike for Dutch, German and English. Thread-safe.
 */
public final class Words {
  private static final int ASCII = 128;

  private Words() {}

  /**
   * A word of a text.
   *
   * @param folded what is compared
   * @param start of the word in the text, in UTF-16 units
   * @param end behind the word
   */
  public record Word(String folded, int start, int end) {}

  /** The words in order; letters and digits make words, all else parts them. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = skip(text, at, false);
      int end = skip(text, start, true);
      if (end > start) words.add(new Word(fold(text.substring(start, end)), start, end));
      at = Math.max(end, start);
    }
    return words;
  }

  /** One word or phrase as it is compared; other signs than letters and digits stay. */
  public static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) return lower;
    String plain = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length() + 1);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == 'ß') folded.append("ss");
      else if (Character.getType(c) != Character.NON_SPACING_MARK) folded.append(c);
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= ASCII) return false;
    return true;
  }

  private static int skip(String text, int from, boolean inWord) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isPart(c) != inWord) return at;
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isPart(int c) {
    if (c < ASCII)
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.OTHER_NUMBER; // the subscript in CO₂
  }
}
