package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.pipeline.InvitePartner;
import nl.dutchtechzone.kansenradar.store.RecipientStore;

/**
 * {@code /aanmelden}: a partner asks for mail. Nothing is sent but one mail that asks to confirm;
 * whether an address is known already is not told.
 */
public final class SignUpRoutes implements Routes {
  private final Site site;
  private final RecipientStore recipients;
  private final InvitePartner invite;
  private final Themes themes;
  private final Areas areas;
  private final Cards cards;

  public SignUpRoutes(
      Site site,
      RecipientStore recipients,
      InvitePartner invite,
      Themes themes,
      Areas areas,
      Cards cards) {
    this.site = site;
    this.recipients = recipients;
    this.invite = invite;
    this.themes = themes;
    this.areas = areas;
    this.cards = cards;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/aanmelden", context -> show(context, Profile.ALL, "", "", "", false), Door.ANYBODY);
    routes.post("/aanmelden", this::signUp, Door.ANYBODY);
  }

  private void show(
      Context context, Profile profile, String name, String address, String wrong, boolean asked) {
    Frame frame = site.frame(context);
    ProfileForm form = ProfileForm.of(profile, themes, areas, cards, frame);
    site.show(
        context,
        frame.t("signup.title"),
        "web/aanmelden.jte",
        new SignUpPage(form, name, address, wrong, asked));
  }

  private void signUp(Context context) {
    Frame frame = site.frame(context);
    Query fields = Query.ofForm(context);
    Profile profile = ProfileForm.read(Profile.ALL, fields, themes, areas);
    String name = fields.first("naam").orElse("").strip();
    String address = fields.first("adres").orElse("").strip();
    Optional<Recipient> partner = partner(name, address, frame, profile);
    if (partner.isEmpty() || name.isEmpty() || profile.equals(Profile.ALL)) {
      String wrong = partner.isEmpty() || name.isEmpty() ? "signup.wrong" : "signup.empty";
      show(context, profile, name, address, frame.t(wrong), false);
      return;
    }
    boolean known =
        recipients.all().stream().anyMatch(one -> one.address().equalsIgnoreCase(address));
    if (!known) invite.save(partner.get(), Optional.empty(), Optional.empty());
    show(context, Profile.ALL, "", "", "", true);
  }

  /** Empty when the name or the address cannot stand in a mail. */
  private static Optional<Recipient> partner(
      String name, String address, Frame frame, Profile profile) {
    String id = "web-" + UUID.randomUUID().toString().substring(0, 13);
    try {
      return Optional.of(
          new Recipient(id, Recipient.Kind.PARTNER, name, address, frame.language(), profile));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
