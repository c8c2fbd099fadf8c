package nl.dutchtechzone.kansenradar.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One call, as all notices of it together tell.
 *
 * @param id never changes; a UUIDv5 of the first notice's source and key
 * @param programme of the first notice that states it, else the source's own
 * @param notices the leading one first, as {@link Merge} orders them; never empty
 * @param facts merged by {@link Merge}
 * @param firstSeen when it came into the store
 * @param lastChecked when a source was last read well and still named it
 */
public record Opportunity(
    UUID id,
    Programme programme,
    List<Notice> notices,
    Facts facts,
    Instant firstSeen,
    Instant lastChecked) {
  public Opportunity {
    notices = List.copyOf(notices);
    if (notices.isEmpty()) throw new IllegalArgumentException("opportunity without a notice");
  }

  public Notice lead() {
    return notices.getFirst();
  }

  public String title() {
    return lead().title();
  }

  public String summary() {
    return lead().summary();
  }

  /** True when any of its notices may reach people. */
  public boolean isOffer() {
    return notices.stream().anyMatch(Notice::isOffer);
  }
}
