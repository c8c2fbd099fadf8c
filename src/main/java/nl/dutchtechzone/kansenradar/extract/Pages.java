package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** From a page's body to its lines. */
final class Pages {
  private Pages() {}

  static PageText read(URI uri, Content content, ExtractHints hints) {
    return switch (content) {
      case Content.Html(String markup) -> html(uri, markup, hints);
      case Content.Plain(String text) -> PlainLines.read(text);
      case Content.Pdf pdf -> PlainLines.read(pdf.text());
      case Content.Word word -> PlainLines.read(word.text());
    };
  }

  private static PageText html(URI uri, String markup, ExtractHints hints) {
    org.jsoup.nodes.Document page = Jsoup.parse(markup, uri.toString());
    StructuredData data = StructuredData.of(page);
    Element root = MainContent.of(page, hints.main(), data);
    HtmlLines walk = HtmlLines.read(root);
    LineWriter out = walk.written();
    for (String field : data.fields()) {
      out.add(field);
      out.endLine(Line.Kind.STRUCTURED, 0, -1);
    }
    return new PageText(
        out.text(),
        out.lines(),
        walk.links(),
        walk.times(),
        title(page, root, data),
        data.meta("description").or(() -> data.meta("og:description")).orElse(""),
        data.types(),
        data.published());
  }

  private static String title(org.jsoup.nodes.Document page, Element root, StructuredData data) {
    Optional<Element> heading =
        data.title().filter(t -> root.normalName().equals("body") || t.closest("main") != null);
    return heading
        .or(() -> Optional.ofNullable(root.selectFirst("h1")))
        .or(data::title)
        .map(Element::text)
        .map(String::strip)
        .filter(title -> !title.isEmpty())
        .or(() -> data.meta("og:title"))
        .orElseGet(() -> withoutSite(page.title()));
  }

  /** "Waterstof | RVO.nl" is "Waterstof". */
  private static String withoutSite(String title) {
    for (String bar : List.of(" | ", " – ", " - ")) {
      int at = title.lastIndexOf(bar);
      if (at > 0) return title.substring(0, at).strip();
    }
    return title.strip();
  }
}
