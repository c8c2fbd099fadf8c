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

  /** "The total contribution for this call is limited to". */
  private static final Pattern OF_CALL =
      Pattern.compile(
          "\\b(?:total|overall|totale|gesamte) (?:[a-z-]+"
              + " ){0,4}?(?:contribution|funding|allocation|bijdrage|subsidie|forderung|forder(?:mittel|summe))"
              + " (?:for|of|under|in|voor|van|fur|der) (?:this|the|deze|de|diese[nr]?|den|die)"
              + " (?:[a-z0-9.-]+ ){0,3}?(?:call|competition"
              + "|round|oproep|ronde|openstelling|ausschreibung|aufruf|runde)"
              + " (?:is|bedraagt|betragt|ist)(?: (?:limited|beperkt|begrensd|begrenzt)"
              + " (?:to|tot|auf))? ?(?:€ ?|eur |£ ?)?$");

  /** "€ 1.500.000 of total € 13.000.000". */
  private static final Pattern OF_TOTAL =
      Pattern.compile(
          "\\b(?:of|van|von) (?:a |een |het |de |dem |der )?(?:total|totaal|insgesamt|gesamt)"
              + "(?: of| van| von)? ?(?:€ ?|eur |£ ?|\\$ ?)?$");

  /** "A total of € 200 million will be dedicated to". */
  private static final Pattern A_TOTAL =
      Pattern.compile("\\ba total of (?:up to |around |about |some )?(?:€ ?|eur |£ ?|\\$ ?)?$");

  private static final Pattern IS_GIVEN =
      Pattern.compile(
          "^ (?:will be|is|are|has been|was|is being) (?:dedicated|allocated|available|made"
              + " available|earmarked|awarded|invested|distributed|provided|reserved)\\b");

  /** "50,000 €/SME": what each of them gets. */
  private static final Pattern SLASHED =
      Pattern.compile(
          "^ ?/ ?(?:sme|kmu|mkb|project|projekt|company|applicant|beneficiary|unternehmen|start-?up"
              + "|bedrijf|aanvrager|antragsteller)\\b");

  /** "Insgesamt werden für Kleinprojekte 100.000 Euro vergeben". */
  private static final Pattern IN_ALL =
      Pattern.compile("\\b(?:insgesamt|in totaal|in total)\\b[^.;0-9]{0,90}$");

  private static final Pattern GIVEN_OUT =
      Pattern.compile(
          "^[^.;,0-9]{0,40}\\b(?:vergeben|verteilt|ausgeschuttet|bereit|zur verfugung|te verdelen"
              + "|verdeeld|beschikbaar|distributed|up for grabs)\\b");

  /** "The call will provide grant funding of € 100 million to small projects". */
  private static final Pattern CALL_GIVES =
      Pattern.compile(
          "\\b(?:call|competition|round|scheme|oproep|regeling|ausschreibung|aufruf)\\b(?: will)?"
              + " (?:provides?|offers?|makes? available|allocates?|biedt|bietet)"
              + " (?:[a-z-]{2,12} ){0,2}(?:of )?(?:€ ?|eur |£ ?|\\$ ?)?$");

  private static final Pattern TO_MANY =
      Pattern.compile(
          "^ (?:to|for|in|voor|aan|fur|an) (?:[a-z-]+ ){0,3}(?:projects|smes|organisations"
              + "|companies|businesses|projecten|bedrijven|projekte|unternehmen|initiatives)\\b");

  /** "Is to fund up to £6 million in innovation projects": all of them together. */
  private static final Pattern FUNDS =
      Pattern.compile(
          "\\b(?:to|will|would|can) (?:fund|invest|award|provide|allocate|commit|spend)"
              + "(?: (?:a total of|up to|around|approximately|about|over|some|at least)){0,2}"
              + " ?(?:€ ?|eur |£ ?|\\$ ?)?$");

  private static final Pattern IN_PROJECTS =
      Pattern.compile(
          "^ (?:in|across) (?:[a-z-]+ ){0,3}(?:projects|grants|businesses|organi[sz]ations|smes"
              + "|companies|initiatives)\\b");

  /** "Vergibt auch heuer wieder fünf Millionen Euro für Forschung". */
  private static final Pattern SHARES_OUT =
      Pattern.compile(
          "\\b(?:vergibt|verteilt|verdeelt)(?: (?:auch|heuer|wieder|erneut|insgesamt|rund|uber"
              + "|jahrlich|dieses|jahr|20[0-9]{2}|mehr|als|in|diesem|opnieuw|ook|dit|jaar|in|totaal"
              + "|ruim|circa)){0,6} ?(?:€ ?|eur )?$");

  private static final Pattern LEAST =
      Pattern.compile(
          "\\b(?:the|a) minimum (?:[a-z-]+ ){0,3}?(?:grant|payment|award|contribution)"
              + " (?:is|will be|will now be|will only be|of) ?(?:€ ?|eur |£ ?|\\$ ?)?$");

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(?:whole|entire|total|gesamte[rns]?|ganze|hele|gehele|totale|totaal|beschikbare"
              + "|verfugbare|available) (?:[a-z-]{1,20}"
              + " ){0,3}?(?:[a-z-]{0,15}fund|[a-z-]{0,15}pot|[a-z-]{0,15}fonds"
              + "|[a-z-]{0,15}topf|[a-z-]{0,15}budget)(?: (?:voor|van|in|for|of|under|fur|des|der)"
              + " (?:[a-z0-9-]{1,20} ){0,7}?[a-z0-9-]{1,25})? "
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
    String after = passage.after(folded, end, CLAUSE);
    if (isWhole(before, after)) return Optional.of(Cue.BUDGET_TOTAL);
    if (SLASHED.matcher(after).find()) return Optional.of(Cue.GRANT);
    if (LEAST.matcher(before).find()) return Optional.of(Cue.GRANT_MIN);
    if (MAXIMUM.matcher(before).find() && !passage.has(Cue.COSTS)) {
      return passage.has(Cue.OTHER_AMOUNT) ? Optional.empty() : Optional.of(Cue.GRANT_MAX);
    }
    boolean wants = WANTS.matcher(before).find() && GIVES.matcher(after).find();
    return wants && !passage.has(Cue.GRANT) ? Optional.of(Cue.BUDGET_TOTAL) : Optional.empty();
  }

  private static boolean isWhole(String before, String after) {
    return WHOLE.matcher(before).find()
        || OF_CALL.matcher(before).find()
        || SHARES_OUT.matcher(before).find()
        || OF_TOTAL.matcher(before).find()
        || (A_TOTAL.matcher(before).find() && IS_GIVEN.matcher(after).find())
        || (IN_ALL.matcher(before).find() && GIVEN_OUT.matcher(after).find())
        || (CALL_GIVES.matcher(before).find() && TO_MANY.matcher(after).find())
        || (FUNDS.matcher(before).find() && IN_PROJECTS.matcher(after).find());
  }
}
