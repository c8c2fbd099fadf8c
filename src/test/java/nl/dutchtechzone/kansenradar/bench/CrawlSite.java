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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The world that the crawl benchmark visits, in a process of its own so that its CPU time is not
 * counted: ten hosts, 127.0.0.1 to 127.0.0.10, on one port. {@code /N/lijst/P} is part P of a
 * host's list in a world of N calls in all, {@code /N/call/I} one of them; each has an ETag and a
 * Last-Modified, and answers 304 to either. Each list also links to {@code /closed/}, which
 * robots.txt forbids; {@code /count/NAME} tells what was asked. Ends when its standard input does.
 */
final class CrawlSite {
  static final int HOSTS = 10;
  static final int PER_LIST = 100;
  static final String ETAG = "\"unchanged\"";

  private static final String CHANGED = "Mon, 02 Nov 2026 08:00:00 GMT";
  private static final String ROBOTS = "User-agent: *\nDisallow: /closed/\n";

  private final BenchCalls calls = new BenchCalls();
  private final AtomicLong pages = new AtomicLong();
  private final AtomicLong closed = new AtomicLong();
  private final AtomicLong full = new AtomicLong();
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

  private CrawlSite() {}

  static String host(int number) {
    return "127.0.0." + (1 + number % HOSTS);
  }

  /** Prints the port. */
  public static void main(String[] args) throws IOException {
    CrawlSite site = new CrawlSite();
    int port = site.open(0, 0);
    for (int i = 1; i < HOSTS; i++) site.open(i, port);
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

  private int open(int number, int port) throws IOException {
    ServerSocket server = new ServerSocket(port, 50, InetAddress.getByName(host(number)));
    Thread.ofPlatform().daemon().start(() -> accept(server, number));
    return server.getLocalPort();
  }

  private void accept(ServerSocket server, int number) {
    while (true) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket, number));
      } catch (IOException e) {
        System.err.println("cannot accept: " + e);
        return;
      }
    }
  }

  private void serve(Socket socket, int number) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      for (String first = line(in); !first.isEmpty(); first = line(in)) {
        boolean conditional = false;
        boolean last = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
          conditional |=
              header.regionMatches(true, 0, "If-None-Match:", 0, 14)
                  || header.regionMatches(true, 0, "If-Modified-Since:", 0, 18);
          last |= header.equalsIgnoreCase("Connection: close");
        }
        out.write(answer(number, first.split(" ")[1], conditional));
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

  private byte[] answer(int number, String path, boolean conditional) {
    if (path.equals("/robots.txt")) return ok("text/plain", ROBOTS);
    if (path.startsWith("/count/")) return ok("text/plain", count(path.substring(7)) + "");
    if (path.startsWith("/closed/")) closed.incrementAndGet();
    pages.incrementAndGet();
    if (conditional) {
      return ("HTTP/1.1 304 Not Modified\r\nETag: " + ETAG + "\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);
    }
    full.incrementAndGet();
    return kept.computeIfAbsent(
        number + path, key -> ok("text/html; charset=utf-8", html(number, path)));
  }

  private String html(int number, String path) {
    String[] parts = path.split("/");
    if (parts.length != 4) return page("Gesloten", "<p>Deze pagina is niet voor bezoekers.</p>");
    int last = Integer.parseInt(parts[3]);
    return parts[2].equals("lijst") ? list(number, Integer.parseInt(parts[1]), last) : call(last);
  }

  private String list(int number, int world, int part) {
    StringBuilder items = new StringBuilder("<ul>\n");
    int first = number + (part - 1) * PER_LIST * HOSTS;
    int end = Math.min(world, number + part * PER_LIST * HOSTS);
    for (int i = first; i < end; i += HOSTS) {
      items.append("<li><a href=\"/%d/call/%d\">%s</a></li>\n".formatted(world, i, title(i)));
    }
    items
        .append("<li><a href=\"/closed/")
        .append(part)
        .append("\">Besloten regeling</a></li>\n</ul>\n");
    if (end < world) {
      items.append("<a rel=\"next\" href=\"/%d/lijst/%d\">Volgende</a>".formatted(world, part + 1));
    }
    return page("Regelingen " + part, items.toString());
  }

  private String title(int number) {
    return calls.call(number).title();
  }

  private String call(int number) {
    String words = calls.call(number).notices().getFirst().text();
    return page(
        title(number),
        """
        <dl><dt>Status</dt><dd>Open</dd>
        <dt>Deadline</dt><dd>%d maart 2027, 17.00 uur</dd>
        <dt>Beschikbaar budget</dt><dd>€ %d.000.000</dd></dl>
        """
                .formatted(1 + number % 28, 1 + number % 9)
            + "<p>"
            + words.replace(". ", ".</p>\n<p>")
            + "</p>\n");
  }

  private static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="nl"><head><title>%s</title></head>
    <body><header><nav><a href="/">Start</a></nav></header>
    <main><h1>%s</h1>
    %s</main>
    <footer>Provincie van de proef</footer></body></html>
    """
        .formatted(title, title, body);
  }

  private long count(String name) {
    return switch (name) {
      case "pages" -> pages.get();
      case "full" -> full.get();
      case "closed" -> closed.get();
      default -> -1;
    };
  }

  private static byte[] ok(String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        """
        HTTP/1.1 200 OK\r
        Content-Type: %s\r
        ETag: %s\r
        Last-Modified: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(type, ETAG, CHANGED, bytes.length)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    return all;
  }
}
