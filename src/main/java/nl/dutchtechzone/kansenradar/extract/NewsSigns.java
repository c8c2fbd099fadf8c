package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What speaks for a report rather than an offer: where it is kept, who signed it, the day and place
 * at its head, a headline with a verb in it, words quoted, and counts of what has come in.
 */
final class NewsSigns {
  private static final Set<String> PATHS =
      Set.of(
          "nieuws",
          "news",
          "nieuwsberichten",
          "nieuwsbericht",
          "nieuwsoverzicht",
          "nieuwsarchief",
          "nieuwtjes",
          "actueel",
          "aktuelles",
          "presse",
          "press",
          "pressemitteilungen",
          "pressemitteilung",
          "nachrichten",
          "nachricht",
          "meldungen",
          "meldung",
          "newsticker",
          "ticker",
          "blog",
          "blogs",
          "pers",
          "persberichten",
          "persbericht",
          "newsroom",
          "verhalen",
          "praktijkverhalen",
          "interviews",
          "raak-geinspireerd",
          "actualiteiten",
          "stories");

  /**
   * Folders for what was done with the money: only when called so, "culturele-projecten" is not.
   */
  private static final Set<String> PROJECTS =
      Set.of("projecten", "projectverhalen", "projektbeispiele", "success-stories");

  /** "Subsidienieuws", "Energienachrichten": how the names of other folders for news end. */
  private static final List<String> ENDINGS =
      List.of("nieuws", "nieuwsberichten", "news", "nachrichten", "meldungen", "mitteilungen");

  /** Folders for calls that some sites keep among their news. */
  private static final Set<String> CALLS =
      Set.of(
          "funding-opportunities",
          "open-calls",
          "calls",
          "oproepen",
          "calls-for-proposals",
          "calls-for-applications",
          "calls-for-projects",
          "ausschreibungen",
          "foerderaufrufe");

  private static final Set<String> ARTICLES = Set.of("artikel", "artikelen", "article", "articles");

  /** Words are put into somebody's mouth, in the present or the past. */
  private static final Sign SAYS =
      new Sign(
          "\\b(?:zegt|zei|aldus|vertelt|(?<!je |u |jij )vindt(?!(?: [a-z0-9]{1,20}){0,6}"
              + " plaats)|benadrukt|constateert|says|(?<!the"
              + " )said|explains|adds|(?<!\\b(?:the|deadline|date|time|as|otherwise|unless|be|is|are)"
              + " )stated|commented|sagt|sagte|erklart|erklarte|betont|betonte|teilt mit|teilte"
              + " mit|freut sich)\\b");

  /** "Wethouder Smit: 'Wij ...'": a colon and the beginning of what is said. */
  private static final List<String> SPOKEN =
      List.of(": '", ": \"", ": „", ": ‘", ": “", ": «", ": ‚");

  /** "Door: ...", "Foto: ...", "Bron: ...", "Von ...": a byline or a source. */
  private static final Sign SIGNED =
      new Sign(
          "(?<=^|\\n"
              + "|\\(|\\. |\\|"
              + " )(?:door|foto|tekst|auteur|text|autor|autorin|author|written"
              + " by|posted by|photo|unser bild zeigt)(?:: | - |:\\n"
              + ")|\\bunser bild zeigt\\b");

  /** "Bron: ...": lists of calls name theirs as well. */
  private static final Sign SOURCE =
      new Sign("(?<=^|\\n|\\(|\\. |\\| )(?:bron|quelle|source)(?:: | - |:\\n)");

  /** "Emmen, 3 maart -", "ASSEN - ", "Berlin: (hib)": the place that heads a report. */
  private static final Sign PLACED =
      new Sign(
          "(?<=^|\\n"
              + ")[A-ZÄÖÜ][A-ZÄÖÜ ]{3,24}(?:, [^\\n"
              + "]{3,24})? ?[-–—] |(?<=\\n"
              + ")[A-Z][a-zäöü]+: \\(");

  /**
   * "3 maart 2027", "Posted on 20th November 2014", "14 november 2022 - door": a line of its own.
   */
  private static final Sign DATED =
      new Sign(
          "(?<=^|\\n"
              + ")(?:posted on |published on |published |datum: |date: |gepubliceerd op"
              + " )?(?:[a-z]{2,10},? )?(?:[0-9]{1,2}(?:\\.|st|nd|rd|th)? ?[a-z]{3,9},?"
              + " [0-9]{2,4}|[a-z]{3,9} [0-9]{1,2},"
              + " 20[0-9]{2}|[0-9]{1,2}[-./][0-9]{1,2}[-./]20[0-9]{2})(?: at [0-9:. ]{4,6}|"
              + " [0-9]{1,2}[:.][0-9]{2}(?: uur| uhr)?)?(?: ?[-–|] ?[^\\n"
              + "]{0,120}| [0-9]+ min [a-z ]{0,12})?(?:\\n"
              + "|$)");

  /** "Emden (dpa/lni) –": the agency that a paper has its report from. */
  private static final Sign AGENCY =
      new Sign(
          "(?<=^|\\n"
              + ")[A-ZÄÖÜ][A-Za-zäöüßÄÖÜ/ -]{2,30}"
              + " \\((?:dpa|anp|afp|ots|epd|kna|reuters|belga)\\b");

  /** A broadcaster, a paper or a site for news, by its host. */
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?:^|\\.)(?:rtv|omrop|omroep)[a-z0-9-]*\\.[a-z]+$"
              + "|(?:nieuws|krant|courant|dagblad|zeitung|tageblatt|newspaper)[a-z0-9-]*\\.[a-z.]+$");

  /** Where anybody keeps a blog. */
  private static final Pattern BLOGS =
      Pattern.compile("\\.(?:blogspot|wordpress|tumblr|medium|substack)\\.[a-z.]+$");

  /** "325 aanvragen", "42 nieuwe subsidieaanvragen", but not "1 mei aanvragen". */
  private static final String COUNT =
      "(?!20[0-9]{2} )[0-9][0-9. ]{0,6}"
          + " (?!januar|februar|maart|april|mei\\b|jun|jul|august|september|oktober"
          + "|november|december|marz|mai\\b|dezember|week|weken|wochen|dagen|tage|maand|monat|month)(?:[a-z&-]{3,20}"
          + " ){0,2}(?:[a-z-]*aanvragen|[a-z]*aanmeldingen|projecten|projectideeen"
          + "|projectvoorstellen|inzendingen|[a-z]*antrage|skizzen|bewerbungen|[a-z]*bescheide|projekte|applications|proposals|expressions"
          + " of interest|participants)\\b";

  /** "325 aanvragen ingediend", "we received 103 applications": what has come in is counted. */
  private static final Sign COUNTED =
      new Sign(
          "\\b(?:"
              + COUNT
              + "(?:(?!jaarlijks|per jaar|jahrlich|pro jahr|annually|each year|every year|a"
              + " year).){0,40}"
              + "\\b(?:ingediend|binnengekomen|binnen|ontvangen|eingereicht|eingegangen|erreicht|bewilligt|ergangen|submitted|received|sent"
              + " in|registered|geselecteerd|goedgekeurd)\\b"
              + "|(?:kregen|ontvingen|ontving|erhielten|erhielt|erreichten|received|attracted|gingen)"
              + " (?:[a-z]{2,12} ){0,3}"
              + COUNT
              + ")");

  /** "Grote belangstelling voor ...": how a round was met. */
  private static final Sign INTEREST =
      new Sign(
          "\\b(?:grote|veel|overweldigende|enorme|massale|run op|gro(?:ss|ß)e[snr]?|hohe[snr]?"
              + "|rege[snr]?|starke[snr]?|high|strong|huge|great|record)"
              + " (?:belangstelling|animo|interesse|respons|vraag|deelname|resonanz|nachfrage"
              + "|beteiligung|interest|demand|response|uptake)\\b");

  /** "Provincie stelt ... beschikbaar", "Ministerium fördert ...": a headline has a verb. */
  private static final Sign HEADLINE =
      new Sign(
          "(?<= )(?:levert|keurt|lanceert|lanceren|stimuleert|maakt|maken|stelt|stellen|trekt|investeert"
              + "|investeren|ontvangt|tekent|bezoekt|presenteert|viert|steunt|helpt|wil|willen|blijft|bouwt"
              + "|onderzoekt|roept|breidt|verhoogt|zet|komt|kiest|werkt|krijgt|krijgen|geeft|geven|steekt|beschikbaar"
              + " voor|bereikt|gaat zeker|goedgekeurd|ubergibt|erhalt|unterstutzt|investiert|stellt"
              + "|prasentiert|informiert|fordert|launches|announces|announced|approves|approved|awards|invests"
              + "|celebrates|visits|unveils|backs|selects|supports|welcomes|hosts|publishes)\\b");

  /** "Nieuwe openstelling", "new call": what is called new is told, not offered. */
  private static final Sign NEW =
      new Sign(
          "\\b(?:nieuwe?|neue[rsn]?|new) (?:[a-z-]{2,14}"
              + " )?(?:[a-z]{0,20}openstelling(?:en)?|[a-z]{0,20}rondes?|[a-z]{0,20}regeling(?:en)?|[a-z]{0,20}subsidies?"
              + "|calls?|tenders?|[a-z]{0,20}aufrufe?|forder[a-z]{0,20}|[a-z]{0,20}richtlinien?|funding|grants?|scheme)\\b|^(?:opnieuw|extra|erneut|wieder)"
              + " ");

  /** "Regeling X weer open", "Programm gestartet": a title that ends in what has happened. */
  private static final Sign HAPPENED =
      new Sign(
          "(?<= )(?:open|geopend|opengesteld|van start|gestart|bekend|gewijzigd|uitgebreid|verhoogd"
              + "|gestartet|eroffnet|geoffnet|erhoht|launched|opened|published|announced)$");

  /** "€ 4 miljoen voor ...", "Ruim 2 Millionen Euro für ...": an amount that opens a headline. */
  static final Pattern AMOUNT_FIRST =
      Pattern.compile(
          "^(?:ruim |bijna |rund |over |nearly |mehr als |meer dan )?(?:€ ?|eur ?)?[0-9][0-9.,]*"
              + " ?(?:miljoen|mln|million|millions|millionen|mio|ton)\\b.{0,20}\\b(?:voor|fur|for|naar|an|to)\\b");

  private static final int LEAD = 600;

  /** Words ahead of a headline's verb are fewer than this. */
  private static final int LATEST_VERB = 10;

  private final Sheet sheet;
  private final Words title;
  private final Words opening;
  private final boolean counted;

  /**
   * @param title folded
   * @param opening the first words of the page, folded
   */
  NewsSigns(Sheet sheet, Words title, Words opening) {
    this.sheet = sheet;
    this.title = title;
    this.opening = opening;
    this.counted = COUNTED.isIn(opening) || COUNTED.isIn(title);
  }

  /**
   * Three or more are enough where little speaks for a call.
   *
   * @param titled the title calls itself news
   * @param reports the title tells what has happened
   */
  int count(boolean titled, boolean reports) {
    int signs = kept();
    for (String type : sheet.page().types()) {
      if (type.contains("newsarticle") || type.contains("blogposting")) signs += 4;
      if (type.equals("article")) signs += 1;
    }
    if (titled) signs += 3;
    if (SAYS.isIn(opening)) signs += 2;
    if (counted) signs += isOver() ? 4 : 2;
    if (INTEREST.isIn(title)) signs += 2;
    if (!Paths.has(sheet.uri(), CALLS)) signs += headlined(reports);
    if (AMOUNT_FIRST.matcher(title.text()).lookingAt()) signs += 3;
    if (SIGNED.isIn(opening) || isWritten(PLACED)) signs += 2;
    else if (SOURCE.isIn(opening)) signs += 1;
    if (isWritten(AGENCY)) signs += 3;
    return isDated() ? signs + 1 : signs;
  }

  /**
   * Somebody speaks, or a paper does, or what came in is counted: whatever terms it tells, it is
   * not the call's own page.
   */
  boolean isTold() {
    return counted || hasVoice();
  }

  private boolean hasVoice() {
    String host = String.valueOf(sheet.uri().getHost()).toLowerCase(Locale.ROOT);
    return isSpoken() || MEDIA.matcher(host).find() || isWritten(AGENCY);
  }

  private boolean isSpoken() {
    return SAYS.isIn(opening)
        || AnyOf.isIn(SPOKEN, sheet.text().substring(0, opening.text().length()));
  }

  /** The title or the first sentences tell what has happened. */
  private int headlined(boolean reports) {
    boolean title = isHeadline() || HAPPENED.isIn(this.title) || reports || NEW.isIn(this.title);
    return (title ? 2 : 0) + (leadReports() ? 2 : 0);
  }

  private boolean isOver() {
    return OVER.isIn(title) || looksBack();
  }

  /** "Vierde openstelling gesloten". */
  private static final Sign OVER =
      new Sign(
          "(?<= )(?:gesloten|afgesloten|voorbij|geschlossen|beendet|abgeschlossen|closed)$"
              + "|^(?:calls?|rounds?|loket|oproep|openstelling|aufruf|ausschreibung)"
              + " (?:is |are |ist )?(?:now )?(?:closed|gesloten|geschlossen|beendet)\\b");

  /** "Tot 12 november konden gemeenten een aanvraag indienen": how it went, when it is over. */
  private boolean looksBack() {
    for (Passage passage : sheet.passages()) {
      if (passage.start() > LEAD) return false;
      boolean applying = passage.has(Cue.SUBMIT) || passage.has(Cue.DEADLINE);
      if (applying && passage.has(Cue.PAST)) return true;
    }
    return false;
  }

  /** What the place tells where the page is kept. */
  private int kept() {
    URI uri = sheet.uri();
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    if (Paths.has(uri, CALLS)) return 0;
    if (Paths.bears(uri, PATHS) || Paths.endsIn(uri, ENDINGS)) return 4;
    if (Paths.has(uri, PROJECTS)) return 4;
    if (isListedAsNews() || MEDIA.matcher(host).find()) return 3;
    if (Paths.has(uri, ARTICLES)) return 2;
    int blog = BLOGS.matcher(host).find() ? 2 : 0;
    return Paths.diary(uri) > 0 ? blog + 1 + Paths.diary(uri) : blog;
  }

  /** The verb is among the first words, and not the very first. */
  private boolean isHeadline() {
    int verb = HEADLINE.first(title);
    if (verb < 0) return false;
    return title.text().substring(0, verb).chars().filter(c -> c == ' ').count() < LATEST_VERB;
  }

  /** The query of a site whose news is kept by a news module. */
  private boolean isListedAsNews() {
    return String.valueOf(sheet.uri().getQuery()).toLowerCase(Locale.ROOT).contains("news");
  }

  /** The first sentences tell of what somebody has just done: "heeft ... bekendgemaakt". */
  private boolean leadReports() {
    int seen = 0;
    for (Passage passage : sheet.passages()) {
      if (passage.start() > LEAD) return false;
      if (passage.kind() != Passage.Kind.SENTENCE || passage.length() < 40) continue;
      if (passage.has(Cue.KIND_REPORT)) return true;
      if (++seen == 2) return false;
    }
    return false;
  }

  /** In the page's own letters: capitals tell. */
  private boolean isWritten(Sign sign) {
    return sign.isIn(opening.written(sheet.text().substring(0, opening.text().length())));
  }

  private boolean isDated() {
    String head = opening.text().substring(0, Math.min(opening.text().length(), 250));
    if (DATED.isIn(Words.of(head))) return true;
    int looked = 0;
    for (Passage passage : sheet.passages()) {
      if (looked++ > 6) return false;
      if (passage.has(Cue.KIND_NEWS) && passage.length() < 80) return true;
      if (passage.has(Cue.PUBLISHED) && passage.length() < 60) return true;
    }
    return false;
  }
}
