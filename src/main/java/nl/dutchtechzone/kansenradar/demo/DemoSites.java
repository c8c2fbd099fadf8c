package nl.dutchtechzone.kansenradar.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The bundled sample programme sites, served on loopback: every site its own host, two days to
 * play. The second day brings new, changed and broken pages; all others stay as they were and
 * answer 304 to who has them. Thread-safe.
 */
public final class DemoSites implements AutoCloseable {
  /** The day that {@code day(1)} plays, a Monday. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 8);

  /** The day that {@code day(2)} plays, the Monday after. */
  public static final LocalDate SECOND_DAY = LocalDate.of(2027, 3, 15);

  private static final List<String> SOURCES =
      List.of(
          "bekendmakingen",
          "deutschland-nederland",
          "drenthe",
          "drenthe-planning",
          "efro-oost",
          "eu",
          "gemeentebladen",
          "kleinprojectenfonds",
          "nieuws",
          "overijssel",
          "regiodeal",
          "rvo",
          "snn");

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, HttpServer> servers = new LinkedHashMap<>();
  private final Map<String, URI> addresses = new LinkedHashMap<>();
  private final AtomicInteger day = new AtomicInteger(1);

  private final Door door;

  private DemoSites(Door door) {
    this.door = door;
  }

  /** Starts all sites on the first day, on ports that are free. */
  public static DemoSites start() throws IOException {
    return start(new UsualDoor());
  }

  /** As {@link #start()}, with another way out for all answers. */
  static DemoSites start(Door door) throws IOException {
    DemoSites sites = new DemoSites(door);
    try {
      for (Site site : Site.ALL) sites.listen(site);
    } catch (IOException e) {
      sites.close();
      throw e;
    }
    sites.servers.values().forEach(HttpServer::start);
    return sites;
  }

  /** Nothing listens at the address of the site until it is plugged in again. */
  void unplug(String name) {
    HttpServer server = servers.remove(name);
    if (server != null) server.stop(0);
  }

  /** Lets an unplugged site listen at its old address. */
  void plugIn(String name) throws IOException {
    Site site = Site.ALL.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    URI address = baseUri(name);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
    serve(site, server);
    server.start();
  }

  /**
   * Turns the calendar of all sites.
   *
   * @param number 1 or 2
   */
  public void day(int number) {
    if (number != 1 && number != 2) throw new IllegalArgumentException("no such day: " + number);
    day.set(number);
  }

  /** The names of all sites. */
  public static List<String> names() {
    return Site.ALL.stream().map(Site::name).toList();
  }

  /**
   * The YAML of each source that reads the sites, under its file name ({@code snn.yaml}), with the
   * addresses of this run in place.
   */
  public Map<String, String> sources() {
    Map<String, String> filled = new LinkedHashMap<>();
    for (String id : SOURCES) {
      String file = id + ".yaml";
      filled.put(file, fill(Resources.read("config/sources/" + file)));
    }
    return filled;
  }

  /**
   * Where a site listens, without a path: {@code http://127.0.0.2:41234}.
   *
   * @param name one of {@link #names}
   */
  public URI baseUri(String name) {
    return Optional.ofNullable(addresses.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no such site: " + name));
  }

  /** The text with the address of each site in the place of {@code ${name}}. */
  public String fill(String text) {
    String filled = text;
    for (Map.Entry<String, URI> site : addresses.entrySet()) {
      filled = filled.replace("${" + site.getKey() + "}", site.getValue().toString());
    }
    return filled;
  }

  /** Stops all sites; requests under way are broken off. */
  @Override
  public void close() {
    servers.values().forEach(server -> server.stop(0));
    workers.close();
  }

  private void listen(Site site) throws IOException {
    HttpServer server = bind(site.host());
    serve(site, server);
    String authority =
        server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
    addresses.put(site.name(), URI.create("http://" + authority));
  }

  private void serve(Site site, HttpServer server) {
    servers.put(site.name(), server);
    server.setExecutor(workers);
    server.createContext("/", new SiteHandler(site, this::fill, day::get, door));
  }

  /** macOS has no loopback address but 127.0.0.1: there the port alone tells the sites apart. */
  private static HttpServer bind(int host) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(loopback(host), 0), 0);
    } catch (BindException e) {
      return HttpServer.create(new InetSocketAddress(loopback(1), 0), 0);
    }
  }

  private static InetAddress loopback(int host) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host});
  }
}
