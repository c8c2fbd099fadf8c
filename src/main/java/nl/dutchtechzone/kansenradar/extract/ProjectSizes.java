package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * What a project may cost, where a word that is a call's budget elsewhere names it: "Projekte, die
 * ein Gesamtvolumen von 20.000 € nicht überschreiten".
 */
final class ProjectSizes {
  private static final int CLAUSE = 140;

  /** What a call has to give may bear these names too; "subsidieplafond" is never a project's. */
  private static final Pattern NAMES =
      Pattern.compile(
          "^(?:(?:gesamt|finanz)volumen|gesamtbudget|budget|totaalbedrag|tota(?:le|al) budget"
              + "|total (?:budget|amount))");

  private static final String PROJECT =
      "(?:[a-z-]{0,20}projekte?[ns]?|[a-z-]{0,20}vorhabens?|[a-z-]{0,20}ma(?:ss|ß)nahmen?"
          + "|[a-z-]{0,20}project(?:en|s)?|initiatieven|activiteiten|initiatives)";

  private static final String SIZE =
      "(?:[a-z-]{0,20}volumen|[a-z-]{0,12}budget|totaalbedrag|omvang|total amount)";

  private static final Sign OF_PROJECTS =
      new Sign(
          "\\b"
              + PROJECT
              + ",? (?:die|deren|welche|mit|met|waarvan|with|whose|that|which|von) "
              + "(?:[a-z-]{1,20} ){0,4}"
              + SIZE
              + "\\b[^.,;]{0,40}$|\\b"
              + SIZE
              + " (?:des|der|eines|je|pro|van|per|of) (?:(?:het|een|de|uw|the|a|an|each|your) )?"
              + PROJECT
              + "\\b[^.,;]{0,40}$");

  private static final Sign NOT_EXCEED =
      new Sign(
          "\\b(?:(?:must|may|should|shall|can|does|do)(?: not|not) exceed|nicht (?:hoher|mehr) als"
              + "|niet (?:hoger|meer) (?:zijn )?dan) $");

  /** A budget that may not be exceeded is a call's; one that may not exceed it is a project's. */
  private static final Pattern EXCEEDING =
      Pattern.compile(
          "^[^.;]{0,25}\\b(?:nicht (?:uberschreite[nt]|ubersteig(?:en|t))"
              + "|niet (?:overschrijd(?:en|t)|overstijg(?:en|t)|te boven gaan))\\b");

  /** "Verbundprojekte mit einer Gesamtfördersumme von": what each of them is given in all. */
  private static final Sign FUNDED =
      new Sign(
          "\\b(?<!\\b(?:zehn|zwei|drei|vier|funf|sechs|acht|alle|[0-9]{1,3}) )"
              + PROJECT
              + " (?:mit|met|with) (?:einer|einem|een|a) (?:gesamtforder(?:summe|ung|volumen)"
              + "|gesamtzuwendung|totale (?:subsidie|bijdrage)|total grant)\\b[^.,;]{0,40}$");

  private final char[] folded;

  ProjectSizes(char[] folded) {
    this.folded = folded;
  }

  /**
   * Whether the amount is all that one project is given.
   *
   * @param from end of the amount before it, or the passage's start
   */
  boolean isFunded(int from, int start) {
    return FUNDED.isIn(Fold.words(folded, Math.max(from, start - CLAUSE), start));
  }

  /**
   * Whether the amount that {@code name} stands before is a project's: it says so, or that it may
   * not exceed so much, which is never said of what a call has to give.
   *
   * @param from end of the amount before it, or the passage's start
   */
  boolean isOne(Passage passage, Hit name, int from, int start, int end) {
    if (name.end() > start || !NAMES.matcher(name.in(folded)).lookingAt()) return false;
    String before = Fold.words(folded, Math.max(from, start - CLAUSE), start);
    return OF_PROJECTS.isIn(before)
        || NOT_EXCEED.isIn(before)
        || EXCEEDING.matcher(passage.after(folded, end, 60)).lookingAt();
  }
}
