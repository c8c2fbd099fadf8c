package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.ListPage;
import nl.dutchtechzone.kansenradar.extract.ListSelectors;
import nl.dutchtechzone.kansenradar.extract.ReadableText;

/** Signs that a page with a good status is not the page that was asked for. Pure functions. */
final class OddPage {
  /** Walls are short; a long page that speaks of cookies or robots is a page. */
  private static final int WALL_LENGTH = 2500;

  /** With less than this, the page's furniture is all there is to judge by. */
  private static final int BARE_LENGTH = 150;

  private static final Pattern COOKIES =
      Pattern.compile("cookie|datenschutz|privacy|toestemming|einwilligung|consent");

  private static final URI NOWHERE = URI.create("about:blank");
  private static final ListSelectors TITLES = ListSelectors.items("title, h1");

  private static final List<String> BOT_WALL =
      List.of(
          "radware",
          "captcha-delivery",
          "h-captcha",
          "g-recaptcha",
          "solve the captcha",
          "are you a robot",
          "you are a bot",
          "are a human",
          "not a robot",
          "geen robot",
          "kein roboter",
          "bot manager",
          "bot detection",
          "checking your browser",
          "verify you are human",
          "verifying you are human",
          "just a moment",
          "unusual traffic",
          "ongebruikelijk verkeer",
          "ungewöhnlichen datenverkehr",
          "pardon our interruption",
          "request unsuccessful. incapsula",
          "enable javascript and cookies to continue",
          "access denied",
          "request blocked",
          "the requested url was rejected",
          "toegang geweigerd",
          "zugriff verweigert",
          "we apologize for the inconvenience",
          "your activity and behavior on this site",
          "ddos protection",
          "automated access",
          "geautomatiseerde toegang",
          "sicherheitsüberprüfung");

  private static final Pattern CONSENT =
      Pattern.compile(
          "(cookies?|datenschutzeinstellungen|privacy-?instellingen).{0,200}?"
              + "(accepteren|akkoord|toestaan|accept|agree|consent|zustimmen|akzeptieren|einwilligung|toestemming|weigeren|reject)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final Pattern ERROR_TITLE =
      Pattern.compile(
          String.join(
              "|",
              "fout|error|oeps|oops|tijdelijk niet beschikbaar|service unavailable",
              "internal server error|er is iets (mis|fout) ?gegaan.*",
              "((fout|foutcode|fehler|error|http|status)\\s*)?(404|403|500|502|503)\\b.*",
              ".*\\b(pagina|page|seite)\\b[^.]{0,20}\\b(bestaat niet( meer)?|existiert nicht)\\b.*",
              ".*\\b(niet gevonden|not found|nicht gefunden)",
              ".*\\b(in onderhoud|under maintenance|wartungsarbeiten)\\b.*"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern HOME =
      Pattern.compile("/?((nl|de|en)(/)?)?((home|index|startseite|start)(\\.\\w+)?/?)?");

  /** What UTF-8 bytes look like when they are read as Windows-1252. */
  private static final Pattern MOJIBAKE =
      Pattern.compile("Ã[\\u0080-\\u00BF©«¨¶¼¤ŸŒ]|â‚¬|â€[^\\p{ASCII}]|Â[\\u0080-\\u00BF€]");

  private OddPage() {}

  /** Why a page is not believed to be what was asked for; empty when nothing speaks against it. */
  static Optional<Problem.Type> whatIsOdd(Content content, Expectations expect) {
    String readable = ReadableText.of(content).strip();
    if (!(content instanceof Content.Html html)) {
      return readable.isEmpty() ? Optional.of(Problem.Type.EMPTY_PAGE) : Optional.empty();
    }
    String title = titles(html);
    Optional<Problem.Type> wall = wall(title, readable, html.markup());
    if (wall.isPresent()) return nameOfWall(wall.orElseThrow(), html, expect);
    if (isErrorTitle(title)) return Optional.of(Problem.Type.ERROR_PAGE);
    if (isGarbled(html.markup())) return Optional.of(Problem.Type.GARBLED);
    Optional<Problem.Type> cut = truncated(html, expect);
    if (cut.isPresent()) return cut;
    return readable.isEmpty() ? Optional.of(Problem.Type.EMPTY_PAGE) : Optional.empty();
  }

  /** What is left of a page that was cut off may be no more than its bar about cookies. */
  private static Optional<Problem.Type> nameOfWall(
      Problem.Type wall, Content.Html html, Expectations expect) {
    Optional<Problem.Type> cut =
        wall == Problem.Type.CONSENT_WALL ? truncated(html, expect) : Optional.empty();
    return cut.isPresent() ? cut : Optional.of(wall);
  }

  /** What it is that came where an interface or a feed should have answered. */
  static Problem.Type insteadOfAnswer(Content content) {
    return content instanceof Content.Html
        ? whatIsOdd(content, Expectations.NONE).orElse(Problem.Type.UNREADABLE)
        : Problem.Type.MALFORMED;
  }

  static Optional<Problem.Type> truncated(Content.Html html, Expectations expect) {
    return !expect.unclosed().orElse(false) && isTruncatedHtml(html.markup())
        ? Optional.of(Problem.Type.TRUNCATED)
        : Optional.empty();
  }

  static Optional<Problem.Type> whatIsOddXml(String body) {
    if (body.isBlank()) return Optional.of(Problem.Type.EMPTY_PAGE);
    if (isGarbled(body)) return Optional.of(Problem.Type.GARBLED);
    return Xml.parse(body) instanceof Xml.Parsed.Broken
        ? Optional.of(Problem.Type.MALFORMED)
        : Optional.empty();
  }

  /** The first heading, else what the browser's tab says. */
  private static String titles(Content.Html html) {
    return ListPage.read(html.markup(), NOWHERE, TITLES).items().stream()
        .map(ListPage.Item::text)
        .filter(words -> !words.isBlank())
        .reduce((tab, heading) -> heading.isBlank() ? tab : heading)
        .orElse("");
  }

  /**
   * What a site shows in place of its content, usually with status 200; empty when it shows its
   * content. A real page may speak of robots or cookies; a wall has little else to say.
   *
   * @param readable the words of the page without its furniture
   */
  static Optional<Problem.Type> wall(String title, String readable, String markup) {
    if (readable.length() > WALL_LENGTH) return Optional.empty();
    String said = (title + "\n" + readable).toLowerCase(Locale.ROOT);
    String all = markup.toLowerCase(Locale.ROOT);
    boolean bare = readable.length() < BARE_LENGTH;
    if (BOT_WALL.stream().anyMatch(bare ? all::contains : said::contains)) {
      return Optional.of(Problem.Type.BOT_WALL);
    }
    return CONSENT.matcher(bare ? all : said).find() && (bare || startsWithCookies(said))
        ? Optional.of(Problem.Type.CONSENT_WALL)
        : Optional.empty();
  }

  /** A page that is about cookies says so at once. */
  private static boolean startsWithCookies(String said) {
    return COOKIES.matcher(said.substring(0, Math.min(200, said.length()))).find();
  }

  static boolean isErrorTitle(String title) {
    return ERROR_TITLE.matcher(title.strip()).matches();
  }

  /** Replacement characters or misread UTF-8, more than a slip of the keyboard. */
  static boolean isGarbled(String text) {
    int odd = unreadable(text);
    return odd >= 3 || (odd > 0 && odd * 50 >= text.length());
  }

  /** How many characters come from reading bytes in the wrong way. */
  static int unreadable(String text) {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) == '\uFFFD') odd++;
    Matcher misread = MOJIBAKE.matcher(text);
    while (misread.find()) odd++;
    return odd;
  }

  /** HTML that ends before its end: no closing tag of body or html. */
  static boolean isTruncatedHtml(String markup) {
    String end = markup.substring(Math.max(0, markup.length() - 20_000)).toLowerCase(Locale.ROOT);
    return !end.contains("</html") && !end.contains("</body");
  }

  /** How a redirect went astray; empty when it did not. */
  static Optional<Problem.Type> astray(URI asked, URI answered) {
    if (asked.equals(answered)) return Optional.empty();
    if (!sameSite(asked, answered)) return Optional.of(Problem.Type.REDIRECTED_AWAY);
    return !isHome(asked) && isHome(answered)
        ? Optional.of(Problem.Type.REDIRECTED_HOME)
        : Optional.empty();
  }

  /** Same host, a leading "www." aside; the port counts. */
  static boolean sameSite(URI one, URI other) {
    return host(one).equals(host(other)) && port(one) == port(other);
  }

  private static boolean isHome(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    return uri.getQuery() == null && HOME.matcher(path.toLowerCase(Locale.ROOT)).matches();
  }

  private static String host(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** http and https of one host are one site, so their usual ports count as none. */
  private static int port(URI uri) {
    return uri.getPort() == 80 || uri.getPort() == 443 ? -1 : uri.getPort();
  }
}
