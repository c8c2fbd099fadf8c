package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.store.Outbox;
import nl.dutchtechzone.kansenradar.store.QueuedMail;

/** {@code /digests}: the weekly digests as they were sent. */
public final class DigestsRoutes implements Routes {
  private static final int LATEST = 1_000;

  /** A mail brings its own style along, and nothing else may come with it. */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation";

  private final Site site;
  private final Outbox outbox;
  private final Cards cards;
  private final String bureau;

  /**
   * @param bureau the id under which the bureau is mailed
   */
  public DigestsRoutes(Site site, Outbox outbox, Cards cards, String bureau) {
    this.site = site;
    this.outbox = outbox;
    this.cards = cards;
    this.bureau = bureau;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/digests", this::list, Door.BUREAU);
    routes.get("/digests/{message}", this::one, Door.BUREAU);
  }

  private void list(Context context) {
    Frame frame = site.frame(context);
    Wording wording = cards.wording(frame.language());
    List<DigestsPage.Mail> mails =
        outbox.latest(LATEST).stream()
            .filter(mail -> mail.recipientId().equals(bureau))
            .map(mail -> mail(mail, wording, frame))
            .toList();
    site.show(context, frame.t("part.digests"), "web/digests.jte", new DigestsPage(mails));
  }

  private static DigestsPage.Mail mail(QueuedMail mail, Wording wording, Frame frame) {
    return new DigestsPage.Mail(
        mail.mail().subject(),
        wording.instant(mail.sentAt().orElse(mail.queuedAt())),
        frame.words().of("mail", mail.state()),
        "/digests/" + URLEncoder.encode(mail.mail().messageId(), StandardCharsets.UTF_8));
  }

  private void one(Context context) {
    QueuedMail mail =
        outbox
            .find(context.pathParam("message"))
            .filter(found -> found.recipientId().equals(bureau))
            .orElseThrow(NotFoundResponse::new);
    context.header("Content-Security-Policy", MAIL_POLICY);
    Tagged.answer(context, "text/html; charset=utf-8", mail.mail().html());
  }
}
