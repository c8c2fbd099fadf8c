package nl.dutchtechzone.kansenradar.app;

import java.net.URI;
import java.util.List;
import nl.dutchtechzone.kansenradar.web.AliveRoutes;
import nl.dutchtechzone.kansenradar.web.Routes;
import nl.dutchtechzone.kansenradar.web.WebServer;
import nl.dutchtechzone.kansenradar.web.WebSettings;

/** Kansenradar as a service: all that runs as long as {@code serve} does. Close it to stop. */
public final class Serving implements AutoCloseable {
  private final WebServer web;

  private Serving(WebServer web) {
    this.web = web;
  }

  /**
   * Starts the service on open data; the caller keeps {@code radar} open for as long.
   *
   * @throws nl.dutchtechzone.kansenradar.web.PortTaken when the port is taken
   */
  public static Serving start(Kansenradar radar, WebSettings settings) {
    List<Routes> parts = List.of(new AliveRoutes(radar.opportunities));
    return new Serving(WebServer.start(settings, parts));
  }

  /** Where the site listens. */
  public URI site() {
    return web.listensAt();
  }

  @Override
  public void close() {
    web.close();
  }
}
