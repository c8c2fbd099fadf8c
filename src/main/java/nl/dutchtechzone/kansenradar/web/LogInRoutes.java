package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /inloggen} and {@code /uitloggen}: the bureau comes in and goes. */
final class LogInRoutes implements Routes {
  static final String PATH = "/inloggen";

  private static final Logger log = LoggerFactory.getLogger(LogInRoutes.class);

  private final Site site;
  private final Officers officers;

  LogInRoutes(Site site, Officers officers) {
    this.site = site;
    this.officers = officers;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, context -> form(context, "", false), Door.ANYBODY);
    routes.post(PATH, this::logIn, Door.ANYBODY);
    routes.post("/uitloggen", this::logOut, Door.ANYBODY);
  }

  private void form(Context context, String name, boolean wrong) {
    String back = Local.page(context.queryParam("terug"));
    Frame frame = site.frame(context);
    site.show(
        context, frame.t("login.title"), "web/inloggen.jte", new LogInPage(back, name, wrong));
  }

  private void logIn(Context context) {
    String name = Optional.ofNullable(context.formParam("naam")).orElse("").strip();
    String password = Optional.ofNullable(context.formParam("wachtwoord")).orElse("");
    if (officers.logIn(context, name, password)) {
      log.info("a member of the bureau logged in");
      context.redirect(Local.page(context.queryParam("terug")), HttpStatus.SEE_OTHER);
    } else {
      log.warn("a login failed");
      context.status(HttpStatus.UNAUTHORIZED);
      form(context, name, true);
    }
  }

  private void logOut(Context context) {
    officers.logOut(context);
    context.redirect("/", HttpStatus.SEE_OTHER);
  }
}
