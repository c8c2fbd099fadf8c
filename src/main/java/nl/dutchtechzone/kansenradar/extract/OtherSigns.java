package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/** What speaks for a page that offers nothing of its own: advice, answers to questions, a job. */
final class OtherSigns {
  /** "Hoe vraagt u subsidie aan?", "FAQ": answers for everybody, whatever the scheme. */
  private static final Sign QUESTION =
      new Sign(
          "^(?:hoe|hoeveel|mag|moet|kan|wat|wanneer|waarom|wie|welche[rns]?|was|wann|warum|kann|muss|darf|how|what|when|why|who|can|do|does|should)"
              + " .{3,80}\\?|^(?:hoe|how|wie)"
              + " (?:vraag|werkt|to|do|funktioniert|stelle|kan)\\b|^(?:overview|overzicht|uberblick|financieel"
              + " overzicht|prasentation|about us|over ons)\\b|^apply for (?:funding|a grant)$");

  /** "FAQs", "Ratgeber", "Subsidie aanvragen: tips": written for whoever applies anywhere. */
  private static final Sign GUIDE =
      new Sign(
          "\\b(?:faqs?|veelgestelde vragen|haufige? (?:gestellte )?fragen|frequently asked"
              + "|ratgeber|basiswissen|know-how|wegweiser|checklist[e]?|tipps|tips|stappenplan"
              + "|uitgelegd|erklart|explained|guide to|beantragung von forder(?:mitteln|ung)"
              + "|passende forderung|anleitung|zo vraag je|zo vraagt u|zo werkt)\\b");

  private static final Sign VACANCY =
      new Sign(
          "^(?:vacature|vacatures|stellenangebot|stellenausschreibung|vacancy|job vacancy|wij"
              + " zoeken|wir suchen|invitation to tender|call for tenders?|call for"
              + " (?:experts|evaluators|assessors|reviewers)|we are recruiting|aanbesteding"
              + "|aankondiging van (?:een )?opdracht)\\b|\\b[mwd]/[mwd]/[mwd]\\b");

  /** "Kantoor gesloten", "Portal: planned downtime": nobody can be reached for some days. */
  private static final Sign CLOSURE =
      new Sign(
          "\\b(?:(?:winter|summer|christmas|holiday|office|easter) closure|(?:planned|scheduled)"
              + " (?:downtime|maintenance)|(?:gepland|technisch) onderhoud|onderhoud (?:aan|van)"
              + " (?:het|de) (?:portaal|loket|website)|storing|(?:kantoor|bureau|buro|office) (?:is"
              + " |ist )?(?:dicht"
              + "|gesloten|geschlossen|closed)|sluitingsdagen|wartungsarbeiten|betriebsferien|openingstijden|offnungszeiten|opening"
              + " hours)\\b");

  private static final Set<String> QUESTIONS =
      Set.of(
          "faq",
          "faqs",
          "ufaqs",
          "veelgestelde-vragen",
          "vraag-en-antwoord",
          "haeufige-fragen",
          "haufige-fragen",
          "fragen-und-antworten",
          "frequently-asked-questions");

  /** Folders for advice on applying anywhere, and for jobs. */
  private static final Set<String> GUIDES =
      Set.of(
          "ratgeber",
          "basiswissen",
          "know-how",
          "kennisbank",
          "wissen",
          "tips",
          "gids",
          "vacature",
          "vacatures",
          "vacancies",
          "stellenangebote");

  /** Folders for jobs, also where one site keeps a single one. */
  private static final Set<String> JOBS =
      Set.of(
          "vacature",
          "vacatures",
          "vacancy",
          "vacancies",
          "jobs",
          "job",
          "careers",
          "karriere",
          "stellenangebote",
          "stellenangebot",
          "stellenausschreibungen",
          "werken-bij");

  /** Where a page says what it is about. */
  private static final int OPENING = 1_500;

  private OtherSigns() {}

  /**
   * How much speaks for one other thing to bid, ask or sign up for: a tender for services, the
   * accounts of a grant received, a job, a hearing, advice for sale. Six or more are enough where
   * less speaks for a call.
   *
   * @param title what the title's words mean
   */
  static int count(Sheet sheet, List<Hit> title) {
    int most = 0;
    for (Map.Entry<Cue, Set<String>> words : said(sheet).entrySet()) {
      if (words.getKey() == Cue.OTHER_MEETING) continue;
      int titled = isTitled(words.getKey(), title) ? 2 : 0;
      if (words.getKey() == Cue.OTHER_JOB && Paths.has(sheet.uri(), JOBS)) titled += 4;
      most = Math.max(most, 2 * words.getValue().size() + titled);
    }
    return most;
  }

  /** How many different words speak of coming to a meeting. */
  static int meeting(Sheet sheet) {
    return said(sheet).getOrDefault(Cue.OTHER_MEETING, Set.of()).size();
  }

  private static Map<Cue, Set<String>> said(Sheet sheet) {
    Map<Cue, Set<String>> said = new EnumMap<>(Cue.class);
    for (Hit hit : sheet.opening(OPENING)) {
      if (hit.cue().family() != Cue.Family.OTHER_KIND) continue;
      said.computeIfAbsent(hit.cue(), c -> new HashSet<>()).add(hit.in(sheet.folded()));
    }
    return said;
  }

  private static boolean isTitled(Cue cue, List<Hit> title) {
    for (Hit hit : title) if (hit.cue() == cue) return true;
    return false;
  }

  static boolean isKeptWithQuestions(URI uri) {
    return Paths.has(uri, QUESTIONS);
  }

  static boolean isKeptWithGuides(URI uri) {
    return Paths.has(uri, GUIDES);
  }

  /** True for a title that promises advice. */
  static boolean isGuide(Words title) {
    return GUIDE.isIn(title);
  }

  /** True for a title that offers a job or a contract, or tells when nobody is in. */
  static boolean isVacancy(Words title) {
    return VACANCY.isIn(title) || CLOSURE.isIn(title);
  }

  /** True for a title that asks how or what, or names a survey of many things. */
  static boolean isGeneral(Words title) {
    return QUESTION.isIn(title);
  }
}
