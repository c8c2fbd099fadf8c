package nl.dutchtechzone.kansenradar.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site that speaks no proper HTTP: has no robots.txt, and answers the rest byte by byte as told.
 */
final class RawSite implements AutoCloseable {
  /** Writes an answer; the connection is closed afterwards. */
  @FunctionalInterface
  interface Answer {
    void to(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  final AtomicInteger asked = new AtomicInteger();
  final AtomicInteger hungUp = new AtomicInteger();
  private final ServerSocket server;
  private final Answer answer;

  RawSite(Answer answer) throws IOException {
    this.answer = answer;
    this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  static RawSite of(String text) throws IOException {
    return new RawSite((socket, out) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void accept() {
    while (true) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed: the test is over
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        OutputStream out = socket.getOutputStream()) {
      if (head(socket.getInputStream()).startsWith("GET /robots.txt ")) {
        out.write(
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        return;
      }
      asked.incrementAndGet();
      answer.to(socket, out);
    } catch (IOException e) {
      hungUp.incrementAndGet(); // as a guest should on such a host
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) throw new IOException("hung up");
      head.append((char) b);
    }
    return head.toString();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/page");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
