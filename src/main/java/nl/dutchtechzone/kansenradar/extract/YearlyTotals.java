package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.MoneyClaims.Claim;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/**
 * Budgets that a page gives by year: "2026: € 600.000, 2027: € 700.000". They are neither parts nor
 * contradictions; the call has that of the year in which one applies, or none that is known.
 */
final class YearlyTotals {
  private static final String YEAR = "(20[2-4][0-9])(?![0-9]|[-/ ]{1,3}20[0-9]{2})";

  /** A year that is not that of a day or month. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:^|\\b(?:voor|in|van|fur|for|of|from|per|jaar|jahr|year"
              + "|[a-z]*plafond|[a-z]*budget|tranche|[a-z]*ronde|openstelling|[a-z]*runde|round|call|[a-z]*mittel|funding|haushalt|haushaltsjahr|begroting|subsidie)["
              + " (]|[(|;,.\\n"
              + "] ?)"
              + YEAR);

  private static final Pattern BEHIND =
      Pattern.compile(
          "^,? (?:\\(|(?:(?:is |zijn |are |beschikbaar |available )?(?:in|voor|fur|for|im jahr|per)"
              + " )(?:het jaar |das jahr |the year |kalenderjaar )?)"
              + YEAR);

  private final char[] folded;
  private final Map<Integer, Claim> claims = new TreeMap<>();

  YearlyTotals(char[] folded) {
    this.folded = folded;
  }

  /**
   * Keeps the claim when a year stands beside its amount; false when none or several do.
   *
   * @param from end of the amount before it, or the passage's start
   * @param to start of the amount after it, or the passage's end
   */
  boolean keeps(Passage passage, int from, int start, int end, int to, Claim claim) {
    int first = from == passage.start() ? passage.startWithLabel() : from;
    Matcher behind = BEHIND.matcher(Fold.words(folded, end, Math.min(to, end + 40)));
    TreeSet<Integer> years = new TreeSet<>();
    if (behind.find()) {
      years.add(Integer.parseInt(behind.group(1)));
    } else {
      Matcher ahead = AHEAD.matcher(Fold.words(folded, first, start).stripLeading());
      while (ahead.find()) years.add(Integer.parseInt(ahead.group(1)));
    }
    if (years.size() == 1) claims.putIfAbsent(years.first(), claim);
    return years.size() == 1;
  }

  /** The budget of the only year named, or of the year in which one applies. */
  Optional<Claim> of(Timing timing, LocalDate today) {
    if (claims.size() == 1) return claims.values().stream().findFirst();
    return Optional.ofNullable(claims.get(year(timing, today)));
  }

  /** The opening's that is yet to come; while one can apply the present; else the end's. */
  private static int year(Timing timing, LocalDate today) {
    Optional<LocalDate> opens = timing.opens().flatMap(o -> o.value().moment().date());
    if (opens.filter(today::isBefore).isPresent()) return opens.get().getYear();
    Optional<LocalDate> next =
        ends(timing).filter(day -> !day.isBefore(today)).min(LocalDate::compareTo);
    if (next.isEmpty()) {
      return ends(timing).max(LocalDate::compareTo).map(LocalDate::getYear).orElse(today.getYear());
    }
    boolean soon = next.get().getYear() - today.getYear() <= 1;
    return opens.isEmpty() && soon ? next.get().getYear() : today.getYear();
  }

  private static Stream<LocalDate> ends(Timing timing) {
    return timing.deadlines().stream()
        .map(Fact::value)
        .flatMap(deadline -> deadline.moment().date().stream());
  }
}
