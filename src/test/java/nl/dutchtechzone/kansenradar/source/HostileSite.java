package nl.dutchtechzone.kansenradar.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A host on loopback that answers with whatever bytes a test makes, on a thread of its own. */
final class HostileSite implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Answer> answers;
  private final Future<Void> accepting;
  private final List<Future<Void>> served = new CopyOnWriteArrayList<>();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /** Writes a whole answer, head included; may go on until the other side hangs up. */
  @FunctionalInterface
  interface Answer {
    void write(OutputStream out) throws IOException, InterruptedException;

    /** A plain answer. */
    static Answer of(String type, String body) {
      return of(type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(String type, byte[] body) {
      return out -> {
        head(out, "Content-Type: " + type + "\r\nContent-Length: " + body.length);
        out.write(body);
      };
    }
  }

  /**
   * @param host last number of a loopback address, so that each site is a host of its own
   * @param answers by path; 404 for any other
   */
  HostileSite(int host, Map<String, Answer> answers) throws IOException {
    this.answers = Map.copyOf(answers);
    socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}));
    accepting = workers.submit(this::accept);
  }

  String address() {
    return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  private Void accept() throws IOException {
    while (!socket.isClosed()) {
      Socket visitor = socket.accept();
      served.add(workers.submit(() -> serve(visitor)));
    }
    return null;
  }

  private Void serve(Socket visitor) throws IOException, InterruptedException {
    try (visitor;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1))) {
      String request = in.readLine();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
      if (request == null) return null;
      answers
          .getOrDefault(request.split(" ", 3)[1], HostileSite::notFound)
          .write(visitor.getOutputStream());
      visitor.getOutputStream().flush();
    }
    return null;
  }

  private static void notFound(OutputStream out) throws IOException {
    ascii(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  }

  static void head(OutputStream out, String headers) throws IOException {
    ascii(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "\r\n\r\n");
  }

  static void ascii(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
    accepting.cancel(true);
    served.forEach(visit -> visit.cancel(true));
    workers.shutdownNow();
  }
}
