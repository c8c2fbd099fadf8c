package nl.dutchtechzone.kansenradar.text;

import java.util.List;

/** Recognises the currencies, magnitudes and per cent signs beside a number. */
final class Units {
  /**
   * A currency, perhaps with a magnitude in it.
   *
   * @param end the token after it
   */
  record Found(int end, int currency, int power) {
    boolean isThere() {
      return currency != Currencies.NONE;
    }
  }

  /**
   * A per cent sign or word; {@code end} is where it was looked for when there is none.
   *
   * @param points percentage points
   */
  record Rate(int end, boolean points) {}

  private static final List<String> VERBS = List.of("is", "are", "sind", "stehen", "steht");
  private static final List<String> FOR = List.of("voor", "für", "for");

  private final Tokens tokens;

  Units(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The currency that begins at a token and precedes a number: "€", "US$", "EUR", "T€", "Mio. €".
   */
  Found before(int token) {
    int at = token;
    int power = 0;
    if (tokens.is(at, Role.MAGNITUDE_LETTER) && isSign(at + 1) && isOfSign(at)) {
      power = tokens.value(at++, Role.MAGNITUDE_LETTER);
    } else if (tokens.value(at, Role.MAGNITUDE) > 2 && isSign(afterMagnitude(at))) {
      power = tokens.value(at, Role.MAGNITUDE);
      at = afterMagnitude(at);
    }
    int scaled = tokens.value(at, Role.SCALED_CURRENCY);
    if (scaled >= 0) return new Found(at + 1, scaled % 10, scaled / 10);
    Found found = currency(at);
    return found.isThere() ? new Found(found.end(), found.currency(), power) : nothing(token);
  }

  /** "T€", and "T €": no other letter stands apart from the sign. */
  private boolean isOfSign(int letter) {
    return tokens.touches(letter + 1) || (tokens.near(letter + 1) && tokens.reads(letter, "T"));
  }

  private static Found nothing(int token) {
    return new Found(token, Currencies.NONE, 0);
  }

  private boolean isSign(int token) {
    return Currencies.sign(tokens.code(token)) != Currencies.NONE;
  }

  /** A sign, word or code, with its nation and its sign beside it: "US $", "usd$", "us dollar". */
  private Found currency(int token) {
    int at = token;
    int nation = tokens.value(at, Role.CURRENCY_NATION);
    if (nation >= 0) {
      at++;
      if (tokens.is(at, '.') && tokens.touches(at) && tokens.is(at + 1, Role.CURRENCY_NATION))
        at += 2;
      if (tokens.is(at, '.') && tokens.touches(at)) at++;
    }
    int currency = Currencies.sign(tokens.code(at));
    if (currency == Currencies.NONE) currency = word(at);
    if (currency == Currencies.NONE || (!tokens.near(at) && at > token)) return nothing(token);
    int end = at + 1;
    if (tokens.is(at, '€') && tokens.touches(end) && tokens.reads(end, "ur")) end++;
    if (tokens.isWord(at) && isSign(end) && tokens.touches(end)) end++;
    if (tokens.isOneOf(end, "'’") && tokens.reads(end + 1, "s")) end += 2;
    return new Found(end, nation > 0 ? nation : currency, 0);
  }

  private int word(int token) {
    int word = tokens.value(token, Role.CURRENCY);
    if (word >= 0) return word;
    boolean code = tokens.is(token, Role.CURRENCY_CODE) && tokens.allUpper(token);
    return code ? tokens.value(token, Role.CURRENCY_CODE) : Currencies.NONE;
  }

  /** The currency after a number; one that belongs to the next number is left to it. */
  Found after(int token, Found before) {
    if (!tokens.near(token)) return nothing(token);
    int scaled = tokens.value(token, Role.SCALED_CURRENCY);
    if (scaled >= 0 && !before.isThere()) return new Found(token + 1, scaled % 10, scaled / 10);
    boolean letter = tokens.is(token, Role.MAGNITUDE_LETTER) && isSign(token + 1);
    Found found = currency(letter ? token + 1 : token);
    if (!found.isThere()) return found;
    if (before.isThere() && found.currency() != before.currency()) return nothing(token);
    boolean sign = isSign(token) || isSign(found.end() - 1);
    if (sign && opensNext(token, found, before.isThere())) return nothing(token);
    int power = letter ? tokens.value(token, Role.MAGNITUDE_LETTER) : 0;
    if (power == 0 && magnitude(found.end(), true) > 2) {
      power = magnitude(found.end(), true);
      return new Found(afterMagnitude(found.end()), found.currency(), power);
    }
    return new Found(found.end(), found.currency(), power);
  }

  /** "1 $10" and "2027 € 500": the sign is that of the number after it. */
  private boolean opensNext(int sign, Found found, boolean alreadyNamed) {
    int number = found.end();
    if (!tokens.isNumber(number) || !tokens.near(number)) return false;
    boolean article = tokens.is(sign - 1, Role.CARDINAL);
    if (alreadyNamed || article || (tokens.touches(number) && !tokens.touches(sign))) return true;
    if (tokens.touches(sign)) return false;
    int next = number + 1;
    while (tokens.isOneOf(next, ".,") && tokens.isNumber(next + 1)) next += 2;
    return tokens.code(next) != tokens.code(sign);
  }

  /** The power of ten of the magnitude at a token; 0 without one. */
  int magnitude(int token, boolean afterCurrency) {
    if (!tokens.near(token)) return 0;
    int power = tokens.value(token, Role.MAGNITUDE);
    if (power > 0) return power;
    int letter = tokens.value(token, Role.MAGNITUDE_LETTER);
    if (letter < 0) return 0;
    boolean abbreviated = afterCurrency && tokens.end(token) - tokens.start(token) > 1; // "€ 30 mn"
    boolean named = word(token + 1) != Currencies.NONE;
    if (!abbreviated && !tokens.touches(token) && !isApart(token, afterCurrency || named)) return 0;
    boolean million = letter == 6 && tokens.startsUpper(token) && !tokens.isNumber(token + 1);
    return afterCurrency || million || named || (isSign(token + 1) && letter != 6) ? letter : 0;
  }

  /** The "M" of "€ 6 M" and "78 M EUR", but not a letter that begins a name: "€ 6 M. Jansen". */
  private boolean isApart(int token, boolean currency) {
    boolean million = tokens.value(token, Role.MAGNITUDE_LETTER) == 6 && tokens.startsUpper(token);
    return currency && million && !tokens.is(token + 1, '.');
  }

  int afterMagnitude(int token) {
    boolean abbreviated = tokens.end(token) - tokens.start(token) <= 4;
    boolean dot = tokens.is(token + 1, '.') && tokens.touches(token + 1);
    boolean currency = tokens.is(token + 2, Role.CURRENCY);
    boolean goesOn = tokens.near(token + 2) && (currency || !tokens.startsUpperWord(token + 2));
    return abbreviated && dot && goesOn ? token + 2 : token + 1;
  }

  boolean isCent(int token) {
    return tokens.is(token, Role.CENT);
  }

  /** The sign or word of per cent at a token; not one inside an encoded address. */
  Rate rate(int token) {
    Rate none = new Rate(token, false);
    if (!tokens.near(token)) return none;
    if (tokens.is(token, Role.PERCENT_POINT)) return new Rate(token + 1, true);
    if (tokens.is(token, '%')) {
      boolean encoded = tokens.isNumber(token + 1) && tokens.touches(token + 1);
      if (encoded) return none;
      int word = tokens.is(token + 1, '-') ? token + 2 : token + 1;
      return isPoint(word) ? new Rate(word + 1, true) : new Rate(token + 1, false);
    }
    if (tokens.is(token, Role.PERCENT)) {
      return isPoint(token + 1) ? new Rate(token + 2, true) : new Rate(token + 1, false);
    }
    int end = afterPerCent(token);
    if (end == token) return none;
    return isPoint(end) ? new Rate(end + 1, true) : new Rate(end, false);
  }

  /** "per cent", "v. H.", "vom Hundert"; the token itself when it is none of them. */
  private int afterPerCent(int token) {
    if (tokens.reads(token, "per") && tokens.reads(token + 1, "cent")) return token + 2;
    if (tokens.reads(token, "vom") && tokens.reads(token + 1, "Hundert")) return token + 2;
    boolean v = tokens.reads(token, "v") && tokens.is(token + 1, '.') && tokens.touches(token + 1);
    if (!v || !tokens.reads(token + 2, "H")) return token;
    return tokens.is(token + 3, '.') && tokens.touches(token + 3) ? token + 4 : token + 3;
  }

  private boolean isPoint(int token) {
    return tokens.near(token) && tokens.is(token, Role.POINTS_AFTER_SIGN);
  }

  /** Whether the words for money that is there to be given follow: "beschikbaar", "bereit". */
  boolean isAtHand(int token) {
    int at = readsOneOf(token, VERBS) ? token + 1 : token;
    return tokens.near(token) && tokens.near(at) && tokens.is(at, Role.AT_HAND);
  }

  /** "Stehen zwei Millionen für Vereine bereit": of a sum one says what it is for. */
  boolean isFor(int token) {
    return tokens.near(token) && readsOneOf(token, FOR);
  }

  private boolean readsOneOf(int token, List<String> words) {
    return words.stream().anyMatch(word -> tokens.reads(token, word));
  }

  /** Whether millions of nothing named are euros: no noun follows that could be counted. */
  boolean meansMoney(int token) {
    if (!tokens.near(token)) return true;
    if (tokens.is(token, Role.COUNTED)) return false;
    if (isAtHand(token)) return true;
    int last = tokens.is(token - 1, '.') ? token - 2 : token - 1;
    boolean abbreviated = tokens.end(last) - tokens.start(last) <= 3;
    return abbreviated || tokens.code(token) != Tokens.OTHER;
  }
}
