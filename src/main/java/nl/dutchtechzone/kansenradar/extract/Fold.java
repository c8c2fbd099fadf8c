package nl.dutchtechzone.kansenradar.extract;

import java.text.Normalizer;

/**
 * Lower case without accents, one character for one, so that offsets stay; every kind of space is a
 * space but for the end of a line, every kind of dash a hyphen.
 */
final class Fold {
  private static final int TABLE = 0x250;
  private static final char[] FOLDED = new char[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      FOLDED[c] = isSpace(c) ? ' ' : Character.toLowerCase(plain.charAt(0));
    }
  }

  private static boolean isSpace(char c) {
    return c != '\n' && (c <= ' ' || c == '\u00a0');
  }

  private Fold() {}

  static char[] of(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) folded[i] = of(text.charAt(i));
    return folded;
  }

  /** The words between two places; empty text where the second comes first. */
  static String words(char[] folded, int from, int to) {
    return new String(folded, from, Math.max(0, to - from));
  }

  static boolean holdsDigit(char[] folded, int from, int to) {
    for (int i = from; i < to; i++) if (Character.isDigit(folded[i])) return true;
    return false;
  }

  private static char of(char c) {
    if (c < TABLE) return FOLDED[c];
    if (c >= '\u2010' && c <= '\u2015') return '-';
    if (c == '\u2018' || c == '\u2019') return '\'';
    if (c == '\u201c' || c == '\u201d' || c == '\u201e') return '"';
    if (Character.isSpaceChar(c)) return ' ';
    return Character.toLowerCase(c);
  }

  static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
        : Character.isLetterOrDigit(c);
  }
}
