package nl.dutchtechzone.kansenradar.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** The running web server. Thread-safe; close it when done. */
public final class WebServer implements AutoCloseable {
  private static final long LARGEST_BODY = 256 * 1024;
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration SESSION = Duration.ofHours(10);

  private final Javalin server;
  private final String host;

  private WebServer(Javalin server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts to listen, each request on a virtual thread.
   *
   * @throws PortTaken when the port is taken
   * @throws IllegalArgumentException when the file with logins has a line that is none
   */
  public static WebServer start(WebSettings settings, Function<Site, List<Routes>> parts) {
    Officers officers = new Officers(settings);
    FormKey forms = new FormKey(settings.isSecure());
    Assets assets = new Assets();
    Site site = new Site(settings, officers, forms, assets);
    Javalin server =
        Javalin.create(
            config -> {
              listen(config, settings);
              new Gate(settings, officers, forms).addTo(config.routes);
              new Faults(site).addTo(config.routes);
              assets.addTo(config.routes);
              new LogInRoutes(site, officers).addTo(config.routes);
              parts.apply(site).forEach(part -> part.addTo(config.routes));
            });
    try {
      return new WebServer(server.start(), settings.listenOn());
    } catch (JavalinBindException e) {
      throw new PortTaken(settings, e);
    }
  }

  private static void listen(JavalinConfig config, WebSettings settings) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_BODY;
    config.jetty.addConnector((server, http) -> connector(server, http, settings));
    config.jetty.modifyHttpConfiguration(WebServer::limit);
    config.jetty.modifyServer(WebServer::limit);
    config.jetty.modifyServletContextHandler(context -> keepSessions(context, settings));
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setIdleTimeout(IDLE.toMillis());
  }

  /** The body's length counts as it comes, also when the request does not tell it. */
  private static void limit(Server server) {
    server.insertHandler(new SizeLimitHandler(LARGEST_BODY, -1));
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, WebSettings settings) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.listenOn());
    connector.setPort(settings.listenAt());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.addBean(new SlowSenders(connector.getScheduler()));
    return connector;
  }

  private static void keepSessions(ServletContextHandler context, WebSettings settings) {
    SessionHandler sessions = new SessionHandler();
    sessions.setSessionCookie("kansenradar");
    sessions.setHttpOnly(true);
    sessions.setSameSite(HttpCookie.SameSite.LAX);
    sessions.getSessionCookieConfig().setSecure(settings.isSecure());
    sessions.setMaxInactiveInterval(Math.toIntExact(SESSION.toSeconds()));
    sessions.setSessionIdPathParameterName(null); // never in an address
    context.setSessionHandler(sessions);
  }

  /** Where it listens, with the port that was taken when any would do. */
  public URI listensAt() {
    return URI.create("http://" + host + ":" + server.port() + "/");
  }

  /** Stops listening, after the requests that are being answered. */
  @Override
  public void close() {
    server.stop();
  }
}
