package nl.dutchtechzone.kansenradar.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers: "1.234,56", "1,234.56", "12 500", "20.000", "1'000", "forty-two". Which separator
 * is which is told by the pattern of digits, since publishers mix the habits of languages.
 */
final class Figures {
  private static final int MOST_GROUPS = 6;
  private static final int MOST_DIGITS = 15;
  private static final String SEPARATORS = ".,'’‘";

  private final Tokens tokens;
  private final StringBuilder digits = new StringBuilder();
  private int decimals;
  private boolean undecided;

  Figures(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The number that begins at a token, in digits or words. */
  Optional<Figure> read(int token) {
    if (tokens.value(token, Role.WITH_HALF) > 0) return withHalf(token);
    if (!tokens.isNumber(token)) return spelled(token);
    if (tokens.is(token + 1, Role.POINT_WORD)) return pointed(token);
    return numeric(token);
  }

  private Optional<Figure> numeric(int token) {
    int groups = groups(token);
    int end = token + 1;
    digits.setLength(0);
    digits.append(text(token));
    decimals = 0;
    undecided = false;
    if (groups > 1 && !interpret(token, groups)) return Optional.empty();
    for (int group = 1; group < groups; group++) end = next(end) + 1;
    if (digits.length() > MOST_DIGITS || digits.isEmpty()) return Optional.empty();
    BigDecimal value = new BigDecimal(digits.toString()).movePointLeft(decimals);
    return Optional.of(new Figure(end, value, undecided, false));
  }

  private String text(int token) {
    return tokens.digits(token) > MOST_DIGITS ? "" : tokens.text(token);
  }

  /** The number after a separator or space that stands at {@code end}. */
  private int next(int end) {
    return tokens.isNumber(end) ? end : end + 1;
  }

  private int groups(int token) {
    int count = 1;
    int end = token + 1;
    boolean spaced = tokens.digits(token) <= 3;
    while (count <= MOST_GROUPS) {
      boolean separator = tokens.isOneOf(end, SEPARATORS) && tokens.touches(end);
      boolean joined = separator && tokens.isNumber(end + 1) && tokens.touches(end + 1);
      boolean space = spaced && tokens.digits(end) == 3 && tokens.gap(end) == Tokens.SPACE;
      if (!joined && !space) return count;
      spaced &= space;
      end = next(end) + 1;
      count++;
    }
    return count;
  }

  private boolean interpret(int token, int groups) {
    int[] at = new int[groups];
    at[0] = token;
    for (int i = 1; i < groups; i++) at[i] = next(at[i - 1] + 1);
    int last = groups - 1;
    boolean same = true;
    for (int i = 2; i < groups; i++) same &= separator(at[i]) == separator(at[1]);
    boolean leading = same || sameUpTo(at, last - 1);
    if (!leading || (tokens.digits(token) > 3 && groups > 2)) return false;
    for (int i = 1; i < last; i++) if (tokens.digits(at[i]) != 3) return false;
    for (int i = 1; i < groups; i++) digits.append(text(at[i]));
    char separator = separator(at[last]);
    int size = tokens.digits(at[last]);
    if ((same && groups > 2) || separator == ' ' || separator == '\'') return size == 3;
    boolean thousands = same && size == 3 && tokens.digits(token) <= 3 && !isZero(token);
    undecided = thousands;
    decimals = thousands ? 0 : size;
    return true;
  }

  private boolean sameUpTo(int[] at, int last) {
    for (int i = 2; i <= last; i++) if (separator(at[i]) != separator(at[1])) return false;
    return true;
  }

  private boolean isZero(int token) {
    return tokens.digits(token) == 1 && tokens.number(token) == 0;
  }

  private char separator(int number) {
    if (tokens.gap(number) == Tokens.SPACE) return ' ';
    return tokens.isOneOf(number - 1, "'’‘") ? '\'' : (char) tokens.code(number - 1);
  }

  /** "1 point 1". */
  private Optional<Figure> pointed(int token) {
    Optional<Figure> whole = numericAlone(token);
    return whole.map(figure -> decimals(figure.value(), token + 2).orElse(figure));
  }

  private Optional<Figure> numericAlone(int token) {
    int number = tokens.number(token);
    if (number < 0) return Optional.empty();
    return Optional.of(new Figure(token + 1, BigDecimal.valueOf(number), false, false));
  }

  private Optional<Figure> decimals(BigDecimal whole, int token) {
    int digit = tokens.isNumber(token) ? tokens.number(token) : tokens.value(token, Role.CARDINAL);
    if (digit < 0 || digit > 99) return Optional.empty();
    int places = digit > 9 ? 2 : 1;
    BigDecimal fraction = BigDecimal.valueOf(digit).movePointLeft(places);
    return Optional.of(new Figure(token + 1, whole.add(fraction), false, true));
  }

  /** "Anderhalf miljoen", "half a million"; before anything but a magnitude it is no sum. */
  private Optional<Figure> withHalf(int token) {
    int at = token + 1;
    if (tokens.reads(at, "of")) at++;
    if (tokens.value(at, Role.CARDINAL) == 1) at++;
    int power = tokens.near(token + 1) && tokens.near(at) ? tokens.value(at, Role.MAGNITUDE) : -1;
    if (power < 3) return Optional.empty();
    BigDecimal hundredths = BigDecimal.valueOf(tokens.value(token, Role.WITH_HALF));
    return Optional.of(new Figure(at + 1, hundredths.scaleByPowerOfTen(power - 2), false, true));
  }

  /** The "and a half million" of "two and a half million". */
  private boolean isAndHalf(int token) {
    return tokens.is(token, Role.AND)
        && tokens.value(token + 1, Role.CARDINAL) == 1
        && tokens.value(token + 2, Role.WITH_HALF) == 50
        && tokens.value(token + 3, Role.MAGNITUDE) > 2;
  }

  private Figure andHalf(int token, long whole) {
    BigDecimal value = BigDecimal.valueOf(10 * whole + 5);
    int power = tokens.value(token + 3, Role.MAGNITUDE);
    return new Figure(token + 4, value.scaleByPowerOfTen(power - 1), false, true);
  }

  /** "twenty", "two hundred and fifty", "een miljoen", "one point three". */
  private Optional<Figure> spelled(int token) {
    BigDecimal total = BigDecimal.ZERO;
    long part = 0;
    int at = token;
    boolean any = false;
    while (at < token + 12 && (at == token || tokens.near(at))) {
      if (any && isAndHalf(at)) return Optional.of(andHalf(at, part));
      int small = small(at);
      int power = tokens.value(at, Role.MAGNITUDE);
      if (small >= 0) part += small;
      else if (power == 2) part = Math.max(1, part) * 100;
      else if (power > 2 && !any && isPlural(at)) return Optional.empty(); // "enkele miljoenen"
      else if (power > 2)
        total = total.add(BigDecimal.valueOf(Math.max(1, part)).scaleByPowerOfTen(power));
      else if (!any || !isGlue(at)) break;
      if (power > 2 && small < 0) part = 0;
      any |= small >= 0 || power >= 0;
      at++;
    }
    if (!any) return Optional.empty();
    BigDecimal value = total.add(BigDecimal.valueOf(part));
    Figure figure = new Figure(at, value, false, true);
    if (!tokens.is(at, Role.POINT_WORD)) return Optional.of(figure);
    return Optional.of(decimals(value, at + 1).orElse(figure));
  }

  private boolean isPlural(int token) {
    String word = tokens.text(token);
    return word.endsWith("en") || word.endsWith("s");
  }

  private int small(int token) {
    int units = Math.max(tokens.value(token, Role.CARDINAL), tokens.value(token, Role.TENS));
    return Math.max(units, tokens.value(token, Role.GREAT));
  }

  /** "twenty-two", "hundred and one". */
  private boolean isGlue(int token) {
    boolean dash = tokens.is(token, '-') && tokens.touches(token);
    boolean and = tokens.is(token, Role.AND) && tokens.value(token - 1, Role.MAGNITUDE) == 2;
    boolean more = tokens.is(token + 1, Role.CARDINAL) || tokens.is(token + 1, Role.TENS);
    return (dash || and) && more;
  }
}
