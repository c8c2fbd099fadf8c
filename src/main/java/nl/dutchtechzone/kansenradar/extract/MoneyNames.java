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
    if (isWholeOfRest(passage, from, start, end)) return Optional.of(Cue.BUDGET_TOTAL);
    if (isOfTrack(passage, start)) return Optional.of(Cue.GRANT_MAX);
    if (LEAST.isIn(words)) return Optional.of(Cue.GRANT_MIN);
    if (MAXIMUM.isIn(words) && !passage.has(Cue.COSTS)) {
      return passage.has(Cue.OTHER_AMOUNT) ? Optional.empty() : Optional.of(Cue.GRANT_MAX);
    }
    return Optional.empty();
  }

  /** "Van de € 900.000 is nog € 120.000 beschikbaar": what something is left of. */
  private boolean isWholeOfRest(Passage passage, int from, int start, int end) {
    if (from != passage.start() || !OF_THE.isIn(passage.before(folded, start, OF))) return false;
    return REST.isIn(passage.after(folded, end, CLAUSE));
  }

  private static final Sign REST = new Sign("(?:nog|noch|still|left|remains?|resteert|over)\\b");

  private static final int OF = 16;

  private static final Sign OF_THE =
      new Sign("\\b(?:van|von|of) (?:de|het|den|dem|the|our|onze) ?(?:€ ?|eur |£ ?|\\$ ?)?$");

  /** "Spoor 2 (uitvoering): maximaal € 200.000": a track and the most that it gives. */
  private boolean isOfTrack(Passage passage, int start) {
    int from = passage.startWithLabel();
    if (start - from > ENTRY || passage.has(Cue.COSTS) || passage.has(Cue.OTHER_AMOUNT))
      return false;
    boolean most =
        passage.hits().stream()
            .anyMatch(h -> h.cue() == Cue.AT_MOST && h.end() <= start && start - h.end() <= NEAR);
    return most && TRACK.matcher(Fold.words(folded, from, start)).matches();
  }

  private static final int ENTRY = 80;

  /** Room for a currency. */
  private static final int NEAR = 5;

  private static final Pattern TRACK =
      Pattern.compile(
          "(?:spoor|track|lijn|line|modul[e]?|onderdeel|categorie|kategorie|category|lot|strand"
              + "|stream|stroom|fase|phase|stage|pijler|pillar|teil|type|typ|niveau|level|stufe"
              + "|klasse|pakket|paket|groep|gruppe|group|linie|forderlinie|schwerpunkt)"
              + " ?[a-z0-9]{1,4}\\b[^:.;€£$]{0,45}:[a-z ]{1,20}[.]? ?(?:€ ?|eur |£ ?|\\$ ?)?");
}
