package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts that a subject and a verb name: "the maximum under this programme is £5,000", "the whole
 * fund is £10,000", "das Programm will darin bis zu 4 Mio. Euro vergeben".
 */
final class MoneyNames {
  private static final int CLAUSE = 110;

  private static final String IS =
      "(?:is|zijn|bedraagt|ligt op|betragt|ist|liegt bei|umfasst|amounts to)"
          + "(?: (?:currently|thans|nu|derzeit|aktuell|about|circa|rund|ruim|etwa|ca\\.)){0,2}"
          + " ?(?:€ ?|eur |£ ?|\\$ ?)?$";

  /** Not "the maximum turnover is": nothing but the grant itself stands in between. */
  private static final Pattern MAXIMUM =
      Pattern.compile(
          "\\b(?:the|het|das|der) (?:maximum|hochstbetrag|maximalbetrag)(?:"
              + " (?:amount|grant|bedrag))?(?:"
              + " (?:under|within|for|in|of|voor|binnen|van|per|je|pro|im|fur|der|des|in der)"
              + " (?:[a-z-]{1,20} ){0,3}[a-z-]{1,25})? "
              + IS);

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(?:whole|entire|total|gesamte[rns]?|ganze|hele|gehele|totale)"
              + " (?:[a-z-]{1,20} ){0,3}?(?:[a-z-]{0,15}fund|[a-z-]{0,15}pot|[a-z-]{0,15}fonds"
              + "|[a-z-]{0,15}topf|[a-z-]{0,15}budget) "
              + IS);

  /** "Wil maximaal 4 miljoen toekennen": of what a programme has to give. */
  private static final Pattern WANTS =
      Pattern.compile(
          "\\b(?:programma|programm|programme|fonds|fund|provincie|gemeente|ministerie|ministerium"
              + "|land|call|oproep|aufruf) (?:wil|will|wants to|intends to|plans to|mochte)\\b"
              + "[^.;]{0,50}$");

  private static final Pattern GIVES =
      Pattern.compile(
          "^[^.;,0-9]{0,40}\\b(?:toekennen|verdelen|verlenen|vergeben|verteilen|bewilligen"
              + "|award|allocate|distribute)\\b");

  private final char[] folded;

  MoneyNames(char[] folded) {
    this.folded = folded;
  }

  /** What the amount is named as; empty where no such words stand before it. */
  Optional<Cue> of(Passage passage, int from, int start, int end) {
    String before = Fold.words(folded, Math.max(from, start - CLAUSE), start);
    if (WHOLE.matcher(before).find()) return Optional.of(Cue.BUDGET_TOTAL);
    if (MAXIMUM.matcher(before).find() && !passage.has(Cue.COSTS)) {
      return passage.has(Cue.OTHER_AMOUNT) ? Optional.empty() : Optional.of(Cue.GRANT_MAX);
    }
    int to = Math.min(passage.end(), end + CLAUSE);
    boolean wants =
        WANTS.matcher(before).find() && GIVES.matcher(Fold.words(folded, end, to)).find();
    return wants && !passage.has(Cue.GRANT) ? Optional.of(Cue.BUDGET_TOTAL) : Optional.empty();
  }
}
