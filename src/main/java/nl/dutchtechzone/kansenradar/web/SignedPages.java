package nl.dutchtechzone.kansenradar.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Permit;
import nl.dutchtechzone.kansenradar.notify.Permit.Purpose;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Seal;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.store.RecipientStore;

/**
 * The pages that links in mails lead to. Whoever holds a link holds its permit; there are no
 * cookies and no log-in. A link that is forged, expired or meant for something else is answered
 * with 403, and it is not said which. Thread-safe.
 */
final class SignedPages {
  /** For reading: no login, wherever reading needs one, for the link is the key. */
  static final RouteRole[] OPEN = {Door.ANYBODY};

  /** For posting: the link's seal stands for the form's own. */
  static final RouteRole[] SIGNED = {Door.ANYBODY, Door.PROGRAM};

  private final Seal seal;
  private final RecipientStore recipients;
  private final InstantSource clock;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          SignedPages.class.getClassLoader(),
          "nl.dutchtechzone.kansenradar.templates");

  SignedPages(Seal seal, RecipientStore recipients, InstantSource clock) {
    this.seal = seal;
    this.recipients = recipients;
    this.clock = clock;
  }

  /** What is shown to someone whose permit is good. */
  @FunctionalInterface
  interface Page {
    Sheet of(Visit visit);
  }

  /** Someone with a good permit, at an instant. */
  record Visit(Permit permit, Recipient recipient, Instant at) {
    Words words() {
      return new Words(recipient.language());
    }
  }

  /** Shows the page to who holds a permit for that purpose in the path's {@code token}. */
  void show(Context context, Purpose purpose, Page page) {
    Optional<Visit> visit = visit(context, purpose);
    if (visit.isEmpty()) {
      forbid(context);
      return;
    }
    print(context, page.of(visit.get()));
  }

  private Optional<Visit> visit(Context context, Purpose purpose) {
    Instant now = clock.instant();
    return seal.open(context.pathParam("token"), purpose, now)
        .flatMap(
            permit ->
                recipients
                    .find(permit.recipientId())
                    .map(recipient -> new Visit(permit, recipient, now)));
  }

  private void forbid(Context context) {
    Language language = language(context);
    Words words = new Words(language);
    context.status(HttpStatus.FORBIDDEN);
    print(
        context,
        new Sheet(
            language.code(),
            words.get("page.forbidden"),
            List.of(words.get("page.forbidden.text")),
            Optional.empty(),
            List.of()));
  }

  /** The first language that the browser asks for, when we have it. */
  private static Language language(Context context) {
    String asked = Optional.ofNullable(context.header("Accept-Language")).orElse("");
    String first = asked.split("[,;-]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Coded.parse(Language.class, first).orElse(Language.NL);
  }

  private void print(Context context, Sheet sheet) {
    StringOutput html = new StringOutput();
    templates.render("page/sheet.jte", sheet, html);
    // The address is the permit: it must not leak by a referrer, a cache or a search engine.
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "no-store");
    context.header("X-Robots-Tag", "noindex");
    context.header("X-Content-Type-Options", "nosniff");
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'");
    context.html(html.toString());
  }
}
