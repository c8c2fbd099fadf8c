package nl.dutchtechzone.kansenradar.app;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * How long what is no longer needed stays, in days of Europe/Amsterdam.
 *
 * @param mails texts and addresses of mails that were sent or refused; a year when left out. That
 *     somebody was told of a call stays known
 * @param runs what ran by itself; 90 days when left out
 * @param pages archived pages that no fact relies on; 180 days when left out
 */
public record KeepSettings(Optional<Period> mails, Optional<Period> runs, Optional<Period> pages) {
  public static final KeepSettings USUAL =
      new KeepSettings(Optional.empty(), Optional.empty(), Optional.empty());

  private static final Period SHORTEST = Period.ofDays(14);

  public KeepSettings {
    mails = checked("mails", mails);
    runs = checked("runs", runs);
    pages = checked("pages", pages);
  }

  private static Optional<Period> checked(String key, Optional<Period> period) {
    Optional<Period> given = Objects.requireNonNullElse(period, Optional.empty());
    given.ifPresent(
        time -> {
          // A mail is tried for five days, and a week's digest is unique by what is kept of it.
          if (LocalDate.EPOCH.plus(time).isBefore(LocalDate.EPOCH.plus(SHORTEST))) {
            throw new IllegalArgumentException("'" + key + "' is " + time + ": neem P14D of meer");
          }
        });
    return given;
  }

  Period mailsFor() {
    return mails.orElse(Period.ofYears(1));
  }

  Period runsFor() {
    return runs.orElse(Period.ofDays(90));
  }

  Period pagesFor() {
    return pages.orElse(Period.ofDays(180));
  }
}
