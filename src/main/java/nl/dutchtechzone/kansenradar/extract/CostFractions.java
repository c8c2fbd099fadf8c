package nl.dutchtechzone.kansenradar.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.Span;

/** Shares of the costs in words: "de helft van de kosten", "drei Viertel der Ausgaben". */
final class CostFractions {
  /**
   * A share in words.
   *
   * @param percent with at most two decimals
   */
  record Fraction(Span span, BigDecimal percent) {}

  private static final List<String> NOUNS =
      List.of("hel", "hal", "kwart", "derde", "drittel", "viertel", "third", "quarter");

  private static final Map<String, String> PERCENT =
      Map.of("half", "50", "quarter", "25", "quarters", "75", "third", "33.33", "thirds", "66.67");

  private static final Pattern FRACTION =
      Pattern.compile(
          "\\b(?:(?<quarters>drie ?kwart|drei ?viertel|three[ -]quarters)|(?<quarter>kwart|viertel"
              + "|quarter)|(?<thirds>twee ?derden?|zwei ?drittel|two[ -]thirds)|(?<third>derde"
              + "|drittel|third)|(?<half>helft|halfte|half))\\b");

  private static final Pattern OF_COSTS =
      Pattern.compile(
          "^ (?:van|der|des|von|of) (?:[a-z-]{1,16} ){0,2}[a-z-]{0,20}(?:kosten|ausgaben|uitgaven"
              + "|costs?|expenditure|expenses)\\b");

  private final char[] folded;
  private final CostShares costs;

  CostFractions(char[] folded, CostShares costs) {
    this.folded = folded;
    this.costs = costs;
  }

  /** The first share of the costs that is paid; empty where the applicant is said to pay it. */
  Optional<Fraction> of(Passage passage) {
    if (!isOfGrant(passage)) return Optional.empty();
    String words = Fold.words(folded, passage.start(), passage.end());
    if (!AnyOf.isIn(NOUNS, words)) return Optional.empty();
    Matcher fraction = FRACTION.matcher(words);
    while (fraction.find()) {
      int end = passage.start() + fraction.end();
      if (isOfCosts(passage, end)) {
        Span span = new Span(passage.start() + fraction.start(), end);
        return PERCENT.keySet().stream()
            .filter(name -> fraction.group(name) != null)
            .map(name -> new Fraction(span, new BigDecimal(PERCENT.get(name))))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static boolean isOfGrant(Passage passage) {
    if (passage.has(Cue.OTHER_PERCENT) || passage.has(Cue.OWN_SHARE)) return false;
    return passage.has(Cue.RATE)
        || passage.has(Cue.GET)
        || passage.has(Cue.GRANT)
        || passage.label(Cue.Family.RATE).isPresent();
  }

  private boolean isOfCosts(Passage passage, int end) {
    return OF_COSTS.matcher(passage.after(folded, end, 70)).lookingAt()
        || costs.isOfCosts(passage, end)
        || passage.hits().stream()
            .anyMatch(h -> h.cue() == Cue.RATE_OF_COSTS && h.start() == end + 1);
  }
}
