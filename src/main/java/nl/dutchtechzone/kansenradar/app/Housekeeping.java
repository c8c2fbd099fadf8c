package nl.dutchtechzone.kansenradar.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Locale;
import java.util.Set;
import nl.dutchtechzone.kansenradar.fetch.FileArchive;
import nl.dutchtechzone.kansenradar.store.Outbox;
import nl.dutchtechzone.kansenradar.store.PageStore;
import nl.dutchtechzone.kansenradar.store.RunStore;

/** Drops what is kept no longer. */
final class Housekeeping {
  private final Outbox outbox;
  private final RunStore runs;
  private final PageStore pages;
  private final FileArchive archive;
  private final KeepSettings keep;
  private final InstantSource clock;

  Housekeeping(
      Outbox outbox,
      RunStore runs,
      PageStore pages,
      FileArchive archive,
      KeepSettings keep,
      InstantSource clock) {
    this.outbox = outbox;
    this.runs = runs;
    this.pages = pages;
    this.archive = archive;
    this.keep = keep;
    this.clock = clock;
  }

  /** What was dropped, in Dutch. */
  String run() {
    int mails = outbox.forget(before(keep.mailsFor()));
    int old = runs.forget(before(keep.runsFor()));
    Set<String> needed = pages.bodiesInUse();
    int bodies = archive.forget(hash -> !needed.contains(hash), before(keep.pagesFor()));
    return String.format(
        Locale.ROOT,
        "%d oude mails, %d oude regels van het logboek en %d ongebruikte pagina's weggedaan.",
        mails,
        old,
        bodies);
  }

  private Instant before(Period period) {
    return clock.instant().atZone(Home.ZONE).minus(period).toInstant();
  }
}
