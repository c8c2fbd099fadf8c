package nl.dutchtechzone.kansenradar.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/**
 * Answers for one site: pages to everybody, and the search interface of those sites that have one.
 */
final class SiteHandler implements HttpHandler {
  private final Site site;
  private final Pages pages;
  private final PortalSearch portal;
  private final PublicationSearch publications;
  private final IntSupplier day;

  SiteHandler(Site site, UnaryOperator<String> fill, IntSupplier day) {
    this.site = site;
    this.pages = new Pages(site, fill);
    this.portal = new PortalSearch(fill);
    this.publications = new PublicationSearch(fill);
    this.day = day;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      send(exchange, answer(exchange, body));
    }
  }

  private Answer answer(HttpExchange exchange, String body) {
    URI request = exchange.getRequestURI();
    String method = exchange.getRequestMethod();
    if (site.name().equals("eu") && request.getPath().equals(PortalSearch.PATH)) {
      String type =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
      return portal.answer(method, request, type, body, day.getAsInt());
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Answer.error(405, "Method Not Allowed");
    }
    if (site.name().equals("bekendmakingen") && request.getPath().equals(PublicationSearch.PATH)) {
      return publications.answer(request, day.getAsInt());
    }
    return pages.get(request, day.getAsInt());
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    validate(exchange.getResponseHeaders(), answer);
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

  private void validate(Headers headers, Answer answer) {
    if (answer.changedAt().isEmpty()) return;
    if (site.validators() != Site.Validators.LAST_MODIFIED) {
      headers.set("ETag", Conditions.etag(answer));
    }
    if (site.validators() != Site.Validators.ETAG) {
      headers.set("Last-Modified", Conditions.date(answer.changedAt().get()));
    }
  }
}
