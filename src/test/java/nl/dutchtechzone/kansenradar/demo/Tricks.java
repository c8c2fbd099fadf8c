package nl.dutchtechzone.kansenradar.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import nl.dutchtechzone.kansenradar.fetch.Bytes;

/** How an answer is spoiled on its way out. A spoiled answer has no validators. */
final class Tricks {
  private static final String HTML = "text/html; charset=UTF-8";
  private static final int DRIPS = 400;

  private Tricks() {}

  /** Another status, with the page that servers show with it. */
  static Mutation.Trick status(int status, Map<String, String> headers) {
    return (exchange, site, answer) -> {
      headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      plain(exchange, status, HTML, Answer.error(status, "Status " + status).body());
      return true;
    };
  }

  /** This page whatever was asked for, with status 200. */
  static Mutation.Trick page(String html) {
    return (exchange, site, answer) -> {
      plain(exchange, 200, HTML, Bytes.utf8(html));
      return true;
    };
  }

  /** This body in the form that was asked for, with status 200. */
  static Mutation.Trick body(String mediaType, String text) {
    return (exchange, site, answer) -> {
      if (!answer.contentType().startsWith(mediaType)) return false;
      plain(exchange, 200, answer.contentType(), Bytes.utf8(text));
      return true;
    };
  }

  static Mutation.Trick redirectHome(String home) {
    return (exchange, site, answer) -> {
      if (exchange.getRequestURI().getPath().equals("/")) {
        plain(exchange, 200, HTML, Bytes.utf8(home));
      } else {
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(302, -1);
      }
      return true;
    };
  }

  /** Its words are changed; nothing is spoiled when that changes nothing. */
  static Mutation.Trick text(UnaryOperator<SpoiledText> change) {
    return (exchange, site, answer) -> {
      if (answer.status() != 200) return false;
      SpoiledText text = new SpoiledText(answer.contentType(), words(answer, site));
      String spoiled = change.apply(text).text();
      if (spoiled.equals(text.text())) return false;
      plain(exchange, 200, answer.contentType(), Bytes.of(spoiled.getBytes(charset(answer, site))));
      return true;
    };
  }

  /** The bytes of another character set than is announced. */
  static boolean wrongCharset(HttpExchange exchange, Site site, Answer answer) throws IOException {
    if (answer.status() != 200) return false;
    Charset right = charset(answer, site);
    boolean utf = right.equals(StandardCharsets.UTF_8);
    Charset wrong = utf ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    return sendUnlessSame(exchange, answer, words(answer, site).getBytes(wrong));
  }

  /** As when a page is stored in one character set and read back in another, once too often. */
  static boolean doublyEncoded(HttpExchange exchange, Site site, Answer answer) throws IOException {
    if (answer.status() != 200 || !charset(answer, site).equals(StandardCharsets.UTF_8)) {
      return false;
    }
    String misread = new String(bytes(answer), Charset.forName("windows-1252"));
    return sendUnlessSame(exchange, answer, misread.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean sendUnlessSame(HttpExchange exchange, Answer answer, byte[] spoiled)
      throws IOException {
    if (Arrays.equals(spoiled, bytes(answer))) return false;
    plain(exchange, 200, answer.contentType(), Bytes.of(spoiled));
    return true;
  }

  /** The first half, as if it were all. */
  static boolean truncated(HttpExchange exchange, Site site, Answer answer) throws IOException {
    if (answer.status() != 200 || answer.body().length() < 2) return false;
    byte[] whole = bytes(answer);
    plain(exchange, 200, answer.contentType(), Bytes.of(Arrays.copyOf(whole, whole.length / 2)));
    return true;
  }

  /** The first half of what was announced, and then the line goes dead. */
  static boolean cut(HttpExchange exchange, Site site, Answer answer) throws IOException {
    if (answer.status() != 200 || answer.body().length() < 2) return false;
    byte[] whole = bytes(answer);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(200, whole.length);
    OutputStream out = exchange.getResponseBody();
    out.write(whole, 0, whole.length / 2);
    out.flush();
    return true;
  }

  /** A byte now and then, until the guest has had enough. */
  static boolean drip(HttpExchange exchange, Site site, Answer answer) throws IOException {
    if (answer.status() != 200) return false;
    byte[] whole = bytes(answer);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(200, whole.length);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < Math.min(DRIPS, whole.length); i++) {
        out.write(whole[i]);
        out.flush();
        if (new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS)) return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      return true; // the guest hung up, as it should
    }
    return true;
  }

  private static void plain(HttpExchange exchange, int status, String type, Bytes body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean bare = body.length() == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bare ? -1 : body.length());
    if (!bare) body.stream().transferTo(exchange.getResponseBody());
  }

  private static byte[] bytes(Answer answer) throws IOException {
    return answer.body().stream().readAllBytes();
  }

  private static String words(Answer answer, Site site) throws IOException {
    return new String(bytes(answer), charset(answer, site));
  }

  private static Charset charset(Answer answer, Site site) {
    return Optional.of(answer.contentType())
        .filter(type -> type.contains(site.charset().name()))
        .map(type -> site.charset())
        .orElse(StandardCharsets.UTF_8);
  }
}
