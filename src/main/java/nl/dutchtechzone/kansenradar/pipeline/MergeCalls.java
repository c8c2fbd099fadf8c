package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.same.CallKeys;
import nl.dutchtechzone.kansenradar.match.same.CallSigns;
import nl.dutchtechzone.kansenradar.match.same.Joining;
import nl.dutchtechzone.kansenradar.match.same.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.store.Apart;
import nl.dutchtechzone.kansenradar.store.CallKeyStore;
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
  private final CallKeyStore keys;
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
      CallKeyStore keys,
      Map<String, List<Region>> sourceAreas,
      InstantSource clock) {
    this.feed = feed;
    this.cursors = cursors;
    this.opportunities = opportunities;
    this.merges = merges;
    this.keys = keys;
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
    int merged = 0;
    for (Joining.Pair<UUID> pair : pairs(changed)) {
      if (pair.judgement().verdict() == Verdict.CERTAIN) {
        merged += merge(pair, now);
      } else {
        merges.ask(pair.older(), pair.younger(), pair.judgement(), now);
      }
    }
    return merged;
  }

  /**
   * What {@link Joining} finds of these among all calls. Only those are read that share a key with
   * one of these, or with one that turns out to be the same call as one of these: no other can make
   * a difference.
   */
  public List<Joining.Pair<UUID>> pairs(Set<UUID> changed) {
    Map<UUID, Known> read = new HashMap<>();
    keys.update(
        stored -> {
          Known call = known(stored);
          if (changed.contains(call.id())) read.put(call.id(), call);
          return CallKeys.of(call.signs());
        });
    CallKeyStore.Shared shared = keys.all();
    Apart apart = merges.apart();
    Set<UUID> asked = new HashSet<>();
    Set<UUID> near = shared.with(changed);
    while (true) {
      read(near, shared.size(), read);
      asked.addAll(near);
      List<Joining.Pair<UUID>> pairs = pairs(changed, read.values(), apart);
      near = shared.with(withJoined(changed, pairs));
      if (asked.containsAll(near)) return pairs;
    }
  }

  /** A call as far as it matters here. */
  private record Known(UUID id, Instant firstSeen, List<CallSigns> signs) {}

  private Known known(StoredOpportunity stored) {
    Opportunity call = stored.opportunity();
    return new Known(call.id(), call.firstSeen(), signs(call));
  }

  /** One by one, or all at once when they are a large part of all. */
  private void read(Set<UUID> these, int all, Map<UUID, Known> into) {
    Set<UUID> missing = new LinkedHashSet<>(these);
    missing.removeAll(into.keySet());
    Stream<StoredOpportunity> found =
        missing.size() * 4 > all
            ? opportunities.all().stream()
            : missing.stream().flatMap(id -> opportunities.find(id).stream());
    found
        .filter(stored -> missing.contains(stored.opportunity().id()))
        .forEach(stored -> into.put(stored.opportunity().id(), known(stored)));
  }

  private static Set<UUID> withJoined(Set<UUID> changed, List<Joining.Pair<UUID>> pairs) {
    Set<UUID> joined = new HashSet<>(changed);
    for (Joining.Pair<UUID> pair : pairs) {
      if (pair.judgement().verdict() != Verdict.CERTAIN) continue;
      joined.add(pair.older());
      joined.add(pair.younger());
    }
    return joined;
  }

  private static List<Joining.Pair<UUID>> pairs(
      Set<UUID> changed, Collection<Known> calls, Apart apart) {
    Joining<UUID> joining = new Joining<>();
    Set<UUID> known = new HashSet<>();
    calls.stream()
        .sorted(Comparator.comparing(Known::firstSeen).thenComparing(Known::id))
        .forEach(
            call -> {
              joining.add(call.id(), call.signs());
              known.add(call.id());
            });
    return joining.pairs(changed.stream().filter(known::contains).toList(), apart::contains);
  }

  private int merge(Joining.Pair<UUID> pair, Instant now) {
    // What was joined just now may have been kept apart from this one.
    if (merges.apart().contains(pair.older(), pair.younger())) return 0;
    if (!merges.merge(pair.older(), pair.younger(), pair.judgement(), now)) return 0;
    log.info("one call: {} and {}, {}", pair.older(), pair.younger(), pair.judgement().signs());
    return 1;
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
