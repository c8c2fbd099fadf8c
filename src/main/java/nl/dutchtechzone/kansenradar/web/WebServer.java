package nl.dutchtechzone.kansenradar.web;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;

/** The running web server. Thread-safe; close it when done. */
public final class WebServer implements AutoCloseable {
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
   */
  public static WebServer start(WebSettings settings, List<Routes> parts) {
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              config.jetty.host = settings.listenOn();
              config.jetty.port = settings.listenAt();
              parts.forEach(part -> part.addTo(config.routes));
            });
    try {
      return new WebServer(server.start(), settings.listenOn());
    } catch (JavalinBindException e) {
      throw new PortTaken(settings, e);
    }
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
