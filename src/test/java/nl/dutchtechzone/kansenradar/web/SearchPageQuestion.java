package nl.dutchtechzone.kansenradar.web;

import java.time.LocalDate;
import nl.dutchtechzone.kansenradar.search.SearchQuery;

/** What the search page asks of the index, to be asked without the page. */
public final class SearchPageQuestion {
  private static final int PAGE_SIZE = 20;

  private SearchPageQuestion() {}

  /** The same question that {@code /?q=WORDS} asks. */
  public static SearchQuery of(String words, LocalDate today) {
    Asked asked = Asked.of(Query.NONE.with(Asked.WORDS, words));
    return new SearchQuery(asked.text(), SearchQuery.Order.RELEVANCE, 0, PAGE_SIZE, today);
  }
}
