package nl.dutchtechzone.kansenradar.opportunity;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a call stands, from what its notices state and the clock alone. Pure; thread-safe.
 *
 * <ul>
 *   <li>The page's own word comes first; the windows correct it where it must be out of date:
 *       "open" or "soon" with every deadline past is closed, "closed" with an opening ahead is
 *       forthcoming, "soon" with its opening reached is open.
 *   <li>Without a word the window decides, then the budget: nothing left of a budget that is given
 *       out in order of arrival means closed.
 *   <li>"Open" beside a budget of which nothing is left is closed, unless the page says that it
 *       takes applications for all that (oversubscribed calls do), or gives the money by ranking.
 *   <li>"Open" in running text, which may be said of those who can apply or of the form, is soon
 *       where the whole window that the page names, to the day, lies ahead.
 *   <li>Rounds and continuous intake are open without a deadline; a past round closes nothing.
 *   <li>A yearly window is moved to the present year, also when the page names no year.
 *   <li>Other dates without a year decide nothing, and so does the passing of an opening that is
 *       tentative or no finer than a month.
 *   <li>A deadline counts as past from {@link Deadline#end()} on; an opening without a time is the
 *       first instant of its day, Brussels time. Stages for the full application and cut-offs close
 *       a call; pre-registrations do so only where nothing else is dated.
 * </ul>
 */
public final class StatusRule {
  /** Raised with every change of the rule: what was told by an older one is looked at again. */
  public static final int VERSION = 3;

  private StatusRule() {}

  public static Status status(Facts facts, Instant now) {
    Window window = Window.of(facts.timing(), now);
    Optional<Status> stated = facts.timing().statusStated().map(Fact::value);
    return switch (stated.orElse(Status.UNKNOWN)) {
      case WITHDRAWN -> Status.WITHDRAWN;
      case OPEN -> called(facts, window);
      case CLOSED -> window.opensLater() ? Status.FORTHCOMING : Status.CLOSED;
      case FORTHCOMING -> announced(window);
      case UNKNOWN -> unspoken(facts, window);
    };
  }

  /**
   * The first instant after {@code now} at which the clock alone may change the status; empty when
   * it never will. Nothing changes in between.
   */
  public static Optional<Instant> until(Facts facts, Instant now) {
    return Window.turns(facts.timing(), now).filter(now::isBefore).min(naturalOrder());
  }

  private static Status called(Facts facts, Window window) {
    if (window.isOver() || isEmptied(facts)) return Status.CLOSED;
    boolean loose =
        facts
            .timing()
            .statusStated()
            .filter(s -> s.confidence() != Confidence.HIGH && !s.flags().contains(OVERSUBSCRIBED))
            .isPresent();
    boolean later = loose && !takesInAlways(facts) && window.isAhead();
    return later ? Status.FORTHCOMING : Status.OPEN;
  }

  private static Status announced(Window window) {
    if (window.opensLater()) return Status.FORTHCOMING;
    if (window.isOver()) return Status.CLOSED;
    return window.hasOpened() ? Status.OPEN : Status.FORTHCOMING;
  }

  private static Status unspoken(Facts facts, Window window) {
    if (window.opensLater()) return Status.FORTHCOMING;
    if (window.isOver()) return Status.CLOSED;
    if (isSpent(facts)) return Status.CLOSED;
    if (window.mayHaveOpened()) return Status.UNKNOWN;
    if (window.closesLater() || takesInAlways(facts)) return Status.OPEN;
    return window.hasOpened() && !window.hasDeadlines() ? Status.OPEN : Status.UNKNOWN;
  }

  private static boolean takesInAlways(Facts facts) {
    return switch (facts.timing().intake().map(Fact::value).orElse(Intake.CALL)) {
      case ROUNDS, CONTINUOUS -> true;
      case CALL, RECURRING -> false;
    };
  }

  private static boolean isSpent(Facts facts) {
    Funding funding = facts.funding();
    boolean inOrderOfArrival =
        facts.timing().earlyClose().isPresent()
            || facts.timing().allocation().map(Fact::value).equals(FIRST_COME);
    return isZero(funding.budgetTotal()) || (inOrderOfArrival && isZero(funding.budgetRemaining()));
  }

  /** Nothing is left, and nobody says that one can apply all the same. */
  public static boolean isEmptied(Facts facts) {
    Funding funding = facts.funding();
    boolean goesOn =
        facts.timing().statusStated().map(f -> f.flags().contains(OVERSUBSCRIBED)).orElse(false);
    Optional<Allocation> allocation = facts.timing().allocation().map(Fact::value);
    boolean inOrder = allocation.isEmpty() || allocation.equals(FIRST_COME);
    boolean doubtful =
        funding.budgetRemaining().map(f -> f.flags().contains(CONFLICT)).orElse(true);
    return isZero(funding.budgetTotal())
        || (inOrder && !goesOn && !doubtful && isZero(funding.budgetRemaining()));
  }

  private static final String OVERSUBSCRIBED = "oversubscribed";
  private static final String CONFLICT = "conflict";

  private static boolean isZero(Optional<Fact<Money>> money) {
    return money.map(fact -> fact.value().amount().signum() == 0).orElse(false);
  }

  private static final Optional<Allocation> FIRST_COME = Optional.of(Allocation.FIRST_COME);

  /**
   * The dated part of a call, seen from one instant.
   *
   * @param opening empty when there is none with a year
   * @param closing the stages that end the call
   * @param rounds a past deadline is one round of many
   */
  private record Window(
      Optional<Opening> opening, List<Deadline> closing, boolean rounds, Instant now) {

    static Window of(Timing timing, Instant now) {
      Optional<Opening> opening = timing.opens().map(Fact::value);
      List<Deadline> deadlines = timing.deadlines().stream().map(Fact::value).toList();
      List<Deadline> last = deadlines.stream().filter(d -> d.stage() != Stage.PRE).toList();
      List<Deadline> closing = last.isEmpty() ? deadlines : last;
      Optional<Intake> intake = timing.intake().map(Fact::value);
      if (intake.equals(Optional.of(Intake.RECURRING))) return thisYear(opening, closing, now);
      boolean rounds = intake.equals(Optional.of(Intake.ROUNDS));
      return new Window(opening.filter(o -> start(o).isPresent()), closing, rounds, now);
    }

    /** When the window opens, a stage of it ends, or a yearly one is taken for the next year's. */
    static Stream<Instant> turns(Timing timing, Instant now) {
      Optional<Opening> opening = timing.opens().map(Fact::value);
      List<Deadline> deadlines = timing.deadlines().stream().map(Fact::value).toList();
      if (timing.intake().filter(intake -> intake.value() == Intake.RECURRING).isEmpty()) {
        return turns(opening, deadlines);
      }
      int year = now.atZone(Deadline.BRUSSELS).getYear();
      Instant newYear = LocalDate.of(year + 1, 1, 1).atStartOfDay(Deadline.BRUSSELS).toInstant();
      return Stream.concat(
          Stream.of(newYear),
          IntStream.rangeClosed(year - 1, year + 1)
              .boxed()
              .flatMap(
                  one ->
                      turns(
                          opening.map(o -> new Opening(inYear(o.moment(), one), o.tentative())),
                          deadlines.stream().map(d -> in(d, one)).toList())));
    }

    private static Stream<Instant> turns(Optional<Opening> opening, List<Deadline> deadlines) {
      return Stream.concat(
          opening.flatMap(Window::start).stream(),
          deadlines.stream().flatMap(deadline -> deadline.end().stream()));
    }

    /** The yearly window whose end comes next. */
    private static Window thisYear(Optional<Opening> opening, List<Deadline> closing, Instant now) {
      int year = now.atZone(Deadline.BRUSSELS).getYear();
      List<Deadline> ends = closing.stream().map(d -> in(d, year)).toList();
      boolean over = !ends.isEmpty() && ends.stream().noneMatch(d -> isAhead(d, now));
      int next = over ? year + 1 : year;
      Optional<MonthDay> end = closing.stream().map(d -> d.moment().day()).max(naturalOrder());
      return new Window(
          opening.map(o -> opensBefore(o, end, next)),
          closing.stream().map(d -> in(d, next)).toList(),
          false,
          now);
    }

    /** In the year of the end, or in the year before when the window spans New Year. */
    private static Opening opensBefore(Opening opening, Optional<MonthDay> end, int year) {
      boolean spans = end.map(opening.moment().day()::isAfter).orElse(false);
      return new Opening(inYear(opening.moment(), spans ? year - 1 : year), opening.tentative());
    }

    private static Deadline in(Deadline d, int year) {
      return new Deadline(
          inYear(d.moment(), year), d.zone(), d.stage(), d.track(), d.inclusive(), d.tentative());
    }

    private static Moment inYear(Moment moment, int year) {
      LocalDate date = moment.day().atYear(year);
      return moment
          .time()
          .map(time -> Moment.at(date, time))
          .orElseGet(() -> Moment.about(date, moment.precision()));
    }

    private static Optional<Instant> start(Opening opening) {
      Moment moment = opening.moment();
      return moment
          .date()
          .map(
              date ->
                  moment
                      .time()
                      .map(time -> date.atTime(time).atZone(Deadline.BRUSSELS))
                      .orElseGet(() -> date.atStartOfDay(Deadline.BRUSSELS))
                      .toInstant());
    }

    private static boolean isAhead(Deadline deadline, Instant now) {
      return deadline.end().map(now::isBefore).orElse(false);
    }

    boolean opensLater() {
      return opening.flatMap(Window::start).map(now::isBefore).orElse(false);
    }

    /** It opens on a day to come, and ends after it: none of it runs already. */
    boolean isAhead() {
      Optional<Instant> start = opening.filter(o -> !isPlan(o)).flatMap(Window::start);
      if (start.isEmpty() || !now.isBefore(start.get()) || !closesLater()) return false;
      return closing.stream()
          .filter(d -> isAhead(d, now))
          .allMatch(d -> start.get().isBefore(d.end().orElseThrow()));
    }

    /** The named opening is behind us, and it was firm. */
    boolean hasOpened() {
      return opening.isPresent() && !opensLater() && !mayHaveOpened();
    }

    /** The named opening is behind us, but it was no more than a plan. */
    boolean mayHaveOpened() {
      return !opensLater() && opening.map(Window::isPlan).orElse(false);
    }

    private static boolean isPlan(Opening opening) {
      return opening.tentative() || opening.moment().precision().isCoarse();
    }

    boolean hasDeadlines() {
      return !closing.isEmpty();
    }

    boolean closesLater() {
      return closing.stream().anyMatch(deadline -> isAhead(deadline, now));
    }

    /** Every deadline is known and past. */
    boolean isOver() {
      return !rounds
          && !closing.isEmpty()
          && closing.stream().allMatch(d -> d.end().isPresent() && !isAhead(d, now));
    }
  }
}
