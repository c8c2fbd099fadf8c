package nl.dutchtechzone.kansenradar.demo;

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
  private final Door door;

  SiteHandler(Site site, UnaryOperator<String> fill, IntSupplier day, Door door) {
    this.site = site;
    this.pages = new Pages(site, fill);
    this.portal = new PortalSearch(fill);
    this.publications = new PublicationSearch(fill);
    this.day = day;
    this.door = door;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      door.send(exchange, site, answer(exchange, body));
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
}
