package nl.dutchtechzone.kansenradar.pipeline;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.Assessor;
import nl.dutchtechzone.kansenradar.match.IndexEntries;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.search.IndexEntry;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;

/**
 * Keeps the index up to the store: reads on from the revision that the index itself remembers, so
 * that an index that is lost, old or half written is simply read on, from the beginning if need be.
 */
public final class IndexChanges {
  private static final int PORTION = 500;

  private final OpportunityStore opportunities;
  private final Assessor assessor;
  private final IndexEntries entries;
  private final SearchIndex index;
  private final InstantSource clock;

  public IndexChanges(
      OpportunityStore opportunities,
      Assessor assessor,
      IndexEntries entries,
      SearchIndex index,
      InstantSource clock) {
    this.opportunities = opportunities;
    this.assessor = assessor;
    this.entries = entries;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Takes in what was revised since.
   *
   * @return how many opportunities were indexed
   */
  public int run() {
    if (index.isOutdated()) return rebuild();
    int indexed = 0;
    while (true) {
      List<StoredOpportunity> revised = opportunities.revisedAfter(index.cursor(), PORTION);
      if (revised.isEmpty()) return indexed;
      long last = revised.getLast().revision();
      opportunities.emptied(index.cursor(), last).forEach(index::delete);
      index.update(revised.stream().map(this::entry).toList());
      index.commit(last);
      indexed += revised.size();
    }
  }

  /** Makes the index anew; until it is done, questions are answered from the old one. */
  public int rebuild() {
    List<StoredOpportunity> all = opportunities.all();
    long last = all.stream().mapToLong(StoredOpportunity::revision).max().orElse(0);
    Stream<IndexEntry> entries = all.stream().map(this::entry);
    index.rebuild(entries, last);
    return all.size();
  }

  private IndexEntry entry(StoredOpportunity stored) {
    Opportunity opportunity = stored.opportunity();
    return entries.of(opportunity, assessor.assess(opportunity, clock.instant()));
  }
}
