package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever sends a byte a second is cut off, while others are served. */
class SlowClientIT {
  private static final int CLIENTS = 100;
  private static final Duration BOUND = Duration.ofSeconds(45);
  private static final String HEAD = "GET / HTTP/1.1\r\nHost: x\r\n";
  private static final String BODY =
      "POST /wijzig HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
          + "Content-Length: 100000\r\n\r\nveld=";

  @Test
  void aHeadThatDripsIsCutOff() throws Exception {
    drip(HEAD, "X-A: b\r\n");
  }

  @Test
  void aBodyThatDripsIsCutOff() throws Exception {
    drip(BODY, "x");
  }

  private static void drip(String beginning, String drop) throws Exception {
    try (WebServer server =
            WebServer.start(WebSettings.USUAL.at(0), site -> List.of(SlowClientIT::routes));
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> cutOff = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        cutOff.add(clients.submit(() -> isCutOff(server.listensAt(), beginning, drop)));
      }
      Browser other = new Browser(server.listensAt());
      while (!cutOff.stream().allMatch(Future::isDone)) {
        assertThat(other.get("/").statusCode()).isEqualTo(200);
        TimeUnit.MILLISECONDS.sleep(500);
      }
      for (Future<Boolean> one : cutOff) assertThat(one.get()).isTrue();
    }
  }

  private static void routes(io.javalin.config.RoutesConfig routes) {
    routes.get("/", context -> context.result("hier"));
    routes.post("/wijzig", context -> context.result(context.body()), Door.PROGRAM);
  }

  /** False when the server still listens after {@link #BOUND}. */
  private static boolean isCutOff(URI site, String beginning, String drop) throws Exception {
    long end = System.nanoTime() + BOUND.toNanos();
    try (Socket socket = new Socket(site.getHost(), site.getPort())) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      while (System.nanoTime() < end) {
        socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
        if (isClosed(socket)) return true;
      }
      return false;
    } catch (SocketException e) {
      return true; // reset while writing
    }
  }

  /** Waits a second at most. */
  private static boolean isClosed(Socket socket) throws IOException {
    try {
      byte[] answer = new byte[4096];
      int length = socket.getInputStream().read(answer);
      if (length < 0) return true;
      return new String(answer, 0, length, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 4");
    } catch (java.net.SocketTimeoutException e) {
      return false; // nothing was said yet
    }
  }
}
