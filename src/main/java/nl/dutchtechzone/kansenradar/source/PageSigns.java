package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that a page with a good status is not the page that was asked for. Pure functions. */
final class PageSigns {
  /** Walls are short; a long page that speaks of cookies or robots is a page. */
  private static final int WALL_LENGTH = 2500;

  private static final List<String> BOT_WALL =
      List.of(
          "radware",
          "captcha",
          "are you a robot",
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
          "we apologize for the inconvenience",
          "your activity and behavior on this site",
          "ddos protection",
          "automated access",
          "geautomatiseerde toegang",
          "sicherheitsüberprüfung");

  private static final Pattern CONSENT =
      Pattern.compile(
          "(cookies?|datenschutzeinstellungen|privacy-?instellingen)[^.]{0,120}"
              + "(accepteren|akkoord|toestaan|accept|agree|consent|zustimmen|akzeptieren|einwilligung|toestemming|weigeren|reject)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ERROR_TITLE =
      Pattern.compile(
          "^(fout|error|oeps|oops|(\\p{L}+"
              + " )?(404|403|500|502|503)\\b.*|.*\\b(pagina|page|seite)\\b[^.]{0,20}\\b(niet"
              + " gevonden|not found|nicht gefunden|bestaat niet( meer)?|existiert"
              + " nicht)\\b.*|.*\\b(not found|niet gevonden|nicht gefunden)|.*\\b(in"
              + " onderhoud|under maintenance|wartungsarbeiten)\\b.*|internal server error|service"
              + " unavailable|tijdelijk niet beschikbaar|er is iets (mis|fout) ?gegaan.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern HOME =
      Pattern.compile("/?((nl|de|en)(/)?)?((home|index|startseite|start)(\\.\\w+)?/?)?");

  /** What UTF-8 bytes look like when they are read as Windows-1252. */
  private static final Pattern MOJIBAKE =
      Pattern.compile("Ã[\\u0080-\\u00BF©«¨¶¼¤ŸŒ]|â‚¬|â€[™œ“˜¦]|Â[ §°€«»]");

  private PageSigns() {}

  static boolean isBotWall(String title, String text) {
    if (text.length() > WALL_LENGTH) return false;
    String words = (title + "\n" + text).toLowerCase(Locale.ROOT);
    return BOT_WALL.stream().anyMatch(words::contains);
  }

  static boolean isConsentWall(String text) {
    return text.length() <= WALL_LENGTH && CONSENT.matcher(text).find();
  }

  static boolean isErrorTitle(String title) {
    return ERROR_TITLE.matcher(title.strip()).matches();
  }

  /** Replacement characters or misread UTF-8, more than a slip of the keyboard. */
  static boolean isGarbled(String text) {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) == '\uFFFD') odd++;
    Matcher misread = MOJIBAKE.matcher(text);
    while (misread.find()) odd++;
    return odd >= 3 || (odd > 0 && odd * 50 >= text.length());
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
