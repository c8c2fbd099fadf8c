package nl.dutchtechzone.kansenradar.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Masthead;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;

/**
 * The calls for other programs, the last modified first: {@code /feed.json} (JSON Feed 1.1), {@code
 * /feed.xml} (Atom), {@code /kansen.csv}, {@code /kansen.ics} (deadlines to subscribe to). Each
 * takes the query of the list of calls, so that what somebody has found on the site can be followed
 * elsewhere.
 */
public final class FeedRoutes implements Routes {
  private static final int NEWEST = 50;

  private final Site site;
  private final Catalogue catalogue;
  private final Cards cards;
  private final Deadlines deadlines;
  private final OpportunityStore opportunities;
  private final InstantSource clock;
  private final SearchIndex index;

  public FeedRoutes(
      Site site,
      Catalogue catalogue,
      OpportunityStore opportunities,
      SearchIndex index,
      Cards cards,
      Deadlines deadlines,
      InstantSource clock) {
    this.opportunities = opportunities;
    this.deadlines = deadlines;
    this.clock = clock;
    this.site = site;
    this.catalogue = catalogue;
    this.cards = cards;
    this.index = index;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/feed.json", this::json);
    routes.get("/feed.xml", this::atom);
    routes.get("/kansen.csv", this::csv);
    routes.get("/kansen.ics", this::calendar);
  }

  /** All of the query; without one, all there are. */
  private List<Catalogue.Entry> asked(Context context) {
    Query query = Query.of(context);
    Asked asked =
        Asked.of(
            query.first(Asked.STATUS).isPresent() ? query : query.with(Asked.STATUS, Asked.ALL));
    List<Catalogue.Entry> all = catalogue.all();
    if (asked.text().isBlank()) return all;
    Set<UUID> found = index.ids(asked.text(), Catalogue.MOST_FOUND);
    return all.stream().filter(entry -> found.contains(entry.call().id())).toList();
  }

  /** The newest of it, with their texts: why a call matters is told from those. */
  private List<Catalogue.Entry> newest(Context context) {
    return asked(context).stream()
        .limit(NEWEST)
        .flatMap(
            entry ->
                opportunities.find(entry.call().id()).stream()
                    .map(stored -> new Catalogue.Entry(stored.opportunity(), entry.modified())))
        .toList();
  }

  private void json(Context context) {
    Language language = site.language(context);
    ObjectNode feed = JsonNodeFactory.instance.objectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1")
        .put("title", "Kansenradar")
        .put("home_page_url", site.base() + Query.of(context).at("/"))
        .put("feed_url", site.base() + Query.of(context).at("/feed.json"))
        .put("language", language.code());
    ArrayNode items = feed.putArray("items");
    newest(context).forEach(entry -> items.add(item(entry, language)));
    Tagged.answer(context, "application/feed+json; charset=utf-8", feed.toString());
  }

  private ObjectNode item(Catalogue.Entry entry, Language language) {
    Opportunity call = entry.call();
    CallCard card = cards.of(call, language);
    ObjectNode item =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", "urn:uuid:" + call.id())
            .put("url", site.base() + card.address())
            .put("title", card.title())
            .put("content_text", FeedText.of(card, site.words(language)))
            .put("date_published", call.firstSeen().toString())
            .put("date_modified", entry.modified().toString())
            .put("language", call.lead().language().code());
    Local.outside(call.lead().uri()).ifPresent(address -> item.put("external_url", address));
    if (!card.summary().isEmpty()) item.put("summary", card.summary());
    ArrayNode tags = item.putArray("tags");
    card.themes().forEach(tags::add);
    item.putObject("_techzone")
        .put("programme", call.programme().code())
        .put("status", card.status())
        .put("closeDate", GrantDates.close(call).map(d -> d.moment().iso()).orElse(null));
    return item;
  }

  private void atom(Context context) {
    Language language = site.language(context);
    String self = site.base() + Query.of(context).at("/feed.xml");
    AtomFeed feed = new AtomFeed(site.base(), self, language);
    newest(context)
        .forEach(
            entry -> {
              CallCard card = cards.of(entry.call(), language);
              feed.add(entry, card, FeedText.of(card, site.words(language)));
            });
    Tagged.answer(context, "application/atom+xml; charset=utf-8", feed.toString());
  }

  private void csv(Context context) {
    Language language = site.language(context);
    CsvText csv = new CsvText();
    FeedTable table =
        new FeedTable(cards.wording(language), cards.glossary(), site.base(), clock.instant());
    csv.row(FeedTable.columns(site.words(language)));
    for (Catalogue.Entry entry : asked(context)) {
      csv.row(table.cells(entry));
    }
    context.header("Content-Disposition", "attachment; filename=\"kansen.csv\"");
    Tagged.answer(context, "text/csv; charset=utf-8", csv.toString());
  }

  private void calendar(Context context) {
    URI base = URI.create(site.base());
    Query query = Query.of(context);
    Masthead head =
        new Masthead(
            "Kansenradar",
            site.language(context),
            base.resolve(query.at("/")),
            base.resolve(query.at("/kansen.ics")),
            id -> base.resolve("/kans/" + id));
    List<Opportunity> calls = asked(context).stream().map(Catalogue.Entry::call).toList();
    Tagged.answer(context, "text/calendar; charset=utf-8", deadlines.of(calls, head));
  }
}
