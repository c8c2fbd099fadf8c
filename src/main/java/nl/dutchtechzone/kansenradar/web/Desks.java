package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Choice;
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.pipeline.ShareCall;
import nl.dutchtechzone.kansenradar.store.DecisionStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.ShareStore;
import nl.dutchtechzone.kansenradar.store.WorkItem;
import nl.dutchtechzone.kansenradar.store.WorkStage;
import nl.dutchtechzone.kansenradar.store.WorkStore;

/** What the bureau decides on a call, and takes back. */
public final class Desks implements Routes {
  private static final int LONGEST_NOTE = 2_000;

  private final Site site;
  private final OpportunityStore opportunities;
  private final DecisionStore decisions;
  private final ShareCall shareCall;
  private final ShareStore shares;
  private final WorkStore work;
  private final Cards cards;
  private final String bureau;
  private final InstantSource clock;

  /**
   * @param bureau the id under which the bureau decides
   */
  public Desks(
      Site site,
      OpportunityStore opportunities,
      DecisionStore decisions,
      ShareCall shareCall,
      ShareStore shares,
      WorkStore work,
      Cards cards,
      String bureau,
      InstantSource clock) {
    this.site = site;
    this.opportunities = opportunities;
    this.decisions = decisions;
    this.shareCall = shareCall;
    this.shares = shares;
    this.work = work;
    this.cards = cards;
    this.bureau = bureau;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/kans/{id}/besluit", this::decide, Door.BUREAU);
    routes.post("/kans/{id}/deel", this::share, Door.BUREAU);
    routes.post("/kans/{id}/terug", this::undo, Door.BUREAU);
  }

  CallPage.Desk of(Opportunity call, Language language) {
    Optional<Decision> stance = decisions.stance(bureau, call.id());
    return new CallPage.Desk(
        stance.map(decision -> words(decision, language)),
        stance.map(Decision::id),
        stance.map(decision -> decision.choice() == Choice.INTERESTING).orElse(false),
        shareCall.choices(call).stream()
            .map(one -> new CallPage.Partner(one.partner().id(), one.partner().name(), one.fits()))
            .toList(),
        shares.of(call.id()).stream()
            .map(share -> share.name() + ", " + cards.wording(language).instant(share.at()))
            .toList(),
        work(call.id(), language));
  }

  private CallPage.Work work(UUID id, Language language) {
    Optional<WorkItem> item = work.find(id);
    return new CallPage.Work(
        Arrays.stream(WorkStage.values())
            .map(
                stage ->
                    new CallsPage.Choice(
                        stage.code(),
                        site.words(language).of("stage", stage),
                        "",
                        item.map(one -> one.stage() == stage).orElse(false)))
            .toList(),
        item.map(WorkItem::owner).orElse(""),
        item.map(WorkItem::note).orElse(""),
        item.flatMap(WorkItem::amount).map(BigDecimal::toPlainString).orElse("").replace('.', ','));
  }

  private void share(Context context) {
    Opportunity call = CallId.find(opportunities, context.pathParam("id"));
    String note = Optional.ofNullable(context.formParam("bericht")).orElse("");
    int shared =
        shareCall.share(
            call,
            context.formParams("partner"),
            note.substring(0, Math.min(LONGEST_NOTE, note.length())));
    back(context, call.id(), shared > 0 ? "gedeeld" : "nietgedeeld");
  }

  private String words(Decision decision, Language language) {
    String choice = site.words(language).of("choice", decision.choice());
    return decision.note().map(note -> choice + ": " + note).orElse(choice);
  }

  private void decide(Context context) {
    UUID id = CallId.find(opportunities, context.pathParam("id")).id();
    Choice choice =
        Optional.ofNullable(context.formParam("keuze"))
            .flatMap(code -> Coded.parse(Choice.class, code))
            .filter(one -> one == Choice.INTERESTING || one == Choice.NOT_FOR_US)
            .orElseThrow(BadRequestResponse::new);
    Optional<String> note =
        Optional.ofNullable(context.formParam("reden"))
            .map(text -> text.substring(0, Math.min(LONGEST_NOTE, text.length())));
    decisions.decide(bureau, id, choice, note, Optional.empty(), clock.instant());
    back(context, id, choice == Choice.INTERESTING ? "volgen" : "afgewezen");
  }

  private void undo(Context context) {
    UUID id = CallId.find(opportunities, context.pathParam("id")).id();
    String decision = Optional.ofNullable(context.formParam("besluit")).orElse("");
    if (!decision.matches("[0-9]{1,18}")) throw new BadRequestResponse();
    decisions.undo(bureau, Long.parseLong(decision), clock.instant());
    back(context, id, "teruggenomen");
  }

  private static void back(Context context, UUID id, String done) {
    context.redirect("/kans/" + id + "?gedaan=" + done + "#bureau", HttpStatus.SEE_OTHER);
  }
}
