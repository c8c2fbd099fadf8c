package nl.dutchtechzone.kansenradar.text;

import java.util.Arrays;

/**
 * A text cut into numbers, known words, punctuation, and the rest. Unknown words that follow one
 * another are one token, so that prose costs little. Asking beyond either end is answered by {@link
 * #END}.
 */
final class Tokens {
  /** A run of digits. */
  static final int NUMBER = -1;

  /** Unknown words, or a mixture of letters and digits. */
  static final int OTHER = -2;

  static final int END = -3;

  /** From here on, codes are words: the vocabulary's number plus this. Below it, characters. */
  static final int WORD = 0x10000;

  /** Gaps before a token. */
  static final int NONE = 0;

  static final int SPACE = 1;
  static final int LINE = 2;
  static final int PARAGRAPH = 3;

  private final String text;
  private final Vocabulary vocabulary;
  private int[] codes = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private byte[] gaps = new byte[256];
  private int size;

  Tokens(String text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  void add(int code, int start, int end, int gap) {
    if (code == OTHER && gap <= SPACE && size > 0 && codes[size - 1] == OTHER) {
      ends[size - 1] = end;
      return;
    }
    if (size == codes.length) grow();
    codes[size] = code;
    starts[size] = start;
    ends[size] = end;
    gaps[size++] = (byte) gap;
  }

  private void grow() {
    int length = size * 2;
    codes = Arrays.copyOf(codes, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    gaps = Arrays.copyOf(gaps, length);
  }

  int size() {
    return size;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** A word's number plus {@link #WORD}, a punctuation character, or one of the constants. */
  int code(int token) {
    return token >= 0 && token < size ? codes[token] : END;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The white space before a token; beyond the end of the text a paragraph. */
  int gap(int token) {
    return token > 0 && token < size ? gaps[token] : PARAGRAPH;
  }

  /** No white space before the token. */
  boolean touches(int token) {
    return gap(token) == NONE;
  }

  /** On the same line as the token before. */
  boolean near(int token) {
    return gap(token) <= SPACE;
  }

  boolean is(int token, char punctuation) {
    return code(token) == punctuation;
  }

  boolean isOneOf(int token, String punctuation) {
    int code = code(token);
    return code >= 0 && code < WORD && punctuation.indexOf(code) >= 0;
  }

  boolean isNumber(int token) {
    return code(token) == NUMBER;
  }

  /** The word's value in the role; -1 when the token is not such a word. */
  int value(int token, Role role) {
    int code = code(token);
    return code >= WORD ? vocabulary.value(role, code - WORD) : -1;
  }

  boolean is(int token, Role role) {
    return value(token, role) >= 0;
  }

  /** A date or period may begin here. */
  boolean opensDate(int token) {
    int code = code(token);
    if (code < WORD) return code == NUMBER;
    return vocabulary.opensDate(code - WORD) && !isLonelyNumber(token);
  }

  /** An amount may begin here. */
  boolean opensAmount(int token) {
    int code = code(token);
    if (code < WORD) return code == NUMBER || Currencies.sign(code) != Currencies.NONE;
    return vocabulary.opensAmount(code - WORD) && !isLonelyNumber(token);
  }

  /** "een", "a" and the like before a word that means nothing here. */
  private boolean isLonelyNumber(int token) {
    int next = code(token + 1);
    return (next == OTHER || next == END) && is(token, Role.CARDINAL);
  }

  boolean isWord(int token) {
    return code(token) >= WORD;
  }

  /** How many digits the number has; 0 for another token. */
  int digits(int token) {
    return isNumber(token) ? ends[token] - starts[token] : 0;
  }

  /** The number's value; -1 for another token and for numbers of more than nine digits. */
  int number(int token) {
    int digits = digits(token);
    if (digits == 0 || digits > 9) return -1;
    int value = 0;
    for (int i = starts[token]; i < ends[token]; i++) value = value * 10 + text.charAt(i) - '0';
    return value;
  }

  String text(int token) {
    return text.substring(starts[token], ends[token]);
  }

  boolean startsUpper(int token) {
    return Character.isUpperCase(text.charAt(starts[token]));
  }

  boolean startsUpperWord(int token) {
    boolean letters = isWord(token) || code(token) == OTHER;
    return letters && startsUpper(token);
  }

  boolean allUpper(int token) {
    for (int i = starts[token]; i < ends[token]; i++) {
      if (!Character.isUpperCase(text.charAt(i))) return false;
    }
    return true;
  }

  /** The text goes on with {@code letters} at the token's start, and then ends the word. */
  boolean reads(int token, String letters) {
    if (code(token) == END || !text.startsWith(letters, starts[token])) return false;
    int end = starts[token] + letters.length();
    return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }

  Span span(int first, int afterLast) {
    return new Span(starts[first], ends[afterLast - 1]);
  }
}
