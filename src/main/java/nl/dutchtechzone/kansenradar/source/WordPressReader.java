package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import nl.dutchtechzone.kansenradar.fetch.Page;

/**
 * Reads what a WordPress site says of its posts and pages
 * (developer.wordpress.org/rest-api/reference/posts), then those that are calls.
 */
final class WordPressReader {
  /** The most that the interface gives at once. */
  private static final int PAGE_SIZE = 100;

  private static final int MOST_PARTS = 20;
  private static final String FIELDS = "link,title,modified_gmt";

  private final SourceKind.WordPress site;
  private final Visit visit;
  private final DatedPages pages;

  WordPressReader(Extractor extractor, SourceKind.WordPress site, Visit visit) {
    this.site = site;
    this.visit = visit;
    this.pages = new DatedPages(extractor, site.pages(), visit);
  }

  void read() {
    boolean well = true;
    for (URI endpoint : site.endpoints()) well &= readAll(endpoint);
    URI first = site.endpoints().getFirst();
    if (well && pages.found() == 0 && !visit.definition().expect().emptyIsNormal()) {
      visit.problem(
          Problem.Type.EMPTY_LIST, Problem.Extent.SOURCE, first, "geen adres van een regeling");
    }
    pages.read(first);
  }

  /** False when a part could not be read. */
  private boolean readAll(URI endpoint) {
    for (int part = 0; part < MOST_PARTS; part++) {
      URI address = part(endpoint, part * PAGE_SIZE);
      Optional<Integer> rows = readPart(address);
      if (rows.isEmpty()) return false;
      if (rows.orElseThrow() < PAGE_SIZE) return true;
    }
    visit.problem(
        Problem.Type.LIMIT, Problem.Extent.SOURCE, endpoint, "more than " + MOST_PARTS + " parts");
    return true;
  }

  /** By offset: beyond the last post that gives an empty list, where a page number is an error. */
  private static URI part(URI endpoint, int offset) {
    return URI.create(
        endpoint
            + (endpoint.getRawQuery() == null ? "?" : "&")
            + "per_page="
            + PAGE_SIZE
            + "&offset="
            + offset
            + "&orderby=id&order=desc&_fields="
            + FIELDS);
  }

  /** How many rows there were; empty, with the problem told, when it could not be read. */
  private Optional<Integer> readPart(URI address) {
    return switch (visit.askBody(address)) {
      case Visit.Answer.Nothing nothing -> fail(address, nothing.type(), nothing.detail());
      case Visit.Answer.Same same ->
          fail(address, Problem.Type.UNREADABLE, "onveranderd, maar niet bewaard");
      case Visit.Answer.Body body -> readBody(address, body.page());
    };
  }

  private Optional<Integer> readBody(URI address, Page page) {
    Content content = Content.of(page);
    if (content instanceof Content.Html) {
      return fail(address, OddPage.insteadOfAnswer(content), "HTML waar om JSON was gevraagd");
    }
    return switch (LocatedJson.parse(SourceText.of(page))) {
      case LocatedJson.Parsed.Broken broken ->
          fail(address, Problem.Type.MALFORMED, broken.detail());
      case LocatedJson.Parsed.Tree(LocatedJson.Items posts) -> {
        visit.remember(page);
        posts.items().forEach(post -> take(address, post));
        yield Optional.of(posts.items().size());
      }
      case LocatedJson.Parsed.Tree(LocatedJson other) ->
          fail(
              address,
              Problem.Type.DIAGNOSTIC,
              other
                  .field("message")
                  .flatMap(LocatedJson::value)
                  .orElse("geen lijst van berichten"));
    };
  }

  private Optional<Integer> fail(URI address, Problem.Type type, String detail) {
    visit.problem(type, Problem.Extent.SOURCE, address, detail);
    return Optional.empty();
  }

  private void take(URI address, LocatedJson post) {
    Optional<String> link = post.at("/link").flatMap(LocatedJson::value);
    if (link.isEmpty()) {
      visit.leftOut("a post", "without a link");
      return;
    }
    String title = post.at("/title/rendered").flatMap(LocatedJson::value).orElse("");
    Optional<Instant> changed =
        post.at("/modified_gmt").flatMap(LocatedJson::value).flatMap(PortalDates::instant);
    pages.take(address, link.orElseThrow(), plain(title), changed);
  }

  private static String plain(String html) {
    return html.isBlank() ? "" : ReadableText.of(new Content.Html("<p>" + html + "</p>")).strip();
  }
}
