package nl.dutchtechzone.kansenradar.opportunity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Tells deadlines that are only known more exactly from deadlines that moved: a day that gets its
 * hour, a plan's month that becomes a day in it, a day that is no longer provisional. Pure.
 */
final class Exactness {
  private static final int MONTHS_OF_A_SEASON = 3;

  private Exactness() {}

  /** True when each of the earlier ones is told again among the later ones, and nothing else is. */
  static boolean isAllThatDiffers(List<Fact<Deadline>> before, List<Fact<Deadline>> after) {
    return !before.isEmpty()
        && !after.isEmpty()
        && before.stream().allMatch(was -> after.stream().anyMatch(is -> areOne(was, is)))
        && after.stream().allMatch(is -> before.stream().anyMatch(was -> areOne(was, is)));
  }

  private static boolean areOne(Fact<Deadline> before, Fact<Deadline> after) {
    Deadline was = before.value();
    Deadline is = after.value();
    return was.stage() == is.stage()
        && mayBeOne(was.track().map(Shown::plain), is.track().map(Shown::plain))
        && isIn(was.moment(), is.moment());
  }

  private static boolean isIn(Moment was, Moment is) {
    return switch (was.precision()) {
      case MINUTE, DAY -> isSameDay(was, is);
      case MONTH -> month(was).isPresent() && month(was).equals(month(is));
      case QUARTER -> quarter(was).isPresent() && quarter(was).equals(quarter(is));
      case SEASON -> isShortlyUntil(was, is);
    };
  }

  /** An hour that only one of them states is no other hour, a year no other year. */
  private static boolean isSameDay(Moment was, Moment is) {
    return !is.precision().isCoarse()
        && was.day().equals(is.day())
        && mayBeOne(was.time(), is.time())
        && (was.year().equals(is.year()) || was.year().isEmpty());
  }

  private static <T> boolean mayBeOne(Optional<T> one, Optional<T> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static Optional<YearMonth> month(Moment moment) {
    return moment.date().map(YearMonth::from);
  }

  /** Its first month. */
  private static Optional<YearMonth> quarter(Moment moment) {
    return month(moment).map(month -> month.minusMonths((month.getMonthValue() - 1) % 3));
  }

  /** The day of a season's deadline is the season's last. */
  private static boolean isShortlyUntil(Moment was, Moment is) {
    if (was.date().isEmpty() || is.date().isEmpty()) return false;
    LocalDate last = was.date().get();
    LocalDate day = is.date().get();
    return !day.isAfter(last) && day.isAfter(last.minusMonths(MONTHS_OF_A_SEASON));
  }
}
