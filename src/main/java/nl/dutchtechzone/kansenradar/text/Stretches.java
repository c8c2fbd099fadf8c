package nl.dutchtechzone.kansenradar.text;

import java.util.Optional;

/** Reads quarters, half-years and seasons: "Q1 2027", "eerste kwartaal van 2027", "H2-2019". */
final class Stretches {
  private final Tokens tokens;
  private final Days days;

  Stretches(Tokens tokens, Days days) {
    this.tokens = tokens;
    this.days = days;
  }

  /** The stretch that begins at a token. */
  Optional<Part> read(int token) {
    if (tokens.is(token, Role.SEASON)) return season(token);
    int year = days.year(token);
    if (year > 0) return yearFirst(token, year);
    Optional<Part> lettered = lettered(token);
    if (lettered.isPresent()) return lettered.map(this::withYear).filter(Part::hasYear);
    return worded(token).map(this::withYear).filter(p -> p.hasYear() || p.unit() == Unit.QUARTER);
  }

  /** "voorjaar 2027", "winter 2027/2028". */
  private Optional<Part> season(int token) {
    Part season = Part.of(token, token + 1, Unit.SEASON, 0, tokens.value(token, Role.SEASON), 0);
    int at = token + 1;
    while (at < token + 3 && (tokens.is(at, Role.LINK) || tokens.is(at, Role.YEAR_LINK))) at++;
    boolean turn = tokens.isOneOf(at + 1, "/-–") && tokens.touches(at + 1);
    if (turn && tokens.digits(at) == 4 && isYearAfter(at)) {
      return Optional.of(season.in(tokens.number(at), at + 3));
    }
    return Optional.of(withYear(season)).filter(Part::hasYear);
  }

  /** "2027/28", "2027-2028". */
  private boolean isYearAfter(int first) {
    int digits = tokens.digits(first + 2);
    int next = tokens.number(first) + 1;
    return tokens.touches(first + 2)
        && tokens.number(first + 2) == (digits == 2 ? next % 100 : next);
  }

  private Optional<Part> yearFirst(int token, int year) {
    int at = token + 1;
    boolean comma = tokens.is(at, ',');
    if (comma || tokens.isOneOf(at, "-/")) at++;
    while (at < token + 3 && tokens.is(at, Role.LINK)) at++;
    if (!tokens.near(at)) return Optional.empty();
    Optional<Part> part = lettered(at);
    if (part.isEmpty() && !comma && !tokens.isNumber(at)) part = worded(at);
    return part.map(p -> p.at(token, p.end()).in(year, p.end()));
  }

  /** "Q1", "H2", "K3", "1Q"; without the year that may follow. */
  Optional<Part> lettered(int token) {
    if (tokens.digits(token) == 1) {
      boolean behind = tokens.is(token + 1, Role.QUARTER_LETTER) && tokens.touches(token + 1);
      return behind ? quarter(token, token + 2, tokens.number(token)) : Optional.empty();
    }
    int digit = tokens.digits(token + 1) == 1 ? tokens.number(token + 1) : 0;
    if (tokens.end(token) - tokens.start(token) > 2) return Optional.empty();
    if (tokens.is(token, Role.QUARTER_LETTER)) return quarter(token, token + 2, digit);
    return tokens.is(token, Role.HALF_LETTER) ? half(token, token + 2, digit) : Optional.empty();
  }

  /** "1e kwartaal", "derde kwartaal", "2. Halbjahr", "first half", "kwartaal 3". */
  private Optional<Part> worded(int token) {
    if (tokens.is(token, Role.QUARTER) && tokens.digits(token + 1) == 1) {
      return quarter(token, token + 2, tokens.number(token + 1));
    }
    if (tokens.is(token, Role.LAST)) return last(token);
    int roman = tokens.value(token, Role.ROMAN);
    int dot = tokens.is(token + 1, '.') ? token + 2 : token + 1;
    if (roman > 0 && tokens.is(dot, Role.QUARTER)) return quarter(token, dot + 1, roman);
    int[] number = days.day(token);
    if (number.length == 0 || !tokens.near(number[1])) return Optional.empty();
    int at = number[1];
    boolean ordinal = at > token + 1 || tokens.is(token, Role.ORDINAL);
    if (!ordinal) return Optional.empty();
    if (tokens.is(at, Role.QUARTER)) return quarter(token, at + 1, number[0]);
    boolean half = tokens.is(at, Role.HALF) || tokens.is(at, Role.HALF_LETTER);
    return half ? half(token, at + 1, number[0]) : Optional.empty();
  }

  /** "last quarter of 2027": only of a year that is named. */
  private Optional<Part> last(int token) {
    boolean half = tokens.is(token + 1, Role.HALF) || tokens.is(token + 1, Role.HALF_LETTER);
    Optional<Part> part = half ? half(token, token + 2, 2) : Optional.empty();
    if (tokens.is(token + 1, Role.QUARTER)) part = quarter(token, token + 2, 4);
    return part.map(this::withYear).filter(Part::hasYear);
  }

  private static Optional<Part> quarter(int start, int end, int number) {
    if (number < 1 || number > 4) return Optional.empty();
    return Optional.of(Part.of(start, end, Unit.QUARTER, 0, number * 3 - 2, 0));
  }

  private static Optional<Part> half(int start, int end, int number) {
    if (number < 1 || number > 2) return Optional.empty();
    return Optional.of(Part.of(start, end, Unit.HALF, 0, number * 6 - 5, 0));
  }

  private Part withYear(Part part) {
    int at = part.end();
    boolean day = tokens.is(at, Role.YEAR_LINK) && tokens.is(at + 1, Role.LINK);
    Part dated = days.withYear(part);
    return dated.hasYear() || !day ? dated : part;
  }
}
