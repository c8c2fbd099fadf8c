package nl.dutchtechzone.kansenradar.text;

import java.math.BigDecimal;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** Reads one number with its currency, magnitude or per cent sign, on whichever side they stand. */
final class Amounts {
  private static final String DASHES = "-–—−=";
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private final Tokens tokens;
  private final Figures figures;
  private final Units units;
  private final boolean english;

  Amounts(Tokens tokens) {
    this.tokens = tokens;
    this.figures = new Figures(tokens);
    this.units = new Units(tokens);
    this.english = tokens.vocabulary().language() == Language.EN;
  }

  /** The amount that begins at a token, which is its currency's when that stands first. */
  Optional<Amount> read(int token) {
    Units.Found before = units.before(token);
    int at = before.end();
    if (before.isThere() && (at > token && !tokens.near(at))) return Optional.empty();
    if (!before.isThere() && isInside(at)) return Optional.empty();
    return figures.read(at).map(figure -> complete(token, before, figure));
  }

  /** A bare number in that currency, when the letter of a magnitude touches it. */
  Optional<Amount> lettered(Amount bare, int currency) {
    int end = bare.figure().end();
    int power = tokens.isNumber(end - 1) ? units.magnitude(end, true) : 0;
    if (power == 0) return Optional.empty();
    int after = units.afterMagnitude(end);
    return Optional.of(money(bare.start(), after, bare.figure(), power, currency));
  }

  /** The rest of a longer number, of a code or of an encoded address. */
  private boolean isInside(int token) {
    if (!tokens.touches(token)) return false;
    if (tokens.isOneOf(token - 1, ".,'’‘/") && tokens.isNumber(token - 2)) return true;
    if (tokens.isWord(token - 1) || tokens.code(token - 1) == Tokens.OTHER) return true;
    return tokens.isOneOf(token - 1, "%#§_&=");
  }

  private Amount complete(int start, Units.Found before, Figure figure) {
    int end = figure.end();
    int power = before.power();
    int currency = before.currency();
    if (before.isThere()) end = withoutCents(end);
    else if (figure.spelled()) end = pastPoint(end, before);
    end = pastHyphen(end);
    int magnitude = units.magnitude(end, before.isThere());
    if (magnitude > 0) {
      power += magnitude;
      end = units.afterMagnitude(end);
    }
    boolean dashed = !before.isThere() && withoutCents(end) > end;
    {
      Units.Found after = units.after(dashed ? withoutCents(end) : end, before);
      if (after.isThere()) {
        currency = before.isThere() ? currency : after.currency();
        power += after.power();
        end = withoutCents(after.end());
      }
    }
    if (currency != Currencies.NONE) return money(start, end, figure, power, currency);
    return percentOrSum(start, end, figure, power);
  }

  /** The point of "zwei Mio. Euro", as long as its currency follows. */
  private int pastPoint(int end, Units.Found before) {
    boolean point = tokens.is(end, '.') && tokens.touches(end) && tokens.near(end + 1);
    boolean large = tokens.value(end - 1, Role.MAGNITUDE) > 2;
    return point && large && units.after(end + 1, before).isThere() ? end + 1 : end;
  }

  /** The hyphen of "200-miljoen". */
  private int pastHyphen(int end) {
    boolean hyphen = tokens.is(end, '-') && tokens.touches(end) && tokens.touches(end + 1);
    return hyphen && tokens.value(end + 1, Role.MAGNITUDE) > 2 ? end + 1 : end;
  }

  /** ",-", ",--", ".-", ",=", ", -": whole units. */
  private int withoutCents(int end) {
    int at = end;
    if (!tokens.isOneOf(at, ",.") || !tokens.touches(at)) return end;
    at++;
    int dashes = 0;
    while (dashes < 3 && tokens.isOneOf(at, DASHES) && (tokens.touches(at) || isApart(at, end))) {
      at++;
      dashes++;
    }
    boolean number = tokens.isNumber(at) && tokens.touches(at);
    return dashes == 0 || number ? end : at;
  }

  /** The dash of ", - ", as some editors part it. */
  private boolean isApart(int dash, int end) {
    return dash == end + 1 && tokens.is(end, ',') && tokens.near(dash) && !tokens.touches(dash + 1);
  }

  private Amount money(int start, int end, Figure figure, int power, int currency) {
    Amount amount = scaled(start, end, figure, power, currency, Amount.Kind.MONEY);
    return power > 0 ? amount : withCents(amount);
  }

  private Amount scaled(
      int start, int end, Figure figure, int power, int currency, Amount.Kind kind) {
    BigDecimal base = power > 0 ? decided(figure) : figure.value();
    BigDecimal value = base.scaleByPowerOfTen(power);
    return new Amount(start, end, figure, value, power, currency, kind);
  }

  /** "8,105 miljoen" is eight million in Dutch, "1.500 miljoen" are fifteen hundred. */
  private BigDecimal decided(Figure figure) {
    if (!figure.undecided()) return figure.value();
    boolean comma = tokens.is(figure.end() - 2, ',');
    return comma != english ? figure.decimal() : figure.value();
  }

  /** "3 euro en 50 cent", "15 dollar 50", "$20 en 43c". */
  private Amount withCents(Amount amount) {
    int at = amount.end();
    if (tokens.is(at, Role.AND) || (tokens.is(at, ',') && units.isCent(at + 2))) at++;
    if (!tokens.near(at) || amount.value().stripTrailingZeros().scale() > 0) return amount;
    Optional<Figure> figure = figures.read(at);
    if (figure.isEmpty()) return amount;
    BigDecimal cents = figure.get().value();
    boolean small = cents.scale() <= 0 && cents.compareTo(BigDecimal.valueOf(100)) < 0;
    int end = figure.get().end();
    boolean said = units.isCent(end) && tokens.near(end);
    boolean glued = at == amount.end() && !tokens.isWord(amount.end() - 1);
    if (!small || (!said && (glued || !endsPhrase(at, end)))) return amount;
    BigDecimal value = amount.value().add(cents.movePointLeft(2));
    int after = said ? end + 1 : end;
    return new Amount(
        amount.start(), after, amount.figure(), value, 0, amount.currency(), amount.kind());
  }

  private boolean endsPhrase(int at, int end) {
    if (tokens.isNumber(at) && tokens.digits(at) != 2) return false;
    if (!tokens.near(end)) return true;
    boolean stop = tokens.isOneOf(end, ".,;)!?");
    return stop && !(tokens.touches(end + 1) && tokens.isNumber(end + 1));
  }

  private Amount percentOrSum(int start, int end, Figure figure, int power) {
    if (power == 0) {
      Units.Rate rate = units.rate(end);
      Amount.Kind kind = rate.points() ? Amount.Kind.POINTS : Amount.Kind.PERCENT;
      if (rate.end() > end) {
        BigDecimal value = decided(figure);
        return new Amount(start, rate.end(), figure, value, 0, Currencies.NONE, kind);
      }
      Amount.Kind bare = isSpelledSum(figure, end) ? Amount.Kind.SUM : Amount.Kind.BARE;
      return scaled(start, end, figure, 0, Currencies.NONE, bare);
    }
    boolean sum = !figure.spelled() && power > 2 && units.meansMoney(end);
    Amount.Kind kind = sum ? Amount.Kind.SUM : Amount.Kind.BARE;
    return scaled(start, end, figure, power, Currencies.NONE, kind);
  }

  /** "Twee miljoen beschikbaar": in words, so only where the next word leaves no doubt. */
  private boolean isSpelledSum(Figure figure, int end) {
    return figure.spelled()
        && figure.value().compareTo(MILLION) >= 0
        && (units.isAtHand(end) || units.isFor(end));
  }
}
