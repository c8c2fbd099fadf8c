package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** From a page's body to its lines. */
final class Pages {
  private static final String BULLETS = "•●▪◦‣∙·*-–";

  private Pages() {}

  static PageText read(URI uri, Content content, ExtractHints hints) {
    return switch (content) {
      case Content.Html(String markup) -> html(uri, markup, hints);
      case Content.Plain(String text) -> plain(text);
      case Content.Pdf pdf -> plain(pdf.text());
      case Content.Word word -> plain(word.text());
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

  /** Text as it is: each line of it is a block, the first the title. */
  private static PageText plain(String text) {
    List<Line> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int from = start;
      int to = end;
      while (from < to && text.charAt(from) <= ' ') from++;
      while (to > from && text.charAt(to - 1) <= ' ') to--;
      int words = afterBullet(text, from, to);
      Line.Kind kind = words > from ? Line.Kind.ITEM : Line.Kind.TEXT;
      if (to > words) lines.add(Line.of(kind, words, to));
      start = end + 1;
    }
    String title = lines.isEmpty() ? "" : text.substring(lines.getFirst().start(), titleEnd(lines));
    return new PageText(text, lines, List.of(), List.of(), title, "", List.of(), Optional.empty());
  }

  /** Past the "• " or "- " of an entry of a list. */
  private static int afterBullet(String text, int from, int to) {
    boolean bullet = from + 1 < to && BULLETS.indexOf(text.charAt(from)) >= 0;
    if (!bullet || text.charAt(from + 1) > ' ') return from;
    int words = from + 1;
    while (words < to && text.charAt(words) <= ' ') words++;
    return words;
  }

  private static int titleEnd(List<Line> lines) {
    Line first = lines.getFirst();
    return Math.min(first.end(), first.start() + 200);
  }
}
