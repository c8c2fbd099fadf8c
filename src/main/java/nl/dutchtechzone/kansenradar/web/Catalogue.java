package nl.dutchtechzone.kansenradar.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.ChangeFeed;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;

/**
 * All calls without their texts, for whoever wants them all at once: the open data. Reads on from
 * the last revision and the last change it holds, so that it costs little to ask again.
 * Thread-safe.
 */
public final class Catalogue {
  /** Of what a query finds, the best so many: whoever needs more narrows it. */
  static final int MOST_FOUND = 2_000;

  private static final int PORTION = 500;

  private final OpportunityStore opportunities;
  private final ChangeFeed changes;
  private final Map<UUID, Opportunity> calls = new HashMap<>();
  private final Map<UUID, Instant> modified = new HashMap<>();
  private long revision;
  private long change;

  public Catalogue(OpportunityStore opportunities, ChangeFeed changes) {
    this.opportunities = opportunities;
    this.changes = changes;
  }

  /**
   * A call.
   *
   * @param call its notices without their texts
   * @param modified when something that matters last changed
   */
  public record Entry(Opportunity call, Instant modified) {
    static final Comparator<Entry> NEWEST_FIRST =
        Comparator.comparing(Entry::modified).reversed().thenComparing(entry -> entry.call().id());
  }

  /** Those that can be applied for, now or once, the last modified first; no news, no awards. */
  synchronized List<Entry> all() {
    readOn();
    return calls.values().stream()
        .filter(Opportunity::isOffer)
        .map(this::entry)
        .sorted(Entry.NEWEST_FIRST)
        .toList();
  }

  synchronized Optional<Entry> find(UUID id) {
    readOn();
    return Optional.ofNullable(calls.get(id)).filter(Opportunity::isOffer).map(this::entry);
  }

  private Entry entry(Opportunity call) {
    return new Entry(call, modified.getOrDefault(call.id(), call.firstSeen()));
  }

  private void readOn() {
    while (true) {
      List<StoredOpportunity> revised = opportunities.revisedAfter(revision, PORTION);
      if (revised.isEmpty()) break;
      for (StoredOpportunity stored : revised) {
        calls.put(stored.opportunity().id(), bare(stored.opportunity()));
      }
      revision = revised.getLast().revision();
    }
    while (true) {
      List<Change> found = changes.after(change, PORTION);
      if (found.isEmpty()) break;
      found.forEach(one -> modified.merge(one.opportunityId(), one.at(), Catalogue::later));
      change = found.getLast().number();
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Opportunity bare(Opportunity call) {
    return new Opportunity(
        call.id(),
        call.programme(),
        call.notices().stream().map(Catalogue::bare).toList(),
        call.facts(),
        call.firstSeen(),
        call.lastChecked());
  }

  private static Notice bare(Notice notice) {
    return new Notice(
        notice.sourceId(),
        notice.key(),
        notice.uri(),
        notice.language(),
        notice.kind(),
        notice.title(),
        notice.summary(),
        notice.facts(),
        "",
        notice.flags(),
        notice.pages());
  }
}
