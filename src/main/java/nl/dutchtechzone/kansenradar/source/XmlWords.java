package nl.dutchtechzone.kansenradar.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;

/**
 * The words of a legal publication in XML, a line for each block, and where in the body each
 * character came from: evidence counts in the body, as for every answer that is no page.
 */
final class XmlWords {
  private static final Set<String> INLINE =
      Set.of(
          "nadruk",
          "extref",
          "intref",
          "sup",
          "inf",
          "b",
          "i",
          "u",
          "em",
          "strong",
          "a",
          "span",
          "label",
          "nr",
          "titel",
          "li.nr",
          "lidnr",
          "noot.nr",
          "redactie",
          "ondlijn",
          "illustratie");
  private static final Set<String> NO_WORDS = Set.of("meta", "metadata", "head", "style", "script");

  private final String body;
  private final StringBuilder words = new StringBuilder();
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];

  private XmlWords(String body) {
    this.body = body;
  }

  /** Of well-formed XML. */
  static XmlWords of(String body) {
    XmlWords read = new XmlWords(body);
    read.walk();
    return read;
  }

  String text() {
    return words.toString();
  }

  /** The same words as they stand in the body, tags between them included. */
  Evidence inBody(Evidence inText) {
    int start = starts[inText.start()];
    int end = ends[inText.end() - 1];
    return new Evidence(inText.page(), body.substring(start, end), start, end);
  }

  private void walk() {
    int at = 0;
    while (at < body.length()) at = body.charAt(at) == '<' ? markup(at) : character(at);
  }

  /** Reads what begins with "<"; where it ends. */
  private int markup(int at) {
    if (body.startsWith("<!--", at)) return behind("-->", at);
    if (body.startsWith("<?", at)) return behind("?>", at);
    if (body.startsWith("<![CDATA[", at)) return cdata(at + "<![CDATA[".length());
    int end = behind(">", at);
    boolean closes = body.startsWith("</", at);
    String name = name(closes ? at + 2 : at + 1);
    boolean empty = end >= 2 && body.charAt(end - 2) == '/';
    if (!closes && !empty && NO_WORDS.contains(name)) {
      newLine();
      int close = body.indexOf("</", end);
      while (close >= 0 && !name(close + 2).equals(name)) close = body.indexOf("</", close + 2);
      return close < 0 ? body.length() : behind(">", close);
    }
    if (!INLINE.contains(name)) newLine();
    return end;
  }

  private int cdata(int at) {
    int end = body.indexOf("]]>", at);
    int last = end < 0 ? body.length() : end;
    for (int i = at; i < last; i++) add(body.charAt(i), i, i + 1);
    return Math.min(body.length(), last + 3);
  }

  private String name(int at) {
    int end = at;
    while (end < body.length() && " \t\r\n/>".indexOf(body.charAt(end)) < 0) end++;
    String name = body.substring(at, end).toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  private int behind(String mark, int at) {
    int found = body.indexOf(mark, at);
    return found < 0 ? body.length() : found + mark.length();
  }

  private int character(int at) {
    char c = body.charAt(at);
    if (c != '&') {
      add(c, at, at + 1);
      return at + 1;
    }
    int end = body.indexOf(';', at);
    if (end < 0 || end - at > 10) {
      add('&', at, at + 1);
      return at + 1;
    }
    String entity = body.substring(at + 1, end);
    for (char decoded : decoded(entity).toCharArray()) add(decoded, at, end + 1);
    return end + 1;
  }

  /** Without a document type there are only these five and numbers. */
  private static String decoded(String entity) {
    return switch (entity) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> number(entity);
    };
  }

  private static String number(String entity) {
    try {
      int code =
          entity.startsWith("#x")
              ? Integer.parseInt(entity.substring(2), 16)
              : Integer.parseInt(entity.substring(entity.startsWith("#") ? 1 : 0));
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return ""; // no entity that well-formed XML could have
    }
  }

  private void newLine() {
    int last = words.length() - 1;
    if (last < 0 || words.charAt(last) == '\n') return;
    if (words.charAt(last) == ' ') words.setLength(last);
    put('\n', starts[Math.max(0, last)], ends[Math.max(0, last)]);
  }

  /** White space becomes one space, and none at the beginning of a line. */
  private void add(char c, int start, int end) {
    boolean space = Character.isWhitespace(c) || c == '\u00a0';
    if (!space) {
      put(c, start, end);
      return;
    }
    int last = words.length() - 1;
    if (last >= 0 && words.charAt(last) != ' ' && words.charAt(last) != '\n') put(' ', start, end);
  }

  private void put(char c, int start, int end) {
    int at = words.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    words.append(c);
  }
}
