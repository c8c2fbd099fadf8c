package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.extract.PageText.Link;
import nl.dutchtechzone.kansenradar.extract.PageText.TimeTag;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** One walk over the main content, without recursion, that writes its blocks as lines. */
final class HtmlLines implements NodeFilter {
  private static final Set<String> LISTS = Set.of("ul", "ol", "menu");
  private static final int MENU_LINKS = 4;

  /** Elements whose contents often follow each other without a box around each block. */
  private static final Set<String> FLAT = Set.of("body", "main", "article");

  /** So many characters at most are taken back under a heading on a flat page. */
  private static final int MOST_FLAT = 1_000;

  private final LineWriter out = new LineWriter();
  private final Boilerplate boilerplate = new Boilerplate();
  private final List<Link> links = new ArrayList<>();
  private final List<TimeTag> times = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private int terms;
  private int values;
  private int items;
  private int linkDepth;
  private int linkChars;
  private int linkCount;
  private int documentLinks;
  private Optional<Aside> aside = Optional.empty();
  private Optional<Open> row = Optional.empty();

  /** A block of other pages, since its heading; it ends with the scope or at a like heading. */
  private record Aside(Element scope, Open start, int level) {}

  /** What is remembered of an open element until it closes. */
  private record Open(int position, int line, int linkChars, int linkCount, int documentLinks) {}

  /** An open table and the line of its column heads. */
  private static final class Table {
    int header = -1;
    boolean rowIsHead;
  }

  static HtmlLines read(Element root) {
    HtmlLines lines = new HtmlLines();
    NodeTraversor.filter(lines, root);
    lines.endLine();
    lines.endAside();
    return lines;
  }

  LineWriter written() {
    return out;
  }

  List<Link> links() {
    int end = out.position();
    return links.stream().filter(l -> l.end() <= end && l.start() < l.end()).toList();
  }

  List<TimeTag> times() {
    int end = out.position();
    return times.stream().filter(t -> t.end() <= end && t.start() < t.end()).toList();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      int before = out.position();
      out.add(words.getWholeText());
      if (linkDepth > 0) linkChars += out.position() - before;
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) return FilterResult.CONTINUE;
    if (depth > 0 && boilerplate.covers(element)) {
      out.space();
      return FilterResult.SKIP_ENTIRELY;
    }
    enter(element);
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    String tag = element.normalName();
    switch (tag) {
      case "br" -> lineBreak();
      case "table" -> {
        endLine();
        tables.push(new Table());
      }
      case "tr" -> {
        endLine();
        row = Optional.of(here());
        out.startRow();
        if (!tables.isEmpty()) tables.element().rowIsHead = true;
      }
      case "td", "th" -> {
        out.startCell();
        if (tag.equals("td") && !tables.isEmpty()) tables.element().rowIsHead = false;
      }
      case "a" -> {
        linkDepth++;
        push();
      }
      case "time" -> push();
      case "span", "label", "strong", "em", "b" -> {
        if (followsSpan(element) && out.endsInWord()) out.space();
      }
      default -> {
        if (LISTS.contains(tag)) push();
        if (element.isBlock() || tag.equals("dd") || tag.equals("dt")) startBlock(tag);
      }
    }
  }

  private void startBlock(String tag) {
    if (out.inRow() && (tag.equals("p") || tag.equals("div"))) {
      out.space();
      return;
    }
    endLine();
    if (Headings.isHeading(tag) && aside.filter(a -> Headings.level(tag) <= a.level()).isPresent())
      endAside();
    if (tag.equals("dt")) terms++;
    if (tag.equals("dd")) values++;
    if (tag.equals("li")) items++;
  }

  private void lineBreak() {
    if (out.inRow()) out.space();
    else endLine();
  }

  /** Labels and values are often two spans side by side, with only style between them. */
  private static boolean followsSpan(Element element) {
    return element.previousSibling() instanceof Element before
        && (before.normalName().equals("span") || before.normalName().equals("label"));
  }

  private void push() {
    out.space();
    open.push(here());
  }

  private Open here() {
    return new Open(out.position(), out.lineCount(), linkChars, linkCount, documentLinks);
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
      if (aside.isPresent() && aside.get().scope().equals(element)) endAside();
    }
    return FilterResult.CONTINUE;
  }

  private void leave(Element element) {
    String tag = element.normalName();
    switch (tag) {
      case "br", "td", "th", "span", "label", "strong", "em", "b" -> {}
      case "table" -> {
        endLine();
        if (!tables.isEmpty()) tables.pop();
      }
      case "tr" -> endRow();
      case "a" -> leaveLink(element);
      case "time" -> leaveTime(element);
      default -> {
        if (element.isBlock() || tag.equals("dd") || tag.equals("dt")) endBlock(element, tag);
        if (LISTS.contains(tag)) leaveList();
      }
    }
  }

  private void endBlock(Element element, String tag) {
    if (out.inRow() && (tag.equals("p") || tag.equals("div"))) {
      out.space();
      return;
    }
    if (Headings.isHeading(tag)) endHeading(element, Headings.level(tag));
    else endLine();
    if (tag.equals("dt") && terms > 0) terms--;
    if (tag.equals("dd") && values > 0) values--;
    if (tag.equals("li") && items > 0) items--;
  }

  private void endHeading(Element heading, int level) {
    int number = out.endLine(Line.Kind.HEADING, level, -1);
    if (number < 0 || level == 1 || aside.isPresent()) return;
    if (!Furniture.isUnder(out.line(number))) return;
    Open start = new Open(out.position(), number, linkChars, linkCount, documentLinks);
    aside = Optional.of(new Aside(Headings.scope(heading), start, level));
  }

  /** Takes the block back, unless it names documents or may well be the rest of a flat page. */
  private void endAside() {
    if (aside.isEmpty()) return;
    Open start = aside.get().start();
    boolean flat = FLAT.contains(aside.get().scope().normalName());
    aside = Optional.empty();
    if (documentLinks > start.documentLinks()) return;
    endLine();
    if (!flat || out.position() - start.position() <= MOST_FLAT) takeBack(start.line());
  }

  private void endLine() {
    if (out.inRow()) {
      endRow();
      return;
    }
    Line.Kind kind = Line.Kind.TEXT;
    if (terms > 0) kind = Line.Kind.TERM;
    else if (values > 0) kind = Line.Kind.VALUE;
    else if (items > 0) kind = Line.Kind.ITEM;
    int number = out.endLine(kind, 0, -1);
    if (number < 0 || !out.lastIsShortOr(Furniture.LONGEST_LINK, Furniture.COOKIE)) return;
    if (Furniture.isLine(out.line(number))) takeBack(number);
  }

  private void endRow() {
    if (!out.inRow()) {
      endLine();
      return;
    }
    Table table = tables.peek();
    int number = out.endLine(Line.Kind.ROW, 0, table == null ? -1 : table.header);
    if (number >= 0 && row.filter(from -> isMenuRow(from, number)).isPresent()) takeBack(number);
    else if (table != null && table.rowIsHead && number >= 0) table.header = number;
    row = Optional.empty();
  }

  private void leaveLink(Element element) {
    Open from = open.pop();
    if (linkDepth > 0) linkDepth--;
    linkCount++;
    String address = element.attr("href");
    if (!Links.isDocument(address)) return;
    documentLinks++;
    Links.http(element.absUrl("href"))
        .ifPresent(uri -> links.add(new Link(from.position(), out.position(), uri)));
  }

  private void leaveTime(Element element) {
    Open from = open.pop();
    String datetime = element.attr("datetime").strip();
    if (datetime.isEmpty()) return;
    if (out.position() == from.position()) out.add(withoutMidnight(datetime));
    else times.add(new TimeTag(from.position(), out.position(), datetime));
  }

  /** A day without a time is often written as its midnight. */
  private static String withoutMidnight(String datetime) {
    return datetime.matches("\\d{4}-\\d\\d-\\d\\dT00:00(:00)?(Z|[+-]00:?00)?")
        ? datetime.substring(0, 10)
        : datetime;
  }

  /** A list of nothing but links is a menu, unless the links lead to documents. */
  private void leaveList() {
    endLine();
    Open from = open.pop();
    if (values == 0 && isMenu(from, out.lineCount() - from.line())) takeBack(from.line());
  }

  private boolean isMenuRow(Open from, int number) {
    int bars = 3 * (linkCount - from.linkCount() - 1);
    return isMenu(from, bars) && out.line(number).chars().noneMatch(Character::isDigit);
  }

  /** Whether enough links and hardly anything else came since, but for so many characters. */
  private boolean isMenu(Open from, int between) {
    if (documentLinks > from.documentLinks()) return false;
    int found = linkCount - from.linkCount();
    int chars = out.position() - from.position() - between;
    return found >= MENU_LINKS && (linkChars - from.linkChars()) * 10L > chars * 9L;
  }

  private void takeBack(int line) {
    out.dropFrom(line);
    int end = out.position();
    while (!links.isEmpty() && links.getLast().end() > end) links.removeLast();
    while (!times.isEmpty() && times.getLast().end() > end) times.removeLast();
    for (Table table : tables) if (table.header >= line) table.header = -1;
  }
}
