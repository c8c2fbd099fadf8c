package nl.dutchtechzone.kansenradar.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A site on loopback that answers each path as told; the last answer of a path is repeated. What
 * was not told is not found, robots.txt too.
 */
final class Site implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final String scheme;
  private final Map<String, Deque<MockResponse>> answers = new ConcurrentHashMap<>();
  final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  Site() {
    this("127.0.0.1");
  }

  Site(String address) {
    this(address, Optional.empty());
  }

  /** With {@code tls}, an https site that speaks HTTP/2. */
  Site(String address, Optional<SSLSocketFactory> tls) {
    scheme = tls.isPresent() ? "https" : "http";
    tls.ifPresent(server::useHttps);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            return answer(request.getTarget());
          }
        });
    try {
      server.start(InetAddress.getByName(address), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private MockResponse answer(String target) {
    Deque<MockResponse> queue = answers.get(target);
    if (queue == null) return status(404).build();
    synchronized (queue) {
      return queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
    }
  }

  Site with(String path, MockResponse.Builder... responses) {
    Deque<MockResponse> queue = new ArrayDeque<>();
    for (MockResponse.Builder response : responses) queue.add(response.build());
    answers.put(path, queue);
    return this;
  }

  Site withRobots(String text) {
    return with("/robots.txt", page(text).setHeader("Content-Type", "text/plain"));
  }

  static MockResponse.Builder status(int status) {
    return new MockResponse.Builder().code(status);
  }

  static MockResponse.Builder page(String body) {
    return new MockResponse.Builder()
        .code(200)
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .body(body);
  }

  static MockResponse.Builder redirect(int status, Object location) {
    return status(status).setHeader("Location", location.toString());
  }

  URI uri(String path) {
    return URI.create(
        scheme
            + "://"
            + server.getSocketAddress().getAddress().getHostAddress()
            + ":"
            + server.getPort()
            + path);
  }

  int port() {
    return server.getPort();
  }

  /** "GET /path", in the order of arrival. */
  List<String> asked() {
    return requests.stream().map(r -> r.getMethod() + " " + r.getTarget()).toList();
  }

  RecordedRequest lastRequest() {
    return requests.getLast();
  }

  @Override
  public void close() {
    server.close();
  }
}
