package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.DatedNotice;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.source.Health;
import org.jdbi.v3.core.Handle;

/** The one transaction that takes in a scan. Used once. */
final class Intaking {
  private final Handle handle;
  private final ScanResult result;
  private final Instant at;
  private final ChangeFeed.Numbers numbers;
  private final NoticeTable notices;
  private final OpportunityTable opportunities;
  private final Settling settling;

  /** What was known of each opportunity that this scan alters, before it did. */
  private final Map<UUID, Optional<StoredOpportunity>> before = new LinkedHashMap<>();

  /** The keys of the notices that this scan names. */
  private final Set<String> named = new LinkedHashSet<>();

  Intaking(Handle handle, ScanResult result) {
    this.handle = handle;
    this.result = result;
    this.at = result.at().truncatedTo(ChronoUnit.MICROS);
    this.numbers = ChangeFeed.Numbers.lock(handle);
    this.notices = new NoticeTable(handle);
    this.opportunities = new OpportunityTable(handle);
    this.settling = new Settling(handle, numbers, at);
  }

  /**
   * Takes in a reading that found every notice as it was: no change is numbered, so nobody waits
   * for the counter.
   */
  static ScanSummary unchanged(Handle handle, ScanResult result, ScanStore.Verdict verdict) {
    new ReadingTable(handle, result.sourceId())
        .note(result.unmodified(), result.at().truncatedTo(ChronoUnit.MICROS));
    PageStore.keep(handle, result.sourceId(), result.pages());
    Health health = verdict.on(0, 0);
    HealthStore.add(handle, health);
    return new ScanSummary(0, 0, List.of(), health);
  }

  ScanSummary run(ScanStore.Verdict verdict) {
    Map<String, NoticeTable.Head> known = notices.heads(result.sourceId());
    int added = takeNotices(known);
    new ReadingTable(handle, result.sourceId()).note(named, at);
    List<Change> changes = new ArrayList<>();
    int changed = 0;
    for (Map.Entry<UUID, Optional<StoredOpportunity>> altered : before.entrySet()) {
      List<Change> found = settling.settle(altered.getKey(), altered.getValue(), all -> true);
      if (altered.getValue().isPresent() && !found.isEmpty()) changed++;
      changes.addAll(found);
    }
    PageStore.keep(handle, result.sourceId(), result.pages());
    Health health = verdict.on(added, changed);
    HealthStore.add(handle, health);
    numbers.keep();
    return new ScanSummary(added, changed, changes, health);
  }

  private int takeNotices(Map<String, NoticeTable.Head> known) {
    int added = 0;
    for (Notice notice : result.notices()) {
      if (!named.add(notice.key())) continue;
      Optional<NoticeTable.Head> head = Optional.ofNullable(known.get(notice.key()));
      if (head.isEmpty()) added++;
      head.ifPresentOrElse(h -> takeKnown(h, notice), () -> takeNew(notice));
    }
    for (String key : result.unmodified()) {
      if (known.containsKey(key)) named.add(key);
    }
    return added;
  }

  private void takeKnown(NoticeTable.Head head, Notice notice) {
    if (head.fingerprint().equals(StoredJson.fingerprint(notice))) return;
    remember(head.opportunityId());
    DatedNotice known = new DatedNotice(remembered(head), head.restated());
    notices.replace(head, known.renewed(notice, at), result.programme(), at);
  }

  private Notice remembered(NoticeTable.Head head) {
    return before.getOrDefault(head.opportunityId(), Optional.empty()).stream()
        .flatMap(known -> known.opportunity().notices().stream())
        .filter(notice -> notice.sourceId().equals(result.sourceId()))
        .filter(notice -> notice.key().equals(head.key()))
        .findFirst()
        .orElseThrow();
  }

  /** A call of its own: that it is one with another is decided, and can be undone, later. */
  private void takeNew(Notice notice) {
    UUID id = OpportunityId.of(notice.sourceId(), notice.key());
    before.put(id, Optional.empty());
    opportunities.add(id, notice.title(), at);
    notices.add(notice, id, result.programme(), at);
  }

  private void remember(UUID id) {
    if (!before.containsKey(id)) before.put(id, opportunities.find(id));
  }
}
