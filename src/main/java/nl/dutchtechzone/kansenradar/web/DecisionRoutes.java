package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.notify.Choice;
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.notify.Links;
import nl.dutchtechzone.kansenradar.notify.Permit.Purpose;
import nl.dutchtechzone.kansenradar.notify.Seal;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.store.DecisionStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.web.Sheet.Field;
import nl.dutchtechzone.kansenradar.web.Sheet.Form;
import nl.dutchtechzone.kansenradar.web.SignedPages.Visit;

/**
 * Deciding on one call by the links in mails, for the organisation that got the mail. Opening a
 * page changes nothing, however often; only its one button does, and it can be undone.
 */
public final class DecisionRoutes implements Routes {
  private static final String UNDO = "undo";
  private static final List<String> REASONS =
      List.of("too_small", "not_our_subject", "not_eligible", "no_time", "known", "other");

  /** When to be reminded, in days. */
  private static final Map<String, Integer> DAYS = Map.of("week", 7, "fortnight", 14, "month", 30);

  private final SignedPages pages;
  private final DecisionStore decisions;
  private final OpportunityStore opportunities;
  private final Links links;

  public DecisionRoutes(
      Seal seal,
      Links links,
      RecipientStore recipients,
      DecisionStore decisions,
      OpportunityStore opportunities,
      InstantSource clock) {
    this.pages = new SignedPages(seal, recipients, clock);
    this.links = links;
    this.decisions = decisions;
    this.opportunities = opportunities;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    get(routes, "/besluit/{token}", (context, visit) -> overview(visit));
    get(routes, "/besluit/{token}/undo", (context, visit) -> undo(visit));
    post(routes, "/besluit/{token}/undo", this::undone);
    get(routes, "/besluit/{token}/{choice}", this::ask);
    post(routes, "/besluit/{token}/{choice}", this::decide);
  }

  private void get(RoutesConfig routes, String path, BiFunction<Context, Visit, Sheet> page) {
    routes.get(path, context -> show(context, page), SignedPages.OPEN);
  }

  private void post(RoutesConfig routes, String path, BiFunction<Context, Visit, Sheet> page) {
    routes.post(path, context -> show(context, page), SignedPages.SIGNED);
  }

  private void show(Context context, BiFunction<Context, Visit, Sheet> page) {
    pages.show(context, Purpose.DECIDE, visit -> page.apply(context, visit));
  }

  private Sheet overview(Visit visit) {
    return sheet(visit, now(visit).stream().toList(), Optional.empty(), choices(visit));
  }

  private List<Sheet.Link> choices(Visit visit) {
    String page = page(visit);
    List<Sheet.Link> choices = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      choices.add(new Sheet.Link(visit.words().of("choice", choice), page + "/" + choice.code()));
    }
    if (stance(visit).isPresent()) {
      choices.add(new Sheet.Link(visit.words().get("decide.undo"), page + "/" + UNDO));
    }
    return choices;
  }

  private Sheet ask(Context context, Visit visit) {
    Choice choice = choice(context);
    Words words = visit.words();
    List<String> told = new ArrayList<>(List.of(words.of("decide", choice)));
    now(visit).ifPresent(told::add);
    Form form = new Form(fields(choice, words), words.get("decide.button"));
    return sheet(visit, told, Optional.of(form), List.of());
  }

  private static List<Field> fields(Choice choice, Words words) {
    return switch (choice) {
      case INTERESTING -> List.of();
      case NOT_FOR_US ->
          List.of(
              new Field.Options(
                  "why",
                  words.get("decide.why"),
                  false,
                  REASONS.stream()
                      .map(why -> new Field.Option(why, words.get("decide.why." + why), false))
                      .toList()),
              note(words));
      case REMIND ->
          List.of(
              new Field.Options(
                  "when",
                  words.get("decide.when"),
                  false,
                  Stream.of("week", "fortnight", "month")
                      .map(
                          when ->
                              new Field.Option(
                                  when, words.get("decide.when." + when), when.equals("fortnight")))
                      .toList()));
      case WRONG_DATA -> List.of(note(words));
    };
  }

  private static Field note(Words words) {
    return new Field.Text("note", words.get("decide.note"), "", "");
  }

  private Sheet decide(Context context, Visit visit) {
    Choice choice = choice(context);
    Words words = visit.words();
    Optional<LocalDate> remindOn =
        choice == Choice.REMIND ? Optional.of(day(context, visit)) : Optional.empty();
    decisions.decide(
        visit.recipient().id(), call(visit), choice, note(context, words), remindOn, visit.at());
    Sheet.Link back =
        choice.isStance()
            ? new Sheet.Link(words.get("decide.undo"), page(visit) + "/" + UNDO)
            : new Sheet.Link(words.get("choice.all"), page(visit));
    return sheet(
        visit,
        List.of(words.get("decide.done", words.of("choice", choice))),
        Optional.empty(),
        List.of(back));
  }

  /** The reason that was chosen, in words, and what was written beside it. */
  private static Optional<String> note(Context context, Words words) {
    String written = Optional.ofNullable(context.formParam("note")).orElse("").strip();
    String note = written.substring(0, Math.min(written.length(), 2000));
    String why = Optional.ofNullable(context.formParam("why")).orElse("");
    String chosen = REASONS.contains(why) ? words.get("decide.why." + why) : "";
    List<String> parts = Stream.of(chosen, note).filter(part -> !part.isEmpty()).toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(": ", parts));
  }

  private static LocalDate day(Context context, Visit visit) {
    String when = Optional.ofNullable(context.formParam("when")).orElse("");
    LocalDate today = LocalDate.ofInstant(visit.at(), Week.ZONE);
    return today.plusDays(Optional.ofNullable(DAYS.get(when)).orElse(14));
  }

  private Sheet undo(Visit visit) {
    Words words = visit.words();
    Optional<Decision> stance = stance(visit);
    if (stance.isEmpty()) return nothing(visit);
    List<Field> which = List.of(new Field.Hidden("id", Long.toString(stance.get().id())));
    return sheet(
        visit,
        Stream.concat(now(visit).stream(), Stream.of(words.get("decide.undo.text"))).toList(),
        Optional.of(new Form(which, words.get("decide.undo"))),
        List.of());
  }

  private Sheet undone(Context context, Visit visit) {
    String id = Optional.ofNullable(context.formParam("id")).orElse("");
    if (!id.matches("[0-9]{1,18}")) return nothing(visit);
    boolean done = decisions.undo(visit.recipient().id(), Long.parseLong(id), visit.at());
    if (!done) return nothing(visit);
    List<String> told = new ArrayList<>(List.of(visit.words().get("decide.undone")));
    now(visit).ifPresent(told::add);
    return sheet(visit, told, Optional.empty(), choices(visit));
  }

  private Sheet nothing(Visit visit) {
    return sheet(
        visit, List.of(visit.words().get("decide.nothing")), Optional.empty(), choices(visit));
  }

  private Optional<String> now(Visit visit) {
    return stance(visit)
        .map(
            decision ->
                visit.words().of("choice", decision.choice())
                    + decision.remindOn().map(day -> " (" + day + ")").orElse("")
                    + decision.note().map(note -> " (" + note + ")").orElse(""))
        .map(words -> visit.words().get("decide.now", words));
  }

  private Optional<Decision> stance(Visit visit) {
    return decisions.stance(visit.recipient().id(), call(visit));
  }

  private String page(Visit visit) {
    return links.decide(visit.recipient().id(), call(visit), visit.at());
  }

  /** The call that the link names, or the one that it was put together with since. */
  private UUID call(Visit visit) {
    UUID named = visit.permit().opportunity().orElseThrow();
    return opportunities.find(named).map(stored -> stored.opportunity().id()).orElse(named);
  }

  private static Choice choice(Context context) {
    return Coded.parse(Choice.class, context.pathParam("choice"))
        .orElseThrow(NotFoundResponse::new);
  }

  /** Headed by the call's own title, so that it is clear what is decided on. */
  private Sheet sheet(Visit visit, List<String> told, Optional<Form> form, List<Sheet.Link> links) {
    String title =
        opportunities
            .find(call(visit))
            .map(stored -> stored.opportunity().title())
            .orElseThrow(NotFoundResponse::new);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(visit.words().get("decide.for", visit.recipient().name()));
    paragraphs.addAll(told);
    return new Sheet(visit.recipient().language().code(), title, paragraphs, form, links);
  }
}
