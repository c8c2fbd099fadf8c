package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.same.CallSigns;
import nl.dutchtechzone.kansenradar.match.same.Joining;
import nl.dutchtechzone.kansenradar.match.same.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.store.Apart;
import nl.dutchtechzone.kansenradar.store.ChangeFeed;
import nl.dutchtechzone.kansenradar.store.CursorStore;
import nl.dutchtechzone.kansenradar.store.MergeStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the change feed on from its cursor and holds each call that is in it against all others:
 * what is certainly one call is put together, what may be is laid before a person. Runs before
 * {@link MatchChanges}, so that the twin of a new call does not reach anybody as another. Doing it
 * again changes nothing.
 */
public final class MergeCalls {
  private static final Logger log = LoggerFactory.getLogger(MergeCalls.class);

  private static final String READER = "merge";

  private final ChangeFeed feed;
  private final CursorStore cursors;
  private final OpportunityStore opportunities;
  private final MergeStore merges;
  private final Map<String, List<Region>> sourceAreas;
  private final InstantSource clock;

  /**
   * @param sourceAreas the places that each source is for, by its id
   */
  public MergeCalls(
      ChangeFeed feed,
      CursorStore cursors,
      OpportunityStore opportunities,
      MergeStore merges,
      Map<String, List<Region>> sourceAreas,
      InstantSource clock) {
    this.feed = feed;
    this.cursors = cursors;
    this.opportunities = opportunities;
    this.merges = merges;
    this.sourceAreas = Map.copyOf(sourceAreas);
    this.clock = clock;
  }

  /**
   * Deals with all changes there are.
   *
   * @return how many calls were put together with another
   */
  public int run() {
    List<Change> changes = feed.after(cursors.get(READER), Integer.MAX_VALUE);
    if (changes.isEmpty()) return 0;
    Set<UUID> changed =
        changes.stream()
            .map(Change::opportunityId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    int merged = join(changed, clock.instant());
    cursors.advance(READER, changes.getLast().number());
    return merged;
  }

  private int join(Set<UUID> changed, Instant now) {
    Joining<UUID> joining = new Joining<>();
    List<Opportunity> all = oldestFirst();
    all.forEach(call -> joining.add(call.id(), signs(call)));
    changed.retainAll(all.stream().map(Opportunity::id).collect(Collectors.toSet()));
    Apart apart = merges.apart();
    int merged = 0;
    for (Joining.Pair<UUID> pair : joining.pairs(changed, apart::contains)) {
      if (pair.judgement().verdict() == Verdict.CERTAIN) {
        merged += merge(pair, now);
      } else {
        merges.ask(pair.older(), pair.younger(), pair.judgement(), now);
      }
    }
    return merged;
  }

  private int merge(Joining.Pair<UUID> pair, Instant now) {
    // What was joined just now may have been kept apart from this one.
    if (merges.apart().contains(pair.older(), pair.younger())) return 0;
    if (!merges.merge(pair.older(), pair.younger(), pair.judgement(), now)) return 0;
    log.info("one call: {} and {}, {}", pair.older(), pair.younger(), pair.judgement().signs());
    return 1;
  }

  private List<Opportunity> oldestFirst() {
    return opportunities.all().stream()
        .map(StoredOpportunity::opportunity)
        .sorted(Comparator.comparing(Opportunity::firstSeen).thenComparing(Opportunity::id))
        .toList();
  }

  private List<CallSigns> signs(Opportunity call) {
    return call.notices().stream()
        .map(
            notice ->
                CallSigns.of(
                    notice,
                    call.programme(),
                    sourceAreas.getOrDefault(notice.sourceId(), List.of())))
        .toList();
  }
}
