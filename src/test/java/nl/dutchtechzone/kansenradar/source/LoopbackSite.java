package nl.dutchtechzone.kansenradar.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A site of our own making on loopback; it answers 304 to who has the page already. */
public final class LoopbackSite implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Map<String, Function<RecordedRequest, MockResponse>> answers =
      new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  public LoopbackSite() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (!request.getTarget().equals("/robots.txt")) requests.add(request);
            String path = request.getTarget().split("\\?", 2)[0];
            return answers
                .getOrDefault(request.getTarget(), answers.getOrDefault(path, r -> status(404)))
                .apply(request);
          }
        });
    try {
      server.start(InetAddress.getByName("127.0.0.1"), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A page with an ETag of its content. */
  public LoopbackSite page(String target, String body) {
    return page(target, "text/html; charset=utf-8", body);
  }

  public LoopbackSite page(String target, String type, String body) {
    String filled = fill(body);
    String etag = "\"" + Integer.toHexString(filled.hashCode()) + "\"";
    return answer(
        target,
        request ->
            etag.equals(request.getHeaders().get("If-None-Match"))
                ? new MockResponse.Builder().code(304).setHeader("ETag", etag).build()
                : new MockResponse.Builder()
                    .setHeader("Content-Type", type)
                    .setHeader("ETag", etag)
                    .body(filled)
                    .build());
  }

  public LoopbackSite status(String target, int status) {
    return answer(target, request -> status(status));
  }

  public LoopbackSite redirect(String target, String location) {
    return answer(
        target,
        request ->
            new MockResponse.Builder().code(302).setHeader("Location", fill(location)).build());
  }

  public LoopbackSite answer(String target, Function<RecordedRequest, MockResponse> answer) {
    answers.put(target, answer);
    return this;
  }

  private static MockResponse status(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  /** The text with this site's address in the place of {@code ${site}}. */
  public String fill(String text) {
    return text.replace("${site}", address(""));
  }

  public URI uri(String target) {
    return URI.create(address(target));
  }

  private String address(String target) {
    return "http://127.0.0.1:" + server.getPort() + target;
  }

  public List<RecordedRequest> requests() {
    return requests;
  }

  /** "GET /path", in the order of arrival; robots.txt left out. */
  public List<String> asked() {
    return requests.stream().map(r -> r.getMethod() + " " + r.getTarget()).toList();
  }

  public Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    asked().forEach(request -> counts.merge(request, 1L, Long::sum));
    return counts;
  }

  @Override
  public void close() {
    server.close();
  }
}
