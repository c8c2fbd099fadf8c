package nl.dutchtechzone.kansenradar.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SearchQuery;

/** All that a query finds, up to the best two thousand: whoever needs more narrows it. */
final class Matching {
  private static final int PORTION = 200;
  private static final int MOST = 2_000;

  private final SearchIndex index;
  private final InstantSource clock;

  Matching(SearchIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  Set<UUID> of(String query) {
    Set<UUID> ids = new HashSet<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Week.ZONE);
    for (int from = 0; from < MOST; from += PORTION) {
      Results results =
          index.search(new SearchQuery(query, SearchQuery.Order.RELEVANCE, from, PORTION, today));
      results.hits().forEach(hit -> ids.add(hit.opportunity().id()));
      if (results.hits().size() < PORTION) break;
    }
    return ids;
  }
}
