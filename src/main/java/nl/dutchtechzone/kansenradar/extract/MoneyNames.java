package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts that a noun and "is" name: "the maximum under this programme is £5,000". */
final class MoneyNames {
  private static final int CLAUSE = 110;

  private static final String IS =
      "(?:is|zijn|bedraagt|ligt op|betragt|ist|liegt bei|umfasst|amounts to)"
          + "(?: (?:currently|thans|nu|derzeit|aktuell|about|circa|rund|ruim|etwa|ca\\.)){0,2}"
          + " ?(?:€ ?|eur |£ ?|\\$ ?)?$";

  /** Not "the maximum turnover is": nothing but the grant itself stands in between. */
  private static final Sign MAXIMUM =
      new Sign(
          "\\b(?:the|het|das|der) (?:maximum|hochstbetrag|maximalbetrag)(?:"
              + " (?:amount|grant|bedrag))?(?:"
              + " (?:under|within|for|in|of|voor|binnen|van|per|je|pro|im|fur|der|des|in der)"
              + " (?:[a-z-]{1,20} ){0,3}[a-z-]{1,25})? "
              + IS);

  /** "The total contribution for this call is limited to". */
  private static final Sign OF_CALL =
      new Sign(
          "\\b(?:total|overall|totale|gesamte) (?:[a-z-]+"
              + " ){0,4}?(?:contribution|funding|allocation|bijdrage|subsidie|forderung|forder(?:mittel|summe))"
              + " (?:for|of|under|in|voor|van|fur|der) (?:this|the|deze|de|diese[nr]?|den|die)"
              + " (?:[a-z0-9.-]+ ){0,3}?(?:call|competition"
              + "|round|oproep|ronde|openstelling|ausschreibung|aufruf|runde)"
              + " (?:is|bedraagt|betragt|ist)(?: (?:limited|beperkt|begrensd|begrenzt)"
              + " (?:to|tot|auf))? ?(?:€ ?|eur |£ ?)?$");

  /** "50,000 €/SME": what each of them gets. */
  private static final Pattern SLASHED =
      Pattern.compile(
          "^ ?/ ?(?:sme|kmu|mkb|project|projekt|company|applicant|beneficiary|unternehmen|start-?up"
              + "|bedrijf|aanvrager|antragsteller)\\b");

  private static final Sign LEAST =
      new Sign(
          "\\b(?:the|a) minimum (?:[a-z-]+ ){0,3}?(?:grant|payment|award|contribution)"
              + " (?:is|will be|will now be|will only be|of) ?(?:€ ?|eur |£ ?|\\$ ?)?$");

  private final char[] folded;

  MoneyNames(char[] folded) {
    this.folded = folded;
  }

  /** What the amount is named as; empty where no such words stand before it. */
  Optional<Cue> of(Passage passage, int from, int start, int end) {
    Words words = Words.of(Fold.words(folded, Math.max(from, start - CLAUSE), start));
    String after = passage.after(folded, end, CLAUSE);
    if (OF_CALL.isIn(words)) return Optional.of(Cue.BUDGET_TOTAL);
    if (SLASHED.matcher(after).lookingAt()) return Optional.of(Cue.GRANT);
    if (LEAST.isIn(words)) return Optional.of(Cue.GRANT_MIN);
    if (MAXIMUM.isIn(words) && !passage.has(Cue.COSTS)) {
      return passage.has(Cue.OTHER_AMOUNT) ? Optional.empty() : Optional.of(Cue.GRANT_MAX);
    }
    return Optional.empty();
  }
}
