package nl.dutchtechzone.kansenradar.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Moment;

/**
 * Gives a date without year the year of the next date in its sentence, as in "activiteit A t/m 1
 * mei, activiteit B t/m 1 november 2027".
 */
final class Neighbours {
  private static final int FARTHEST = 160;

  private Neighbours() {}

  /** The mentions, with the years that their sentences tell. */
  static List<DateMention> share(List<DateMention> mentions, String text) {
    List<DateMention> shared = new ArrayList<>(mentions);
    for (int i = shared.size() - 2; i >= 0; i--) {
      DateMention mention = shared.get(i);
      Optional<LocalDate> next = first(shared.get(i + 1)).date();
      if (next.isEmpty() || last(mention).year().isPresent() || isEveryYear(mention)) continue;
      if (isStart(shared.get(i + 1)) && !isStart(mention)) continue;
      if (!isOneSentence(text, mention.span().end(), shared.get(i + 1).span().start())) continue;
      DateMention dated = inYear(mention, next.get().getYear());
      Optional<LocalDate> end = last(dated).date();
      if (end.isPresent() && !end.get().isAfter(next.get())) shared.set(i, dated);
    }
    return shared;
  }

  /** "Der 15. April und der 15. Oktober, beginnend mit dem 15. Oktober 2024": of those to come. */
  private static boolean isStart(DateMention mention) {
    return mention instanceof DateMention.Point point && point.bound() == Bound.FROM;
  }

  private static boolean isEveryYear(DateMention mention) {
    return mention.flags().contains(Flags.RECURRING);
  }

  private static Moment first(DateMention mention) {
    return switch (mention) {
      case DateMention.Point point -> point.moment();
      case DateMention.Period period -> period.from();
    };
  }

  private static Moment last(DateMention mention) {
    return switch (mention) {
      case DateMention.Point point -> point.moment();
      case DateMention.Period period -> period.to();
    };
  }

  private static boolean isOneSentence(String text, int from, int to) {
    if (to - from > FARTHEST) return false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' || c == '?' || c == '!';
      boolean spaced = stop && i + 1 < to && Character.isWhitespace(text.charAt(i + 1));
      if (c == '\n' || (spaced && !isAbbreviation(text, from, i))) return false;
    }
    return true;
  }

  /** "31. März bzw. 30. September". */
  private static boolean isAbbreviation(String text, int from, int stop) {
    int word = stop;
    while (word > from && Character.isLetter(text.charAt(word - 1))) word--;
    return ABBREVIATIONS.contains(text.substring(word, stop));
  }

  private static final Set<String> ABBREVIATIONS =
      Set.of("bzw", "resp", "ca", "inkl", "einschl", "spät", "incl", "uiterl");

  private static DateMention inYear(DateMention mention, int year) {
    List<String> flags = new ArrayList<>(mention.flags());
    flags.add(Flags.YEAR_FROM_NEIGHBOUR);
    return switch (mention) {
      case DateMention.Point p ->
          new DateMention.Point(p.span(), YearRule.inYear(p.moment(), year), p.bound(), flags);
      case DateMention.Period p -> {
        Moment to = YearRule.inYear(p.to(), year);
        boolean turns = p.from().day().isAfter(p.to().day());
        Moment from = YearRule.inYear(p.from(), turns ? year - 1 : year);
        yield new DateMention.Period(p.span(), from, to, p.precision(), p.exclusiveEnd(), flags);
      }
    };
  }
}
