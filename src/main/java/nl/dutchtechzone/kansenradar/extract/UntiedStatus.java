package nl.dutchtechzone.kansenradar.extract;

import java.util.List;

/** A status said with other words between those that tell it. */
final class UntiedStatus {
  private UntiedStatus() {}

  /** "Subsidieplafond voor dorpshuizen bereikt": a line of its own. */
  static boolean isSpentHeadline(Sheet sheet, Passage passage) {
    if (passage.length() > HEADLINE) return false;
    String words = sheet.words(passage);
    boolean stop = words.endsWith(".") || words.endsWith("!");
    String line = stop ? words.substring(0, words.length() - 1) : words;
    if (AnyOf.isIn(PARTLY, line)) return false;
    return AnyOf.ends(SPENT_ENDS, line) && SPENT.isIn(Words.of(words));
  }

  private static final List<String> PARTLY =
      List.of(" deel", "deels ", "teilweise", "partly", " als volgt ");

  /** How such a line ends: looked at first, for nearly all lines end otherwise. */
  private static final List<String> SPENT_ENDS =
      List.of(
          "bereikt",
          "uitgeput",
          "leeg",
          "besteed",
          "vergeven",
          "verdeeld",
          "benut",
          " op",
          "ausgeschopft",
          "erschopft",
          "aufgebraucht",
          "leer",
          "exhausted",
          "allocated",
          "committed",
          "spent");

  /** "U kunt voor deze regeling geen subsidie meer aanvragen", "op dit moment kan dat niet". */
  static boolean isShut(Sheet sheet, Passage passage) {
    if (!passage.has(Cue.NOT) || passage.length() > SENTENCE) return false;
    String words = " " + sheet.words(passage);
    if (!AnyOf.isIn(NOW, words) || AnyOf.isIn(UNLESS, words)) return false;
    return SHUT.isIn(Words.of(words));
  }

  private static final int SENTENCE = 200;

  private static final List<String> NOW =
      List.of(
          " meer",
          "moment",
          "voorlopig",
          " nu ",
          "tijdelijk",
          "dit jaar",
          " derzeit",
          " aktuell",
          " zurzeit",
          " vorerst",
          "currently",
          "at present");

  /** What makes it true of some of those who apply, of one way to do so, or of another day. */
  private static final List<String> UNLESS =
      List.of(
          " als ",
          " indien ",
          " wanneer ",
          " zodra ",
          " tenzij ",
          " na ",
          " nadat ",
          "daarna",
          " vanaf ",
          " voordat ",
          " digitaal",
          " online",
          " per post",
          " per e-mail",
          " via ",
          " totdat ",
          " dan ",
          "voor projecten",
          "wijzig",
          " alleen ",
          " tweede",
          " opnieuw",
          " nogmaals",
          " per persoon",
          " voor al ",
          " slechts ",
          " meer dan ");

  private static final String APPLY =
      "(?:aanvragen|aanvraag|indienen|aangevraagd|ingediend|aanmelden|aangemeld|inschrijven)\\b";

  private static final String AT_PRESENT =
      "(?:op dit moment|momenteel|voorlopig|nu|tijdelijk|dit jaar)";

  private static final Sign SHUT =
      new Sign(
          "(?:kunt|kun|kan|kunnen|worden|wordt) (?:[^.;,?]{0,60} )?(?:geen (?:[a-z]{3,25} ){0,3}"
              + "|niet )meer (?:[^.;,?]{0,30} )?"
              + APPLY
              + "|(?:kunt|kun|kan|kunnen|is|zijn|worden|wordt|nemen) (?:[^.;,?]{0,60} )?"
              + AT_PRESENT
              + " (?:[^.;,?]{0,30} )?(?:geen|niet) (?:[^.;,?]{0,40} )?"
              + APPLY
              + "|"
              + AT_PRESENT
              + " (?:kunt|kun|kan|kunnen|is|zijn|worden|wordt|nemen) (?:[^.;,?]{0,60}"
              + " )?(?:geen|niet) (?:[^.;,?]{0,40} )?"
              + APPLY
              + "|(?:antrage|antragstellung|bewerbungen|skizzen|einreichungen?)"
              + " (?:kann|konnen|sind|ist) (?:[^.;,?]{0,40}"
              + " )?(?:derzeit|aktuell|zurzeit|momentan|vorerst) (?:[^.;,?]{0,40} )?nicht"
              + " (?:[^.;,?]{0,30} )?"
              + "(?:gestellt|eingereicht|moglich|angenommen|entgegengenommen)|(?:applications?|proposals)"
              + " (?:can ?not|can) (?:currently|at present) (?:not )?be"
              + " (?:made|submitted|accepted)|(?:aanvragen|aanvraag"
              + " indienen|indienen|inschrijven|aanmelden) (?:kan|is) (?:[a-z]{2,12} ){0,3}niet"
              + " (?:meer|langer)");

  /** "De termijn voor 2028 zal in oktober worden geopend". */
  static boolean isToOpen(Sheet sheet, Passage passage) {
    if (passage.has(Cue.NOT) || passage.has(Cue.PAST)) return false;
    String words = sheet.words(passage);
    if (AnyOf.isIn(WILL, words) && TO_OPEN.isIn(Words.of(words))) return true;
    return passage.has(Cue.SUBMIT) && isNotBefore(sheet, passage);
  }

  /** "Können erst ab 25. August eingereicht werden", "kan pas vanaf 1 mei". */
  static boolean isNotBefore(Sheet sheet, Passage passage) {
    String words = sheet.words(passage);
    return AnyOf.isIn(ONLY, words) && NOT_BEFORE.isIn(Words.of(words));
  }

  private static final List<String> ONLY = List.of(" erst ", " pas ", " only ");

  private static final Sign NOT_BEFORE =
      new Sign(
          "\\b(?:kann|konnen|kan|kunt|kunnen|can) [^.;]{0,60}\\b(?:erst (?:wieder"
              + " )?(?:ab|am|im)|pas (?:weer )?(?:vanaf|op|in)|only (?:from|as of))\\b");

  private static final List<String> WILL = List.of("zal ", "zullen ", "wird ");

  private static final int HEADLINE = 100;

  private static final Sign SPENT =
      new Sign(
          "(?<=^|\\n"
              + "|^het |\\n"
              + "het |^de |\\n"
              + "de )(?:[a-z]*plafond|[a-z]*budget|[a-z]*pot|subsidiegeld|[a-z]*bedrag)"
              + " (?:(?:[^.;:?]|\\.(?=[0-9])){0,60} )?(?<!bijna |wordt |nog niet |niet"
              + " )(?:bereikt|uitgeput|leeg|besteed|vergeven|verdeeld|benut|(?:is|al|nu)"
              + " op)[.!]?$|(?<=^|\\n"
              + ")(?:[a-z]*mittel|[a-z]*topf|budget|fordergelder) (?:[^.;:?]{0,60} )?(?<!fast"
              + " |nahezu |nicht )(?:ausgeschopft|erschopft|aufgebraucht|leer)[.!]?$|(?<=^|\\n"
              + ")(?:all )?(?:budget|funds?|funding|grants?) (?:[^.;:?]{0,60} )?(?<!nearly |almost"
              + " |not )(?:exhausted|fully allocated|fully committed|spent)[.!]?$");

  /** A German passive is of the future only by such a word. */
  private static final String LATER_ON =
      "(?:voraussichtlich|erst|bald|in kurze|demnachst|im"
          + " (?:ersten|zweiten|dritten|vierten|laufe|fruhjahr"
          + "|fruhsommer|sommer|herbst|winter|kommenden|nachsten)|(?:im|ab|anfang|mitte|ende)"
          + " (?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember))\\b";

  private static final String GERMAN_CALL =
      "\\b(?:[a-z]*aufruf|[a-z]*ausschreibung|[a-z]*runde|antragstellung|einreichung|[a-z]*phase)\\b";

  private static final Sign TO_OPEN =
      new Sign(
          "\\b(?:zal|zullen) [^.;]{0,90}\\b(?:geopend|opengesteld|opengezet|open ?gaan|van start"
              + " gaan)\\b|\\bwird [^.;]{0,60}"
              + GERMAN_CALL
              + "[^.;]{0,60}\\b(?:erfolgen|starten)\\b"
              + "|"
              + GERMAN_CALL
              + "[^.;]{0,40}\\bwird [^.;]{0,30}\\b"
              + LATER_ON
              + "[^.;]{0,60}\\b(?:erfolgen|starten|geoffnet|eroffnet|veroffentlicht|moglich"
              + " sein)\\b|\\bwird [^.;]{0,40}\\b"
              + LATER_ON
              + "[^.;]{0,60}"
              + GERMAN_CALL
              + "[^.;]{0,60}\\b(?:geoffnet|eroffnet|veroffentlicht|durchgefuhrt)\\b");
}
