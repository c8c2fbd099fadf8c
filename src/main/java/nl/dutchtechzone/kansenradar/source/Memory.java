package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.fetch.Page;

/** What was known of the pages of a source, and what a reading learns of them. For one thread. */
final class Memory {
  private static final Duration SETTLED = Duration.ofDays(2);

  private final KnownPages known;

  /** By address as text. */
  private final Map<String, KnownPage> remembered = new LinkedHashMap<>();

  private final Map<URI, Instant> changed = new HashMap<>();

  Memory(KnownPages known) {
    this.known = known;
  }

  /** As it was before this reading. */
  Optional<KnownPage> known(URI address) {
    return known.find(address);
  }

  Optional<Instant> lastGood() {
    return known.lastGood();
  }

  /** As this reading had it; empty when it was not read well. */
  Optional<KnownPage> remembered(URI address) {
    return Optional.ofNullable(remembered.get(address.toString()));
  }

  /** A list says when a page last changed: as long as that stays, the page need not be asked. */
  void changed(URI page, Instant at) {
    changed.put(page, at);
  }

  /**
   * Whether the page's list vouches for the copy we hold. A list may state no more than the day, so
   * what changed of late is asked all the same; and as a list may be wrong, so is each page once a
   * week, on a day of its own.
   */
  boolean isVouchedFor(KnownPage copy, Instant now, LocalDate today) {
    if (changed.isEmpty()) return false;
    Optional<Instant> at = Optional.ofNullable(changed.get(copy.uri()));
    return copy.extractorVersion() == Extractor.VERSION
        && at.map(Instant::toString).equals(copy.changed())
        && at.filter(moment -> moment.plus(SETTLED).isBefore(now)).isPresent()
        && Math.floorMod(today.toEpochDay() + copy.uri().hashCode(), 7) != 0;
  }

  /** The page was good: the next reading may ask whether it is still the same. */
  void remember(Page page) {
    remembered.put(
        page.requested().toString(),
        new KnownPage(
            page.requested(),
            page.etag(),
            page.lastModified(),
            page.sha256(),
            stated(page.requested()),
            Extractor.VERSION));
  }

  /** The page is as it was, whatever its list says by now of its last change. */
  void remember(KnownPage page) {
    Optional<String> stated = stated(page.uri());
    boolean asKnown = stated.equals(page.changed());
    remembered.put(
        page.uri().toString(),
        asKnown
            ? page
            : new KnownPage(
                page.uri(),
                page.etag(),
                page.lastModified(),
                page.sha256(),
                stated,
                page.extractorVersion()));
  }

  private Optional<String> stated(URI page) {
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(changed.get(page)).map(Instant::toString);
  }

  /** Those that are otherwise than they were known. */
  List<KnownPage> news() {
    return remembered.values().stream()
        .filter(page -> !known.find(page.uri()).equals(Optional.of(page)))
        .toList();
  }
}
