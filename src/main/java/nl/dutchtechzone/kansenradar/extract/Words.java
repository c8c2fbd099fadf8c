package nl.dutchtechzone.kansenradar.extract;

import java.util.Arrays;
import java.util.BitSet;

/** A text and where its words begin: looked up once, for all {@link Sign}s sought in it. */
final class Words {
  /** Stands for all letters beyond ASCII, which are always tried. */
  static final char BEYOND = 128;

  static final int PAIRS = (BEYOND + 1) * (BEYOND + 1);

  /** Letters, digits, all else. */
  private static final int KINDS = 37;

  static final int TRIPLES = KINDS * KINDS * KINDS;

  private final String text;
  private final int[] starts;

  private Words(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** Of a folded text. */
  static Words of(String folded) {
    int[] starts = new int[folded.length() / 2 + 1];
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < folded.length(); i++) {
      boolean word = Fold.isWord(folded.charAt(i));
      if (word && !inWord) starts[count++] = i;
      inWord = word;
    }
    return new Words(folded, Arrays.copyOf(starts, count));
  }

  /** The same words as they were written, of the same length. */
  Words written(String original) {
    if (original.length() != text.length()) throw new IllegalArgumentException("another length");
    return new Words(original, starts);
  }

  String text() {
    return text;
  }

  int start(int word) {
    return starts[word];
  }

  /**
   * The first word from {@code word} on that begins with such a pair, and with the third letter
   * such a triple; -1 when there is none.
   */
  int next(BitSet pairs, BitSet triples, int word) {
    for (int i = word; i < starts.length; i++) {
      int at = starts[i];
      char first = text.charAt(at);
      char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (!pairs.get(pair(first, second))) continue;
      char third = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
      if (triples.get(triple(first, second, third))) return i;
    }
    return -1;
  }

  /** Three letters as one number below {@link #TRIPLES}; what is no letter of a word is alike. */
  static int triple(char first, char second, char third) {
    return (kind(first) * KINDS + kind(second)) * KINDS + kind(third);
  }

  private static int kind(char c) {
    if (c >= 'a' && c <= 'z') return c - 'a';
    return c >= '0' && c <= '9' ? 26 + c - '0' : 36;
  }

  /** Two letters as one number below {@link #PAIRS}. */
  static int pair(char first, char second) {
    return Math.min(first, BEYOND) * (BEYOND + 1) + Math.min(second, BEYOND);
  }
}
