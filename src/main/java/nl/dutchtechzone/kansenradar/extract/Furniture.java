package nl.dutchtechzone.kansenradar.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a site's furniture is known when its markup does not tell: what heads a block
 * of other pages, a sign-up or a form for remarks, and lines that only lead elsewhere. Thread-safe.
 */
final class Furniture {
  private static final int LONGEST_HEADING = 80;

  /** So many characters at most has a line that only leads elsewhere. */
  static final int LONGEST_LINK = 24;

  /** Part of the word for cookies in every language, whether it starts a sentence or not. */
  static final String COOKIE = "ookie";

  /** "Related documents" is not among them: an officer reads the documents of a call. */
  private static final Pattern HEADING =
      Pattern.compile(
          """
          (gerelateerde? (nieuws|berichten|artikelen|pagina's|onderwerpen|subsidies|regelingen|projecten)\
          |(lees|bekijk|zie) ook|(misschien )?ook interessant|misschien ook iets voor\
          |vergelijkbare (regelingen|subsidies)|(meer|ander|overig) nieuws\
          |deel (deze|dit) |volg ons|nieuwsbrief|blijf op de hoogte|op de hoogte blijven\
          |heeft u gevonden wat u zocht|was deze (informatie|pagina) |over de auteur\
          |geef een reactie|chat met ons\
          |(weitere|ähnliche|verwandte) (\\p{L}+ )?(meldungen|nachrichten|artikel|beiträge|themen|förderprogramme|programme)\
          |das könnte sie auch|mehr zum thema|(diese )?seite teilen|beitrag teilen|folgen sie uns\
          |newsletter|servicebereich|war diese seite |waren diese informationen |über (den autor|die autorin)\
          |schreiben sie einen kommentar\
          |related (posts|news|articles|content|projects|calls|pages|stories)|(read|see) also\
          |you (may|might) also|(more|other) news|share this|follow us|subscribe to|stay (informed|up to date)\
          |was this (page|information) |leave a (comment|reply)|about the author|recent posts\
          |(gerelateerd|trefwoorden|schlagw[oö]rter|schlagworte|tags):?$)\
          """,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> LINKS =
      Set.of(
          "lees meer",
          "lees verder",
          "lees voor",
          "terug naar overzicht",
          "mehr lesen",
          "mehr erfahren",
          "weiterlesen",
          "vorlesen",
          "zurück zur übersicht",
          "read more",
          "back to overview");

  /** What stands above a page's own title where its text was copied whole. */
  private static final Set<String> ABOVE_TITLE =
      Set.of(
          "accessibility tools",
          "close this search box",
          "loading",
          "skip to main content",
          "skip to content",
          "menu",
          "search",
          "new",
          "zoeken",
          "nieuw",
          "naar de inhoud",
          "direct naar de inhoud",
          "ga naar de inhoud",
          "direct naar inhoud",
          "suche",
          "neu",
          "zum inhalt springen",
          "zum hauptinhalt springen",
          "direkt zum inhalt");

  private Furniture() {}

  /** True for a line that belongs to the site's head, as the code of a language does. */
  static boolean isAboveTitle(String line) {
    if (line.length() > LONGEST_LINK) return false;
    int end = line.length();
    while (end > 0 && !Character.isLetter(line.charAt(end - 1))) end--;
    return end <= 2
        || isLine(line)
        || ABOVE_TITLE.contains(line.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** True when what stands under the heading is not the page's own. */
  static boolean isUnder(String heading) {
    return heading.length() <= LONGEST_HEADING && HEADING.matcher(heading).lookingAt();
  }

  /** True for a line that only leads elsewhere, and for what a site says of its cookies. */
  static boolean isLine(String line) {
    if (line.contains(COOKIE)) return line.chars().noneMatch(Character::isDigit);
    if (line.length() > LONGEST_LINK) return false;
    int end = line.length();
    while (end > 0 && !Character.isLetter(line.charAt(end - 1))) end--;
    return LINKS.contains(line.substring(0, end).toLowerCase(Locale.ROOT));
  }
}
