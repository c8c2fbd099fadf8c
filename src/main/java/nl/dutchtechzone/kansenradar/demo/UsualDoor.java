package nl.dutchtechzone.kansenradar.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Sends an answer as it is, or 304 to who holds it already. */
final class UsualDoor implements Door {
  @Override
  public void send(HttpExchange exchange, Site site, Answer answer) throws IOException {
    validate(exchange.getResponseHeaders(), site, answer);
    if (Conditions.notModified(answer, site.validators(), exchange.getRequestHeaders())) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    if (exchange.getRequestMethod().equals("HEAD") || answer.body().length() == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), answer.body().length());
    answer.body().stream().transferTo(exchange.getResponseBody());
  }

  private static void validate(Headers headers, Site site, Answer answer) {
    if (answer.changedAt().isEmpty()) return;
    if (site.validators() != Site.Validators.LAST_MODIFIED) {
      headers.set("ETag", Conditions.etag(answer));
    }
    if (site.validators() != Site.Validators.ETAG) {
      headers.set("Last-Modified", Conditions.date(answer.changedAt().get()));
    }
  }
}
