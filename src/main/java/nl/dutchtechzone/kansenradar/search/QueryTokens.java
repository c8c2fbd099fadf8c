package nl.dutchtechzone.kansenradar.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into words, phrases, filters, brackets and minus signs. */
final class QueryTokens {
  private static final String QUOTES = "\"“”„«»";

  private final String text;
  private final List<Remark> messages;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  enum Kind {
    WORD,
    PHRASE,
    FIELD,
    MINUS,
    OPEN,
    CLOSE
  }

  record Token(Kind kind, String text) {}

  private QueryTokens(String text, List<Remark> messages) {
    this.text = text;
    this.messages = messages;
  }

  static List<Token> of(String text, List<Remark> messages) {
    QueryTokens reader = new QueryTokens(text, messages);
    while (reader.at < text.length()) reader.read();
    return reader.tokens;
  }

  private void read() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || c == ',' || c == ';') at++;
    else if (c == '(') add(Kind.OPEN);
    else if (c == ')') add(Kind.CLOSE);
    else if ((c == '-' || c == '−' || c == '–') && startsOperand(at + 1)) add(Kind.MINUS);
    else if (c == '+' && startsOperand(at + 1)) at++;
    else if (QUOTES.indexOf(c) >= 0) tokens.add(new Token(Kind.PHRASE, quoted()));
    else word();
  }

  private void add(Kind kind) {
    tokens.add(new Token(kind, text.substring(at, at + 1)));
    at++;
  }

  private boolean startsOperand(int from) {
    return from < text.length() && !Character.isWhitespace(text.charAt(from));
  }

  private String quoted() {
    int start = ++at;
    while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) at++;
    String inside = text.substring(start, at);
    if (at < text.length()) at++;
    else messages.add(Remark.of("quote"));
    return inside;
  }

  private void word() {
    int start = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      if (text.charAt(at) == ':' && isName(start, at)) {
        field(text.substring(start, at));
        return;
      }
      at++;
    }
    if (at == start) at++;
    tokens.add(new Token(Kind.WORD, text.substring(start, at)));
  }

  private void field(String name) {
    at++;
    if (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0) {
      tokens.add(new Token(Kind.FIELD, name + ":" + quoted()));
      return;
    }
    int start = at;
    while (at < text.length() && !ends(text.charAt(at))) at++;
    tokens.add(new Token(Kind.FIELD, name + ":" + text.substring(start, at)));
  }

  /** Only letters before the colon: "http://" and "12:30" are words. */
  private boolean isName(int from, int colon) {
    if (colon == from || text.startsWith("//", colon + 1)) return false;
    return text.substring(from, colon).chars().allMatch(Character::isLetter);
  }

  private static boolean ends(char c) {
    return Character.isWhitespace(c) || c == '(' || c == ')' || QUOTES.indexOf(c) >= 0;
  }
}
