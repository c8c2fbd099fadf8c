package nl.dutchtechzone.kansenradar.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The world that the crawl benchmark visits, in a process of its own so that its CPU time is not
 * counted: ten hosts, 127.0.0.1 to 127.0.0.10, on one port. Every page has an ETag and answers 304
 * to it; {@code /closed/} is forbidden by robots.txt; {@code /count/NAME} tells what was asked.
 * Ends when its standard input does.
 */
final class CrawlSite {
  static final int HOSTS = 10;
  static final String ETAG = "\"unchanged\"";

  private static final String ROBOTS = "User-agent: *\nDisallow: /closed/\n";
  private static final String PAGE =
      "<!doctype html><title>Subsidie</title><h1>Subsidie</h1>"
          + "<p>Aanvragen kan tot en met 31 maart 2027, 17.00 uur.</p>\n".repeat(200);

  private final AtomicLong pages = new AtomicLong();
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong closed = new AtomicLong();
  private final AtomicLong robots = new AtomicLong();

  private CrawlSite() {}

  static String host(int number) {
    return "127.0.0." + (1 + number % HOSTS);
  }

  /** Prints the port. */
  public static void main(String[] args) throws IOException {
    CrawlSite site = new CrawlSite();
    int port = site.open(host(0), 0);
    for (int i = 1; i < HOSTS; i++) site.open(host(i), port);
    System.out.println(port);
    System.out.flush();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      while (in.readLine() != null) {
        // only its end matters
      }
    }
    System.exit(0);
  }

  private int open(String host, int port) throws IOException {
    ServerSocket server = new ServerSocket(port, 50, InetAddress.getByName(host));
    Thread.ofPlatform().daemon().start(() -> accept(server));
    return server.getLocalPort();
  }

  private void accept(ServerSocket server) {
    while (true) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        System.err.println("cannot accept: " + e);
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      for (String first = line(in); !first.isEmpty(); first = line(in)) {
        boolean conditional = false;
        boolean last = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
          conditional |= header.regionMatches(true, 0, "If-None-Match:", 0, 14);
          last |= header.equalsIgnoreCase("Connection: close");
        }
        out.write(answer(first.split(" ")[1], conditional).getBytes(StandardCharsets.US_ASCII));
        if (last) return;
      }
    } catch (IOException e) {
      System.err.println("a visitor hung up: " + e);
    }
  }

  /** Empty at the end of the stream too. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != -1 && b != '\n'; b = in.read()) {
      if (b != '\r') line.append((char) b);
    }
    return line.toString();
  }

  private String answer(String path, boolean conditional) {
    if (path.equals("/robots.txt")) {
      robots.incrementAndGet();
      return ok("text/plain", ROBOTS);
    }
    if (path.startsWith("/count/")) return ok("text/plain", count(path.substring(7)) + "");
    if (path.startsWith("/closed/")) closed.incrementAndGet();
    pages.incrementAndGet();
    if (!conditional) return ok("text/html; charset=utf-8", PAGE);
    unchanged.incrementAndGet();
    return "HTTP/1.1 304 Not Modified\r\nETag: " + ETAG + "\r\n\r\n";
  }

  private long count(String name) {
    return switch (name) {
      case "pages" -> pages.get();
      case "unchanged" -> unchanged.get();
      case "closed" -> closed.get();
      case "robots" -> robots.get();
      default -> -1;
    };
  }

  private static String ok(String type, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: "
        + type
        + "\r\nETag: "
        + ETAG
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
