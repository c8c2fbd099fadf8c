package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Audience;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.pipeline.Offers;
import nl.dutchtechzone.kansenradar.store.Outbox;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;

/** {@code /partners}: who hears of what, with a preview while the profile is being changed. */
public final class PartnersRoutes implements Routes {
  private static final int SHOWN = 20;
  private static final int MAILS = 500;

  private final Site site;
  private final RecipientStore recipients;
  private final SubscriptionStore subscriptions;
  private final Outbox outbox;
  private final Offers offers;
  private final Fitting fitting;
  private final Themes themes;
  private final Areas areas;
  private final Cards cards;
  private final InstantSource clock;

  public PartnersRoutes(
      Site site,
      RecipientStore recipients,
      SubscriptionStore subscriptions,
      Outbox outbox,
      Offers offers,
      Fitting fitting,
      Themes themes,
      Areas areas,
      Cards cards,
      InstantSource clock) {
    this.site = site;
    this.recipients = recipients;
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.offers = offers;
    this.fitting = fitting;
    this.themes = themes;
    this.areas = areas;
    this.cards = cards;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/partners", this::list, Door.BUREAU);
    routes.get("/partners/{id}", this::one, Door.BUREAU);
    routes.post("/partners/{id}", this::save, Door.BUREAU);
  }

  private void list(Context context) {
    Frame frame = site.frame(context);
    List<PartnersPage.Partner> partners =
        recipients.all().stream()
            .filter(recipient -> recipient.kind() == Recipient.Kind.PARTNER)
            .map(recipient -> partner(recipient, frame))
            .toList();
    site.show(
        context,
        frame.t("part.partners"),
        "web/partners.jte",
        new PartnersPage(partners, Optional.empty()));
  }

  private PartnersPage.Partner partner(Recipient recipient, Frame frame) {
    String consent =
        subscriptions
            .find(recipient.id())
            .map(s -> frame.words().of("consent", s.state()))
            .orElse(frame.t("consent.none"));
    Profile profile = recipient.profile();
    String wants =
        Stream.of(
                profile.themes().stream().map(theme -> themes.name(theme, frame.language())),
                profile.words().stream(),
                profile.applicant().stream()
                    .map(type -> cards.wording(frame.language()).of("applicant", type)),
                profile.municipality().stream().map(areas::name))
            .flatMap(part -> part)
            .collect(Collectors.joining(", "));
    return new PartnersPage.Partner(
        recipient.name(),
        "/partners/" + recipient.id(),
        recipient.language().code(),
        wants,
        consent);
  }

  private Recipient find(Context context) {
    return recipients
        .find(context.pathParam("id"))
        .filter(recipient -> recipient.kind() == Recipient.Kind.PARTNER)
        .orElseThrow(NotFoundResponse::new);
  }

  /** With fields in the address: what that profile would bring; nothing is kept by looking. */
  private void one(Context context) {
    Frame frame = site.frame(context);
    Recipient partner = find(context);
    Query fields = Query.of(context);
    boolean changed = fields.first("voorbeeld").isPresent();
    Profile profile =
        changed ? ProfileForm.read(partner.profile(), fields, themes, areas) : partner.profile();
    List<Offer> fit = fit(profile);
    PartnersPage.Detail detail =
        new PartnersPage.Detail(
            partner.id(),
            partner.name(),
            ProfileForm.of(profile, themes, areas, cards, frame),
            changed && !profile.equals(partner.profile()),
            frame.t("partners.fit", fit.size()),
            fit.stream()
                .limit(SHOWN)
                .map(offer -> cards.of(offer.opportunity(), frame.language()))
                .toList(),
            proof(partner, frame),
            mails(partner, frame));
    site.show(
        context,
        partner.name(),
        "web/partners.jte",
        new PartnersPage(List.of(), Optional.of(detail)));
  }

  private List<Offer> fit(Profile profile) {
    Instant now = clock.instant();
    return offers.at(now).stream()
        .filter(Audience::isUsable)
        .filter(o -> fitting.fits(profile, o.opportunity(), o.assessment()).fits())
        .sorted(Comparator.comparingDouble((Offer o) -> -o.assessment().score()))
        .toList();
  }

  private List<String> proof(Recipient partner, Frame frame) {
    Wording wording = cards.wording(frame.language());
    return subscriptions.proof(partner.id()).stream()
        .map(
            consent ->
                wording.instant(consent.at())
                    + ": "
                    + frame.words().of("act", consent.act())
                    + " – "
                    + consent.wording())
        .toList();
  }

  private List<String> mails(Recipient partner, Frame frame) {
    Wording wording = cards.wording(frame.language());
    return outbox.latest(MAILS).stream()
        .filter(mail -> mail.recipientId().equals(partner.id()))
        .map(
            mail ->
                wording.instant(mail.sentAt().orElse(mail.queuedAt()))
                    + ": "
                    + mail.mail().subject()
                    + " ("
                    + frame.words().of("mail", mail.state())
                    + ")")
        .toList();
  }

  private void save(Context context) {
    Recipient partner = find(context);
    Query fields = Query.ofForm(context);
    Profile profile = ProfileForm.read(partner.profile(), fields, themes, areas);
    recipients.save(
        new Recipient(
            partner.id(),
            partner.kind(),
            partner.name(),
            partner.address(),
            partner.language(),
            profile,
            partner.searches()));
    context.redirect("/partners/" + partner.id() + "?gedaan=profiel", HttpStatus.SEE_OTHER);
  }
}
