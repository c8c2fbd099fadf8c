package nl.dutchtechzone.kansenradar.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Which elements never belong to what a page says: scripts, menus, cookie bars, tooltips. */
final class Boilerplate {
  private static final Set<String> TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "select",
          "option",
          "datalist",
          "textarea",
          "button",
          "input",
          "nav",
          "footer",
          "dialog",
          "head",
          "picture",
          "img");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "tooltip",
          "menu",
          "menubar");
  private static final Set<String> WORDS =
      Set.of(
          "cookie",
          "cookies",
          "cookiebar",
          "cookiebanner",
          "cookieconsent",
          "consent",
          "gdpr",
          "onetrust",
          "cookiebot",
          "usercentrics",
          "breadcrumb",
          "breadcrumbs",
          "skip",
          "skiplink",
          "skiplinks",
          "tooltip",
          "tooltips",
          "megamenu",
          "navbar",
          "navigation",
          "menu",
          "mainmenu",
          "pagination",
          "pager",
          "share",
          "sharing",
          "socialmedia",
          "newsletter",
          "nieuwsbrief",
          "kruimelpad",
          "brotkrumen",
          "feedback",
          "modal",
          "topnav",
          "topbar");

  /** Of a site when no article or list is around; cards and entries have heads and feet too. */
  private static final Set<String> SITE_WORDS = Set.of("header", "footer");

  private static final Set<String> PART_WORDS =
      Set.of("card", "panel", "tile", "item", "entry", "teaser", "post", "table", "widget");

  /** Of a folded answer, which is hidden until somebody asks. */
  private static final Set<String> FOLD_WORDS =
      Set.of(
          "accordion",
          "accordeon",
          "akkordeon",
          "harmonica",
          "expandable",
          "collapsible",
          "disclosure",
          "faq",
          "faqs");

  private static final Set<String> PARTS_OF_PAGE = Set.of("main", "article", "section", "li", "td");
  private static final Set<String> PLAIN_INLINE =
      Set.of("span", "b", "strong", "em", "i", "small", "img", "svg", "br");
  private static final int MENU_LINKS = 4;
  private static final int LONGEST_MENU_LINK = 40;

  /** How many elements with a suspicious class are searched for a heading, at most. */
  private static final int LOOKS = 200;

  private int looks = LOOKS;

  /** True when nothing inside the element is to be read. */
  boolean covers(Element element) {
    String tag = element.normalName();
    if (TAGS.contains(tag)) return !(tag.equals("button") && opensFold(element));
    if (tag.equals("form")) return isFilter(element);
    if ((tag.equals("div") || tag.equals("td")) && isMenu(element)) return true;
    if (element.attributesSize() == 0) return tag.equals("header") && isSiteHeader(element);
    if (isHidden(element) && !isFold(element)) return true;
    if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) return true;
    if (tag.equals("header")) return isSiteHeader(element);
    String names = element.id().isEmpty() ? element.className() : names(element);
    if (names.isEmpty()) return false;
    if (named(names, WORDS)) return holdsNoTitle(element);
    return named(names, SITE_WORDS) && isOfSite(element, names);
  }

  private static String names(Element element) {
    return element.className() + ' ' + element.id();
  }

  /** The heading of an answer that opens when it is pressed. */
  private static boolean opensFold(Element button) {
    Element parent = button.parent();
    return (parent != null && parent.normalName().matches("h[2-6]"))
        || named(button.className(), FOLD_WORDS);
  }

  private static boolean isFold(Element hidden) {
    String role = hidden.attr("role");
    return role.equals("region")
        || role.equals("tabpanel")
        || hidden.attr("hidden").equals("until-found")
        || isNamedFold(hidden);
  }

  /** Itself, or what it is the answer in: {@code <li class="faq"><div hidden>}. */
  private static boolean isNamedFold(Element hidden) {
    Element up = hidden;
    for (int i = 0; i < FOLD_DEPTH && up != null; i++) {
      if (named(names(up), FOLD_WORDS)) return true;
      up = up.parent();
    }
    return false;
  }

  private static final int FOLD_DEPTH = 3;

  /** Short links side by side and hardly a word between them, none to a document. */
  private static boolean isMenu(Element element) {
    int links = 0;
    int linkChars = 0;
    int otherChars = 0;
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode words) {
        otherChars += words.isBlank() ? 0 : words.getWholeText().strip().length();
      } else if (child instanceof Element part) {
        String tag = part.normalName();
        if (tag.equals("br")) continue;
        boolean link = tag.equals("a");
        if (link ? !holdsOnlyPlain(part) : !isPlain(part)) return false;
        String text = part.text();
        if (link && !isMenuLink(part, text)) return false;
        int chars = text.length();
        if (link) links++;
        if (link) linkChars += chars;
        else otherChars += chars;
      }
    }
    return links >= MENU_LINKS && linkChars > otherChars * 4;
  }

  private static boolean holdsOnlyPlain(Element link) {
    for (Element part : link.children()) if (!isPlain(part)) return false;
    return true;
  }

  private static boolean isMenuLink(Element link, String words) {
    if (words.length() > LONGEST_MENU_LINK) return false;
    for (int i = 0; i < words.length(); i++) if (Character.isDigit(words.charAt(i))) return false;
    return !Links.isDocument(link.attr("href"));
  }

  /** Within a line and without parts, so that no nesting makes its words be counted again. */
  private static boolean isPlain(Element part) {
    String tag = part.normalName();
    return PLAIN_INLINE.contains(tag) && (tag.equals("svg") || part.childrenSize() == 0);
  }

  private boolean isOfSite(Element element, String names) {
    if (named(names, PART_WORDS) || !isOutsideParts(element) || !holdsNoTitle(element)) {
      return false;
    }
    return named(names, Set.of("footer"))
        || (element.selectFirst("nav, form, ul") != null
            && element.selectFirst("h2, p, dl, table") == null);
  }

  private static boolean isOutsideParts(Element element) {
    for (Element up = element.parent(); up != null; up = up.parent()) {
      if (PARTS_OF_PAGE.contains(up.normalName())) return false;
    }
    return true;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) return true;
    String style = element.attr("style");
    return !style.isEmpty()
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  /** A page's own head, not that of an article. */
  private boolean isSiteHeader(Element header) {
    for (Element up = header.parent(); up != null; up = up.parent()) {
      String tag = up.normalName();
      if (tag.equals("main") || tag.equals("article") || tag.equals("section")) return false;
    }
    return holdsNoTitle(header);
  }

  /** To search, to filter or to write to the site; some systems wrap the whole page in a form. */
  private boolean isFilter(Element form) {
    if (looks-- <= 0) return false;
    if (form.selectFirst("h1, main, article, dl, table") != null) return false;
    int paragraphs = form.select("p").size();
    return paragraphs == 0 || (paragraphs <= 3 && form.selectFirst("h2, h3") == null);
  }

  private boolean holdsNoTitle(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("main") || tag.equals("article") || tag.equals("html")) {
      return false;
    }
    return looks-- > 0 && element.selectFirst("h1, main, article") == null;
  }

  /** Looks at each word of a class or id: {@code block--cookie-bar} is block, cookie, bar. */
  private static boolean named(String name, Set<String> words) {
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      if (letter) continue;
      if (i - start > 2 && words.contains(name.substring(start, i).toLowerCase(Locale.ROOT))) {
        return true;
      }
      start = i + 1;
    }
    return false;
  }
}
