package nl.dutchtechzone.kansenradar.text;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads all amounts, percentages and ranges of them in a text, from left to right. */
final class AmountReader {
  private static final Set<Cue> CONNECTORS = Set.of(Cue.THROUGH, Cue.SHORT_OF);
  private static final Set<Cue> LIMITS = Set.of(Cue.AT_LEAST, Cue.AT_MOST);
  private static final Set<Cue> APPROXIMATE = Set.of(Cue.APPROXIMATELY);

  private final Tokens tokens;
  private final BitSet taken;
  private final Amounts amounts;
  private final Cues cues;

  /**
   * @param taken receives the tokens that belong to amounts
   */
  AmountReader(Tokens tokens, BitSet taken) {
    this.tokens = tokens;
    this.taken = taken;
    this.amounts = new Amounts(tokens);
    this.cues = new Cues(tokens);
  }

  void read(List<MoneyMention> money, List<PercentMention> percents) {
    int at = 0;
    while (at < tokens.size()) {
      at = tokens.opensAmount(at) ? Math.max(at + 1, step(at, money, percents)) : at + 1;
    }
  }

  private int step(int token, List<MoneyMention> money, List<PercentMention> percents) {
    Optional<Amount> read = amounts.read(token);
    if (read.isEmpty()) return token + 1;
    Amount from = read.get();
    Optional<Amount> to = end(from);
    if (to.isPresent()) return range(from.like(to.get()), to.get(), money, percents);
    if (from.isMoney()) money.add(single(from));
    else if (from.isPercent()) percents.add(rate(from));
    else return token + 1;
    taken.set(from.start(), from.end());
    return from.end();
  }

  /**
   * The upper end of a range that begins with an amount, its unit taken from the other if need be.
   */
  private Optional<Amount> end(Amount from) {
    int at = connectorEnd(from);
    if (at < 0 || !tokens.near(at)) return Optional.empty();
    return amounts
        .read(at)
        .map(to -> isBare(to) ? lettered(to, from) : to)
        .map(to -> isBare(to) && isPlausible(to) ? to.like(from) : to)
        .map(to -> to.kind() == Amount.Kind.SUM ? to.in(from.currency()) : to)
        .filter(to -> !isYear(from) || to.power() == 0)
        .filter(to -> (to.isMoney() && (from.isMoney() || isBare(from))) || bothRates(from, to))
        .filter(to -> to.currency() == from.currency() || from.currency() == Currencies.NONE)
        .filter(to -> from.like(to).value().compareTo(to.value()) < 0);
  }

  /** The "3m" of "€2-3m": its letter is a magnitude, as the sign before the first is for both. */
  private Amount lettered(Amount to, Amount from) {
    boolean open = from.kind() == Amount.Kind.MONEY && from.power() == 0;
    return open ? amounts.lettered(to, from.currency()).orElse(to) : to;
  }

  private static boolean isBare(Amount amount) {
    return amount.kind() == Amount.Kind.BARE;
  }

  private static boolean bothRates(Amount from, Amount to) {
    return to.isPercent() && (from.kind() == to.kind() || isBare(from));
  }

  /** A year or a small number after "€ 500 -" is hardly an amount. */
  private static boolean isPlausible(Amount to) {
    boolean grouped = to.figure().undecided() || to.figure().value().scale() > 0;
    double value = to.value().doubleValue();
    return grouped || value < 1900 || value > 2199;
  }

  /** "2028-2034 bis zu 5 Millionen Euro": no range begins there. */
  private static boolean isYear(Amount from) {
    double value = from.value().doubleValue();
    return isBare(from) && !from.figure().undecided() && value >= 1990 && value <= 2060;
  }

  private int connectorEnd(Amount from) {
    int at = from.end();
    boolean between = isAfter(Role.BETWEEN_INTRO, from.start());
    between |= isBare(from) && isAfter(Role.FROM_INTRO, from.start());
    if (between && tokens.is(at, Role.AND)) return at + 1;
    if (isBare(from) && tokens.is(at, Role.AND) && isLeast(from.start())) {
      // "minstens 25.000 en hoogstens 200.000 euro"
      Optional<Cues.Found> most = cues.at(at + 1, Set.of(Cue.AT_MOST));
      if (most.isPresent()) return most.get().edge();
    }
    Optional<Cues.Found> cue = cues.at(at, CONNECTORS);
    if (cue.isPresent()) {
      Optional<Cues.Found> limit = cues.at(cue.get().edge(), Set.of(Cue.AT_MOST));
      return limit.map(Cues.Found::edge).orElse(cue.get().edge());
    }
    return tokens.isOneOf(at, "-–—−‐") && tokens.near(at) ? at + 1 : -1;
  }

  private boolean isLeast(int start) {
    return cues.before(start, LIMITS).filter(found -> found.cue() == Cue.AT_LEAST).isPresent();
  }

  /** "tussen", with or without "de". */
  private boolean isAfter(Role intro, int token) {
    int before = tokens.is(token - 1, Role.LINK) ? token - 2 : token - 1;
    return tokens.is(before, intro);
  }

  private int range(
      Amount from, Amount to, List<MoneyMention> money, List<PercentMention> percents) {
    Span span = tokens.span(from.start(), to.end());
    Optional<BigDecimal> none = Optional.empty();
    Optional<BigDecimal> min = Optional.of(plain(from.value()));
    Optional<BigDecimal> max = Optional.of(plain(to.value()));
    if (to.isPercent()) {
      percents.add(new PercentMention(span, none, min, max, to.kind() == Amount.Kind.POINTS));
    } else {
      boolean about = isApproximate(from.start());
      money.add(new MoneyMention(span, none, min, max, currency(to), about));
    }
    taken.set(from.start(), to.end());
    return to.end();
  }

  private MoneyMention single(Amount amount) {
    BigDecimal value = plain(amount.value());
    Optional<BigDecimal> min = limit(amount, Cue.AT_LEAST);
    Optional<BigDecimal> max = limit(amount, Cue.AT_MOST);
    Span span = tokens.span(amount.start(), amount.end());
    boolean about = isApproximate(amount.start());
    return new MoneyMention(span, Optional.of(value), min, max, currency(amount), about);
  }

  private PercentMention rate(Amount amount) {
    BigDecimal value = plain(amount.value());
    Optional<BigDecimal> min = limit(amount, Cue.AT_LEAST);
    Optional<BigDecimal> max = limit(amount, Cue.AT_MOST);
    Span span = tokens.span(amount.start(), amount.end());
    boolean points = amount.kind() == Amount.Kind.POINTS;
    return new PercentMention(span, Optional.of(value), min, max, points);
  }

  private Optional<BigDecimal> limit(Amount amount, Cue wanted) {
    int start = amount.start();
    Optional<Cues.Found> about = cues.before(start, APPROXIMATE);
    return cues.before(about.map(Cues.Found::edge).orElse(start), LIMITS)
        .filter(found -> found.cue() == wanted)
        .map(found -> plain(amount.value()));
  }

  private boolean isApproximate(int start) {
    Optional<Cues.Found> limit = cues.before(start, LIMITS);
    return cues.before(start, APPROXIMATE).isPresent()
        || (limit.isPresent() && cues.before(limit.get().edge(), APPROXIMATE).isPresent());
  }

  private static Optional<Currency> currency(Amount amount) {
    return amount.currency() == Currencies.NONE
        ? Optional.empty()
        : Optional.of(Currencies.get(amount.currency()));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
