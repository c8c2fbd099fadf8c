package nl.dutchtechzone.kansenradar.source;

import java.time.Duration;
import java.util.Optional;

/**
 * What a good reading of a source looks like, until its own past tells better.
 *
 * @param items how many notices it usually has
 * @param mayBeEmpty whether no notices at all is normal for it
 * @param withStatus the least share (0 to 1) of its notices with a stated status
 * @param withDate the least share (0 to 1) of its notices with an opening or a deadline
 * @param freshWithin how old the newest thing it says may be before silence is suspect
 * @param unclosed whether its HTML lacks a closing tag by habit, so that this says nothing of a
 *     broken transfer
 */
public record Expectations(
    Optional<Integer> items,
    Optional<Boolean> mayBeEmpty,
    Optional<Double> withStatus,
    Optional<Double> withDate,
    Optional<Duration> freshWithin,
    Optional<Boolean> unclosed) {
  public static final Expectations NONE =
      new Expectations(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Expectations {
    items.ifPresent(n -> Given.within(n, 0, 1_000_000, "expect.items"));
    withStatus.ifPresent(share -> share(share, "expect.with-status"));
    withDate.ifPresent(share -> share(share, "expect.with-date"));
  }

  public boolean emptyIsNormal() {
    return mayBeEmpty.orElse(false);
  }

  private static void share(double share, String key) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("'" + key + "' is " + share + ": neem 0 tot en met 1");
    }
  }
}
