package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.source.Names;
import nl.dutchtechzone.kansenradar.store.ChangeFeed;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;

/** {@code /kans/ID}: one call, whole, with what the bureau can do with it. */
public final class CallRoutes implements Routes {
  private static final int ALIKE = 4;

  private final Site site;
  private final OpportunityStore opportunities;
  private final ChangeFeed changes;
  private final SearchIndex index;
  private final Desks desks;
  private final Cards cards;
  private final CallPages pages;

  /**
   * @param sources what people call the sources, by id
   */
  public CallRoutes(
      Site site,
      OpportunityStore opportunities,
      ChangeFeed changes,
      SearchIndex index,
      Desks desks,
      Cards cards,
      Map<String, Names> sources) {
    this.site = site;
    this.opportunities = opportunities;
    this.changes = changes;
    this.index = index;
    this.desks = desks;
    this.cards = cards;
    this.pages = new CallPages(site, cards, sources);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/kans/{id}", this::show);
  }

  private void show(Context context) {
    String asked = context.pathParam("id");
    List<Opportunity> calls = CallId.startingWith(opportunities, asked);
    Frame frame = site.frame(context);
    if (calls.size() > 1) {
      choose(context, asked, calls);
      return;
    }
    Opportunity call = calls.getFirst();
    if (!call.id().toString().equalsIgnoreCase(asked)) {
      // The beginning of its id, which another may share one day; or it was put together with
      // another since the link was made, and may be taken apart again.
      context.redirect("/kans/" + call.id(), HttpStatus.FOUND);
      return;
    }
    CallPage page =
        pages.of(
            call,
            changes.of(call.id()),
            alike(call.id()),
            frame.officer().map(officer -> desks.of(call, frame.language())),
            frame.language());
    site.show(context, page.card().title(), "web/kans.jte", page);
  }

  private void choose(Context context, String asked, List<Opportunity> calls) {
    Frame frame = site.frame(context);
    ChoicePage page = new ChoicePage(asked, calls.stream().map(call -> card(call, frame)).toList());
    context.status(HttpStatus.MULTIPLE_CHOICES);
    site.show(context, frame.t("choice.title"), "web/keuze.jte", page);
  }

  private CallCard card(Opportunity call, Frame frame) {
    return cards.of(call, frame.language());
  }

  private List<Opportunity> alike(UUID id) {
    return index.like(id, ALIKE).hits().stream().map(Results.Hit::opportunity).toList();
  }
}
