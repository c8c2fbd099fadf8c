package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.ConfirmMail;
import nl.dutchtechzone.kansenradar.notify.Links;
import nl.dutchtechzone.kansenradar.notify.Permit.Purpose;
import nl.dutchtechzone.kansenradar.notify.Seal;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;
import nl.dutchtechzone.kansenradar.web.Sheet.Form;
import nl.dutchtechzone.kansenradar.web.SignedPages.Page;
import nl.dutchtechzone.kansenradar.web.SignedPages.Visit;

/**
 * Confirming, changing and ending a subscription, by the links in mails. Opening a page changes
 * nothing, however often; only its one button does.
 */
public final class SubscriptionRoutes implements Routes {
  private final SignedPages pages;
  private final RecipientStore recipients;
  private final SubscriptionStore subscriptions;
  private final Links links;
  private final Preferences preferences;

  public SubscriptionRoutes(
      Seal seal,
      Links links,
      RecipientStore recipients,
      SubscriptionStore subscriptions,
      Themes themes,
      InstantSource clock) {
    this.pages = new SignedPages(seal, recipients, clock);
    this.recipients = recipients;
    this.subscriptions = subscriptions;
    this.links = links;
    this.preferences = new Preferences(themes);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    on(routes, "/bevestigen/{token}", Purpose.CONFIRM, this::confirm, (c, v) -> confirmed(v));
    // RFC 8058, 3.2: the mail program's own POST differs from the button's by its one field.
    on(routes, "/afmelden/{token}", Purpose.UNSUBSCRIBE, this::leave, this::left);
    on(routes, "/voorkeuren/{token}", Purpose.PREFERENCES, this::prefer, this::preferred);
  }

  private void on(
      RoutesConfig routes,
      String path,
      Purpose purpose,
      Page page,
      BiFunction<Context, Visit, Sheet> posted) {
    routes.get(path, context -> pages.show(context, purpose, page), SignedPages.OPEN);
    routes.post(
        path,
        context -> pages.show(context, purpose, visit -> posted.apply(context, visit)),
        SignedPages.SIGNED);
  }

  private Sheet confirm(Visit visit) {
    Words words = visit.words();
    if (state(visit).equals(Optional.of(Subscription.State.LEFT))) return leftBefore(visit);
    return sheet(
        visit,
        "confirm.title",
        List.of(ConfirmMail.wording(visit.recipient(), cadence(visit))),
        Optional.of(new Form(List.of(), words.get("confirm.button"))));
  }

  private Sheet confirmed(Visit visit) {
    String wording = ConfirmMail.wording(visit.recipient(), cadence(visit));
    if (!subscriptions.confirm(visit.recipient().id(), wording, visit.at())) {
      return leftBefore(visit);
    }
    return told(
        visit, "confirm.title", visit.words().get("confirm.done", visit.recipient().name()));
  }

  private Sheet leftBefore(Visit visit) {
    return told(visit, "confirm.title", visit.words().get("confirm.left"));
  }

  private Sheet leave(Visit visit) {
    Words words = visit.words();
    return sheet(
        visit,
        "leave.title",
        List.of(words.get("leave.text", visit.recipient().name())),
        Optional.of(new Form(List.of(), words.get("leave.button"))),
        toPreferences(visit));
  }

  private Sheet left(Context context, Visit visit) {
    boolean oneClick = "One-Click".equals(context.formParam("List-Unsubscribe"));
    String how =
        oneClick
            ? "List-Unsubscribe=One-Click"
            : visit.words().get("leave.text", visit.recipient().name());
    subscriptions.leave(visit.recipient().id(), how, visit.at());
    return told(visit, "leave.title", visit.words().get("leave.done"));
  }

  private Sheet prefer(Visit visit) {
    Words words = visit.words();
    Optional<Subscription> now = subscriptions.find(visit.recipient().id());
    List<String> told =
        now.map(
                subscription ->
                    switch (subscription.state()) {
                      case LEFT -> List.of(words.get("prefer.left"));
                      case PENDING -> List.of(words.get("prefer.pending"));
                      case SUSPENDED -> List.of(words.get("prefer.suspended"));
                      case ACTIVE, PAUSED ->
                          List.of(words.get("prefer.intro", visit.recipient().name()));
                    })
            .orElse(List.of());
    return form(visit, told);
  }

  /** The preferences as the visit's recipient has them. */
  private Sheet form(Visit visit, List<String> told) {
    Words words = visit.words();
    Optional<Subscription> now = subscriptions.find(visit.recipient().id());
    return sheet(
        visit,
        "prefer.title",
        told,
        Optional.of(
            new Form(preferences.fields(visit.recipient(), now), words.get("prefer.button"))),
        List.of(
            new Sheet.Link(
                words.get("leave.title"), links.unsubscribe(visit.recipient().id(), visit.at()))));
  }

  private Sheet preferred(Context context, Visit visit) {
    Preferences.Answer answer = preferences.read(context, visit.recipient());
    Words words = new Words(answer.recipient().language());
    if (!answer.problems().isEmpty()) {
      context.status(422);
      String problems = String.join("; ", answer.problems());
      return form(
          new Visit(visit.permit(), answer.recipient(), visit.at()),
          List.of(words.get("prefer.wrong", problems)));
    }
    recipients.save(answer.recipient());
    subscriptions.prefer(
        visit.recipient().id(),
        answer.cadence(),
        answer.paused(),
        ConfirmMail.wording(answer.recipient(), answer.cadence()),
        visit.at());
    Visit after = new Visit(visit.permit(), answer.recipient(), visit.at());
    return told(after, "prefer.title", words.get("prefer.done"));
  }

  private List<Sheet.Link> toPreferences(Visit visit) {
    Instant at = visit.at();
    return List.of(
        new Sheet.Link(
            visit.words().get("prefer.title"), links.preferences(visit.recipient().id(), at)));
  }

  private Optional<Subscription.State> state(Visit visit) {
    return subscriptions.find(visit.recipient().id()).map(Subscription::state);
  }

  private Cadence cadence(Visit visit) {
    return subscriptions
        .find(visit.recipient().id())
        .map(Subscription::cadence)
        .orElse(Cadence.AT_ONCE);
  }

  /** One thing to read, and the way to the preferences. */
  private Sheet told(Visit visit, String title, String paragraph) {
    return sheet(visit, title, List.of(paragraph), Optional.empty(), toPreferences(visit));
  }

  private static Sheet sheet(
      Visit visit, String title, List<String> paragraphs, Optional<Form> form) {
    return sheet(visit, title, paragraphs, form, List.of());
  }

  private static Sheet sheet(
      Visit visit,
      String title,
      List<String> paragraphs,
      Optional<Form> form,
      List<Sheet.Link> links) {
    return new Sheet(
        visit.recipient().language().code(), visit.words().get(title), paragraphs, form, links);
  }
}
