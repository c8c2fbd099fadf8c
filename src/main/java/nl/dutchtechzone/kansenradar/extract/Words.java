package nl.dutchtechzone.kansenradar.extract;

import java.util.Arrays;
import java.util.BitSet;

/** A text and where its words begin: looked up once, for all {@link Sign}s sought in it. */
final class Words {
  /** Stands for all letters beyond ASCII, which are always tried. */
  static final char BEYOND = 128;

  static final int PAIRS = (BEYOND + 1) * (BEYOND + 1);

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

  /** The first word from {@code word} on that begins with such a pair; -1 when there is none. */
  int next(BitSet pairs, int word) {
    for (int i = word; i < starts.length; i++) {
      int at = starts[i];
      char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (pairs.get(pair(text.charAt(at), second))) return i;
    }
    return -1;
  }

  /** Two letters as one number below {@link #PAIRS}. */
  static int pair(char first, char second) {
    return Math.min(first, BEYOND) * (BEYOND + 1) + Math.min(second, BEYOND);
  }
}
