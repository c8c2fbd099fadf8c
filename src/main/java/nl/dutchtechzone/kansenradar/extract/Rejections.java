package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;

/**
 * Limits told by what is turned down beyond them: "we reject any budget exceeding $8,000" is a
 * most, "Anträge unter 500 Euro werden nicht berücksichtigt" a least.
 */
final class Rejections {
  /** From an amount to the verb that rejects what lies beyond it. */
  private static final int CLAUSE = 90;

  /** Room for "hoger dan de" and the noun before it. */
  private static final int BEYOND = 60;

  private static final String END = " ?(?:de |het |the |einem betrag von |een bedrag van )?$";

  private static final Sign ABOVE =
      new Sign(
          "(?<!\\bnot |\\bno |niet |nicht )\\b(?:exceeds?|exceeding|over|above|beyond|in excess of"
              + "|(?:more|higher|greater|larger) than|boven|(?:meer|hoger|groter) dan|uber"
              + "|oberhalb von|(?:mehr|hoher|grosser) als)"
              + END);

  private static final Sign BELOW =
      new Sign(
          "(?<!\\bnot |\\bno |niet |nicht )\\b(?:below|under|(?:less|lower|smaller) than|onder"
              + "|beneden|(?:minder|lager|kleiner) dan|unter|unterhalb von"
              + "|(?:weniger|niedriger|kleiner|geringer) als)"
              + END);

  private static final Sign REJECTED =
      new Sign(
          "\\b(?:reject(?:s|ed)?|decline[ds]?|ineligible|not (?:be"
              + " )?(?:considered|accepted|eligible|funded|supported|assessed|awarded)|(?:cannot|not)"
              + " (?:consider|accept|fund|support)|afgewezen|afwijzen|wij(?:st|zen)"
              + " [^.;]{0,20}\\baf|geweigerd|weigeren|geen (?:subsidies?|bijdragen?|aanvragen)|no"
              + " grants|keine (?:zuschusse|forderung(?:en)?|zuwendungen|antrage)|nicht"
              + " (?:gewahrt|vergeben|ausgezahlt|erteilt|ausgereicht)|niet"
              + " (?:uitgekeerd|uitbetaald)|niet (?:in"
              + " behandeling|behandeld|gehonoreerd|verstrekt|verleend|toegekend|in"
              + " aanmerking|geaccepteerd)|nehmen [^.;]{0,20}nicht an|nemen [^.;]{0,20}niet"
              + " (?:aan|in behandeling)|abgelehnt|ablehnen|lehn(?:t|en)"
              + " [^.;]{0,20}\\bab|zuruckgewiesen|nicht"
              + " (?:berucksichtigt|gefordert|bewilligt|angenommen|bearbeitet"
              + "|forderfahig|zulassig))\\b");

  /** What one hands in is as large as what one asks for. */
  private static final Sign REQUEST =
      new Sign(
          "\\b(?:applications?|requests?|proposals?|bids?|aanvragen|aanvraag|verzoeken|antrage|antragen|antragssummen|forderantrage|subsidies|bijdragen|awards|zuschusse|forderungen|zuwendungen)"
              + " (?:of |for |which |that |die |voor |van |ter hoogte van |uber |von |mit |met"
              + " )?(?:are |is |zijn |liggen |liegen )?[a-z ]{4,14}"
              + END);

  /** "Nicht gefördert werden Vorhaben mit Kosten unter 2.000 €". */
  private static final Sign COSTS =
      new Sign(
          "\\b[a-z]*(?:kosten|ausgaben|volumen|investition(?:en)?|investering(?:en)?|costs?"
              + "|projects?|projekte|vorhaben|massnahmen|projecten|items|equipment|salaries)"
              + " [a-z ]{4,24}$");

  private final char[] folded;

  Rejections(char[] folded) {
    this.folded = folded;
  }

  /** AT_MOST where more is rejected, AT_LEAST where less is; empty when nothing is. */
  Optional<Cue> bound(Passage passage, int start, int end) {
    String before = before(passage, start);
    if (!mayBound(before)) return Optional.empty();
    boolean above = ABOVE.isIn(before);
    if (!above && !BELOW.isIn(before)) return Optional.empty();
    String around =
        passage.before(folded, start, CLAUSE) + "|" + passage.after(folded, end, CLAUSE);
    if (!REJECTED.isIn(around)) return Optional.empty();
    return Optional.of(above ? Cue.AT_MOST : Cue.AT_LEAST);
  }

  /** Nearly no amount has such a word before it, so its ending is looked at first. */
  private static boolean mayBound(String before) {
    String words = before.stripTrailing();
    for (String link : LINKS) {
      if (words.endsWith(link)) words = words.substring(0, words.length() - link.length());
    }
    return AnyOf.ends(LAST, words);
  }

  private static final List<String> LINKS =
      List.of(" de", " het", " the", " einem betrag von", " een bedrag van");

  private static final List<String> LAST =
      List.of(
          "exceed",
          "exceeds",
          "exceeding",
          "over",
          "above",
          "beyond",
          "excess of",
          "than",
          "boven",
          "dan",
          "uber",
          "oberhalb von",
          "als",
          "below",
          "under",
          "onder",
          "beneden",
          "unter",
          "unterhalb von");

  /** "Aanvragen boven € 25.000": where that is rejected, no other word names what one asks for. */
  boolean isOfRequests(Passage passage, int start) {
    return REQUEST.isIn(before(passage, start));
  }

  /** What is turned down is too large or small itself, whatever one asks for it. */
  boolean isOfCosts(Passage passage, int start) {
    return COSTS.isIn(before(passage, start));
  }

  private String before(Passage passage, int start) {
    return Fold.words(folded, Math.max(passage.startWithLabel(), start - BEYOND), start);
  }
}
