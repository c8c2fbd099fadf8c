package nl.dutchtechzone.kansenradar.app;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.FetchSettings;
import nl.dutchtechzone.kansenradar.notify.DigestRules;
import nl.dutchtechzone.kansenradar.notify.MailSettings;
import nl.dutchtechzone.kansenradar.schedule.ScheduleSettings;
import nl.dutchtechzone.kansenradar.store.DatabaseSettings;
import nl.dutchtechzone.kansenradar.web.WebSettings;

/**
 * The file {@code config/kansenradar.yaml}.
 *
 * @param bureau who gets the weekly digest
 * @param mail how mail leaves the house
 * @param fetch how sites are treated
 * @param database absent for a file in {@code index-data/}
 * @param digest how the digest is cut
 * @param web where the site listens; absent for loopback
 * @param schedule when things go by themselves; absent for the usual times
 * @param keep how long what is no longer needed stays; absent for the usual periods
 * @param today the day it always is; only for data that was made for one day, such as the
 *     demonstration's
 */
public record Settings(
    Bureau bureau,
    MailSettings mail,
    FetchSettings fetch,
    Optional<DatabaseSettings> database,
    Optional<DigestRules> digest,
    Optional<WebSettings> web,
    Optional<ScheduleSettings> schedule,
    Optional<KeepSettings> keep,
    Optional<LocalDate> today) {
  public Settings {
    if (bureau == null)
      throw new IllegalArgumentException("'bureau' ontbreekt: zet het erbij, met naam en adres");
    if (fetch == null)
      throw new IllegalArgumentException("'fetch' ontbreekt: zet het erbij, met een 'contact'");
    if (mail == null)
      throw new IllegalArgumentException(
          "'mail' ontbreekt: zet het erbij, met de adressen van de afzender");
    database = Objects.requireNonNullElse(database, Optional.empty());
    digest = Objects.requireNonNullElse(digest, Optional.empty());
    web = Objects.requireNonNullElse(web, Optional.empty());
    schedule = Objects.requireNonNullElse(schedule, Optional.empty());
    keep = Objects.requireNonNullElse(keep, Optional.empty());
    today = Objects.requireNonNullElse(today, Optional.empty());
  }

  /**
   * The bureau.
   *
   * @param name as in the greeting of the digest
   * @param address where the digest goes
   */
  public record Bureau(String name, String address) {
    public Bureau {
      if (name == null || name.isBlank())
        throw new IllegalArgumentException("'name' ontbreekt: vul het in");
      if (address == null || !address.contains("@")) {
        throw new IllegalArgumentException("'address' is geen mailadres: " + address);
      }
    }
  }
}
