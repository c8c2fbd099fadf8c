package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SearchQuery;
import nl.dutchtechzone.kansenradar.source.Names;

/** {@code /}: the calls, searched and narrowed; {@code /suggesties}: words while one types. */
public final class CallsRoutes implements Routes {
  private static final int PAGE_SIZE = 20;
  private static final int SUGGESTIONS = 8;

  private final Site site;
  private final SearchIndex index;
  private final Cards cards;
  private final Facets facets;
  private final InstantSource clock;

  /**
   * @param sources what people call the sources, by id
   */
  public CallsRoutes(
      Site site, SearchIndex index, Cards cards, Map<String, Names> sources, InstantSource clock) {
    this.site = site;
    this.index = index;
    this.cards = cards;
    this.facets = new Facets(site, cards, sources, clock);
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::list);
    routes.get("/suggesties", this::suggest);
  }

  private void list(Context context) {
    Frame frame = site.frame(context);
    Asked asked = Asked.of(Query.of(context));
    Instant lastVisit = new Visits(site).last(context, clock.instant());
    Results results = index.search(query(asked));
    site.show(
        context,
        frame.t("calls.title"),
        "web/kansen.jte",
        page(asked, results, lastVisit, frame.language()));
  }

  private SearchQuery query(Asked asked) {
    SearchQuery.Order order =
        switch (asked.order()) {
          case DEADLINE -> SearchQuery.Order.DEADLINE;
          case BEST -> SearchQuery.Order.RELEVANCE;
        };
    LocalDate today = LocalDate.ofInstant(clock.instant(), Week.ZONE);
    return new SearchQuery(asked.text(), order, (asked.page() - 1) * PAGE_SIZE, PAGE_SIZE, today);
  }

  private CallsPage page(Asked asked, Results results, Instant lastVisit, Language language) {
    Query query = asked.query();
    int pages = (results.total() + PAGE_SIZE - 1) / PAGE_SIZE;
    Words words = site.words(language);
    return new CallsPage(
        asked.words(),
        results.total(),
        words.get("calls.found", results.total()),
        news(asked, lastVisit, language),
        asked.since().map(LocalDateTime::toString).orElse(""),
        results.messages().stream()
            .map(remark -> remark.in(language, facets.names(language)::label))
            .toList(),
        facets.of(results, asked, language),
        facets.chosen(asked, language),
        orders(asked, language),
        results.hits().stream().map(hit -> card(hit, lastVisit, language)).toList(),
        asked.page() > 1
            ? Optional.of(query.with(Asked.PAGE, Integer.toString(asked.page() - 1)).at("/"))
            : Optional.empty(),
        asked.page() < pages
            ? Optional.of(query.with(Asked.PAGE, Integer.toString(asked.page() + 1)).at("/"))
            : Optional.empty(),
        words.get(
            "calls.page", Integer.toString(asked.page()), Integer.toString(Math.max(1, pages))),
        feeds(asked, words));
  }

  /** Beside the list of all calls, for who was here before. */
  private Optional<CallsPage.Choice> news(Asked asked, Instant lastVisit, Language language) {
    boolean plain = asked.words().isEmpty() && asked.filters().isEmpty() && asked.since().isEmpty();
    if (!plain || !lastVisit.isBefore(clock.instant())) return Optional.empty();
    LocalDateTime from =
        LocalDateTime.ofInstant(lastVisit, Week.ZONE).truncatedTo(ChronoUnit.MINUTES);
    Query since = Query.NONE.with(Asked.SINCE, from.toString());
    int count = index.count(Asked.of(since).text());
    String words =
        site.words(language).get("calls.news", count, cards.wording(language).instant(lastVisit));
    return Optional.of(new CallsPage.Choice("", words, count > 0 ? since.at("/") : "", false));
  }

  /** The same question, for other programs to follow. */
  private static List<CallsPage.Choice> feeds(Asked asked, Words words) {
    Query query = asked.query().without(Asked.PAGE).without(Asked.ORDER);
    return List.of(
        new CallsPage.Choice("atom", words.get("feeds.atom"), query.at("/feed.xml"), false),
        new CallsPage.Choice("csv", words.get("feeds.csv"), query.at("/kansen.csv"), false));
  }

  private CallCard card(Results.Hit hit, Instant lastVisit, Language language) {
    List<Results.Piece> snippet =
        hit.highlights().stream()
            .filter(found -> found.field().equals("text"))
            .findFirst()
            .map(Results.Highlight::pieces)
            .orElse(List.of());
    boolean isNew = hit.opportunity().firstSeen().isAfter(lastVisit);
    return cards.of(hit.opportunity(), language).with(isNew, snippet);
  }

  private List<CallsPage.Choice> orders(Asked asked, Language language) {
    List<CallsPage.Choice> orders = new ArrayList<>();
    for (Asked.Ordering order : Asked.Ordering.values()) {
      orders.add(
          new CallsPage.Choice(
              order.code(),
              site.words(language).of("order", order),
              asked.query().without(Asked.PAGE).with(Asked.ORDER, order.code()).at("/"),
              order == asked.order()));
    }
    return orders;
  }

  /** A line a word; the script of the page offers them. */
  private void suggest(Context context) {
    String beginning = Optional.ofNullable(context.queryParam("q")).orElse("");
    context.contentType("text/plain; charset=utf-8");
    context.result(
        beginning.length() > 100 ? "" : String.join("\n", index.suggest(beginning, SUGGESTIONS)));
  }
}
