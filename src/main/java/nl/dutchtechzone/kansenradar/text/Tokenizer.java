package nl.dutchtechzone.kansenradar.text;

/** Cuts a text into {@link Tokens}, in one pass. */
final class Tokenizer {
  private final String text;
  private final Vocabulary vocabulary;
  private final Tokens tokens;
  private final int end;
  private int at;
  private int gap;

  private Tokenizer(String text, int start, int end, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.tokens = new Tokens(text, vocabulary);
    this.at = start;
    this.end = end;
  }

  /** The tokens of {@code [start, end)}; positions are those in the whole text. */
  static Tokens tokens(String text, int start, int end, Vocabulary vocabulary) {
    Tokenizer tokenizer = new Tokenizer(text, start, end, vocabulary);
    while (tokenizer.at < end) tokenizer.step();
    return tokenizer.tokens;
  }

  private void step() {
    char c = text.charAt(at);
    if (isLetter(c) || isDigit(c)) {
      run();
    } else if (c == '\n' || c == '\r' || c == '\u2029') {
      gap = lineBreak(c);
    } else if (isSpace(c)) {
      gap = Math.max(gap, Tokens.SPACE);
      at++;
    } else if (c == ':' && text.startsWith("://", at)) {
      address();
    } else {
      add(c, at, at + 1);
      at++;
    }
  }

  private int lineBreak(char c) {
    at += c == '\r' && text.startsWith("\r\n", at) ? 2 : 1;
    return gap >= Tokens.LINE ? Tokens.PARAGRAPH : Tokens.LINE;
  }

  private void add(int code, int start, int stop) {
    tokens.add(code, start, stop, gap);
    gap = Tokens.NONE;
  }

  /** Letters and digits without anything between; a mixture that we do not know is one token. */
  private void run() {
    int start = at;
    int hash = 0;
    boolean digits = isDigit(text.charAt(at));
    while (at < end && (digits ? isDigit(text.charAt(at)) : isLetter(text.charAt(at)))) {
      hash = Vocabulary.hash(hash, text.charAt(at++));
    }
    if (at < end && isDigit(text.charAt(at)) != digits && isLetterOrDigit(text.charAt(at))) {
      mixture(start);
    } else if (digits) {
      add(Tokens.NUMBER, start, at);
    } else {
      word(start, at, hash);
    }
  }

  private void word(int start, int stop, int hash) {
    int id = vocabulary.find(text, start, stop, hash);
    add(id < 0 ? Tokens.OTHER : Tokens.WORD + id, start, stop);
  }

  private void mixture(int start) {
    int stop = start;
    while (stop < end && isLetterOrDigit(text.charAt(stop))) stop++;
    if (known(start, stop)) {
      int from = start;
      while (from < stop) {
        int to = piece(from, stop);
        if (isDigit(text.charAt(from))) add(Tokens.NUMBER, from, to);
        else word(from, to, hash(from, to));
        from = to;
      }
    } else {
      add(Tokens.OTHER, start, stop);
    }
    at = stop;
  }

  private boolean known(int start, int stop) {
    int from = start;
    while (from < stop) {
      int to = piece(from, stop);
      if (!isDigit(text.charAt(from)) && vocabulary.find(text, from, to, hash(from, to)) < 0) {
        return false;
      }
      from = to;
    }
    return true;
  }

  private int piece(int from, int stop) {
    boolean digits = isDigit(text.charAt(from));
    int to = from;
    while (to < stop && isDigit(text.charAt(to)) == digits) to++;
    return to;
  }

  private int hash(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) hash = Vocabulary.hash(hash, text.charAt(i));
    return hash;
  }

  /** Nothing inside an address is a date or a rate. */
  private void address() {
    int start = at;
    while (at < end && !isSpace(text.charAt(at)) && "\"'<>\n\r".indexOf(text.charAt(at)) < 0) at++;
    add(Tokens.OTHER, start, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    if (c < 128) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return Character.isLetter(c);
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** White space, also that which does not break, and what is invisible. */
  private static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200f')
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000'
        || c == '\ufeff'
        || c == '\u00ad';
  }
}
