package nl.dutchtechzone.kansenradar.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

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
          "topbar");

  /** How many elements with a suspicious class are searched for a heading, at most. */
  private static final int LOOKS = 200;

  private int looks = LOOKS;

  /** True when nothing inside the element is to be read. */
  boolean covers(Element element) {
    String tag = element.normalName();
    if (TAGS.contains(tag)) return true;
    if (tag.equals("form")) return isFilter(element);
    if (element.attributesSize() == 0) return tag.equals("header") && isSiteHeader(element);
    if (isHidden(element)) return true;
    if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) return true;
    if (tag.equals("header")) return isSiteHeader(element);
    return (named(element.className()) || named(element.id())) && holdsNoTitle(element);
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

  /** A search form or filter; some systems wrap the whole page in a form. */
  private boolean isFilter(Element form) {
    if (form.selectFirst("h1, h2, p, dl, table") != null) return false;
    return looks-- > 0;
  }

  private boolean holdsNoTitle(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("main") || tag.equals("article") || tag.equals("html")) {
      return false;
    }
    return looks-- > 0 && element.selectFirst("h1, main, article") == null;
  }

  /** Looks at each word of a class or id: {@code block--cookie-bar} is block, cookie, bar. */
  private static boolean named(String name) {
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      if (letter) continue;
      if (i - start > 3 && WORDS.contains(name.substring(start, i).toLowerCase(Locale.ROOT))) {
        return true;
      }
      start = i + 1;
    }
    return false;
  }
}
