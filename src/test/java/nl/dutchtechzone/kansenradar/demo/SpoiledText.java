package nl.dutchtechzone.kansenradar.demo;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The words of an answer, and what a redesign or a mishap makes of them. Whatever does not apply to
 * its form leaves it as it was.
 *
 * @param type its content type
 */
record SpoiledText(String type, String text) {
  private static final String MONTHS =
      "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
          + "|Januar|Februar|März|Mai|Juni|Juli|August|Oktober|Dezember";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b\\d{1,2}\\.? (?:"
              + MONTHS
              + ")(?: \\d{4})?(?:,? (?:om )?\\d{1,2}[.:]\\d\\d uur)?"
              + "|\\b\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}|\\b\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern ROW =
      Pattern.compile("<sru:record>.*?</sru:record>|<item>.*?</item>", Pattern.DOTALL);
  private static final Pattern JSON_ROWS = Pattern.compile("\"results\":\\[(.*)]}", Pattern.DOTALL);
  private static final String ENTRIES = "ul.cards > li, ul.results > li, ul.products > li, .teaser";
  private static final String LABELS = "main dt, main strong, #content dt, #content strong";
  private static final String HEADINGS = "main h2, #content h2";

  SpoiledText renamed() {
    if (isHtml()) {
      return with(
          text.replaceAll("(class|id)=\"(?=[a-z])", "$1=\"v2-")
              .replaceAll("<(/?)main\\b", "<$1section"));
    }
    return with(
        text.replace("<item>", "<entry2>")
            .replace("</item>", "</entry2>")
            .replace("\"metadata\":", "\"meta\":")
            .replace("dcterms:identifier", "dcterms:number"));
  }

  /** The list is there, its entries are not; an interface says that it has none. */
  SpoiledText emptied() {
    if (isHtml()) return html(page -> page.select(ENTRIES).remove());
    return rows(row -> "", count -> "0");
  }

  /** No more than half of the entries; an interface still says how many there are. */
  SpoiledText halved() {
    if (isHtml()) {
      return html(
          page -> {
            Elements entries = page.select(ENTRIES);
            for (int i = 0; i < entries.size(); i += 2) entries.get(i).remove();
          });
    }
    int[] at = {0};
    return rows(row -> at[0]++ % 2 == 1 ? row : "", count -> count);
  }

  /** The link to the next part of the list is gone. */
  SpoiledText withoutNext() {
    return isHtml() ? html(page -> page.select("nav.pager").remove()) : this;
  }

  SpoiledText undated() {
    if (isHtml() || text.contains("<officiele-publicatie>")) {
      return with(DATE.matcher(text).replaceAll("nader te bepalen"));
    }
    return with(text.replaceAll("\"(startDate|deadlineDate)\": ?\\[[^\\]]*]", "\"$1\":[]"));
  }

  SpoiledText unlabelled() {
    return isHtml() ? html(page -> page.select(LABELS).forEach(Element::empty)) : this;
  }

  SpoiledText withoutHeadings() {
    return isHtml() ? html(page -> page.select(HEADINGS).forEach(Element::empty)) : this;
  }

  /** A form that no parser takes. */
  SpoiledText malformed() {
    if (isHtml()) return this;
    return with(text.replace("</sru:record>", "</sru:rec>").replace("</item>", "</itm>"))
        .and(t -> t.replace("\"results\":[", "\"results\":[{,"));
  }

  private SpoiledText and(UnaryOperator<String> change) {
    return with(change.apply(text));
  }

  private boolean isHtml() {
    return type.startsWith("text/html");
  }

  private SpoiledText rows(UnaryOperator<String> row, UnaryOperator<String> count) {
    String spoiled = ROW.matcher(text).replaceAll(m -> quoted(row.apply(m.group())));
    spoiled =
        JSON_ROWS
            .matcher(spoiled)
            .replaceAll(m -> quoted("\"results\":[" + jsonRows(m, row) + "]}"));
    spoiled =
        Pattern.compile("(numberOfRecords>|\"totalResults\":)(\\d+)")
            .matcher(spoiled)
            .replaceAll(m -> m.group(1) + count.apply(m.group(2)));
    return with(spoiled);
  }

  private static String jsonRows(MatchResult all, UnaryOperator<String> row) {
    return Arrays.stream(all.group(1).split(",(?=\\{\"apiVersion\")"))
        .map(row)
        .filter(kept -> !kept.isEmpty())
        .collect(Collectors.joining(","));
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private SpoiledText html(Consumer<Document> change) {
    Document page = Jsoup.parse(text);
    page.outputSettings().prettyPrint(false);
    String before = page.outerHtml();
    change.accept(page);
    String after = page.outerHtml();
    return after.equals(before) ? this : with(after);
  }

  private SpoiledText with(String spoiled) {
    return new SpoiledText(type, spoiled);
  }
}
