import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a page, a block or cell a line: all of it, or what stands between {@code <!--main-->}
 * and {@code <!--/main-->} and not between {@code <!--skip-->} and {@code <!--/skip-->}.
 */
final class GoldText implements NodeVisitor {
  private static final Set<String> LINES = Set.of("br", "td", "th", "dt", "dd", "li", "summary");

  private final boolean everything;
  private final StringBuilder text = new StringBuilder();
  private boolean main;
  private boolean skip;

  private GoldText(boolean everything) {
    this.everything = everything;
  }

  static List<String> marked(String markup) {
    return lines(Jsoup.parse(markup), false);
  }

  static List<String> whole(String markup) {
    return lines(Jsoup.parse(markup), true);
  }

  /** The page as a site would send it. */
  static String unmarked(String markup) {
    return markup.replaceAll("<!--/?(main|skip)-->", "");
  }

  private static List<String> lines(Document page, boolean everything) {
    GoldText gold = new GoldText(everything);
    NodeTraversor.traverse(gold, page.body());
    return gold.text
        .toString()
        .lines()
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case Comment comment -> mark(comment.getData());
      case TextNode words when everything || (main && !skip) ->
          text.append(words.getWholeText().replaceAll("\\s+", " "));
      case Element element when startsLine(element) -> text.append('\n');
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && startsLine(element)) text.append('\n');
  }

  private void mark(String comment) {
    switch (comment) {
      case "main" -> main = true;
      case "/main" -> main = false;
      case "skip" -> skip = true;
      case "/skip" -> skip = false;
      default -> {}
    }
  }

  private static boolean startsLine(Element element) {
    return element.isBlock() || LINES.contains(element.normalName());
  }
}
