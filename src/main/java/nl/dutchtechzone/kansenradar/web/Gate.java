package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.RouteRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** What each request passes before a page sees it: its pace, its form's token, its door. */
final class Gate {
  /** No script, style, frame or picture but our own files; forms only to ourselves. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Methods that change nothing (RFC 9110, 9.2.1). */
  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private static final int LOGINS = 10;
  private static final Duration LOGIN_SPAN = Duration.ofMinutes(10);

  private final WebSettings settings;
  private final Officers officers;
  private final FormKey forms;
  private final Pace pace;
  private final Pace loginPace;

  Gate(WebSettings settings, Officers officers, FormKey forms) {
    this.settings = settings;
    this.officers = officers;
    this.forms = forms;
    this.pace = new Pace(settings.pace(), Duration.ofMinutes(1), InstantSource.system());
    this.loginPace = new Pace(LOGINS, LOGIN_SPAN, InstantSource.system());
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::guard);
    routes.beforeMatched(this::admit);
  }

  private void guard(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cache-Control", "private, no-cache");
    if (settings.isSecure()) context.header("Strict-Transport-Security", "max-age=31536000");
    String address = officers.address(context);
    hold(context, pace, address);
    if (isPost(context) && context.path().equals(LogInRoutes.PATH)) {
      hold(context, loginPace, address);
    }
  }

  private static void hold(Context context, Pace pace, String address) {
    if (pace.allows(address)) return;
    context.header("Retry-After", Long.toString(pace.seconds()));
    throw new TooManyRequestsResponse();
  }

  private void admit(Context context) {
    Set<RouteRole> doors = context.routeRoles();
    if (isPost(context) && !doors.contains(Door.PROGRAM) && !isOurForm(context)) {
      throw new ForbiddenResponse("form");
    }
    boolean member = doors.contains(Door.BUREAU);
    boolean closed = settings.isClosed() && !doors.contains(Door.ANYBODY);
    if ((member || closed) && officers.who(context).isEmpty()) refuse(context);
  }

  /** Browsers tell which site a form stands on; a form of another site is refused at once. */
  private boolean isOurForm(Context context) {
    String site = context.header("Sec-Fetch-Site");
    boolean ours = site == null || site.equals("same-origin") || site.equals("none");
    return ours && forms.accepts(context);
  }

  /** A reader is sent to the login, and from there back to the page. */
  private void refuse(Context context) {
    if (!officers.canLogIn()) throw new ForbiddenResponse("nologin");
    if (Faults.isProgram(context)) throw new UnauthorizedResponse();
    String page = isPost(context) ? "/" : Local.here(context);
    context.redirect(
        LogInRoutes.PATH + "?terug=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    context.skipRemainingHandlers();
  }

  private static boolean isPost(Context context) {
    return !READING.contains(context.method());
  }
}
