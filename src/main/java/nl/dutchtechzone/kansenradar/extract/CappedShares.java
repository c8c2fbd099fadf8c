package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Pattern;

/** "50 % van de kosten tot maximaal € 4.000", "80 % bzw. maximal 4.000 €": a share and its most. */
final class CappedShares {
  private static final Pattern CAPPED =
      Pattern.compile(
          "(?:%|\\bprozent|\\bprocent|\\bpercent|\\bper cent)(?: toe)?(?:"
              + " (?:der|des|van|of|ihrer|uw|your)\\b[a-z -]{2,70}?)?["
              + " ,(]+(?:(?:bzw\\.|resp\\.|beziehungsweise|oder|of|or|jedoch|aber|maar|but|und|en|and|also|dus|oftewel|i\\.e\\.)"
              + " )?(?:(?:tot|bis|up|to|mit|met|with|een|einem|a)"
              + " ){0,4}(?:(?:plafond|bovengrens|ceiling|cap|obergrenze|deckelung)"
              + " (?:van|of|von)|maximal|maximaal|max\\.?|maximum(?: of| van|"
              + " von)?|hochstens|hochstbetrag von|zu|ten hoogste|hoogstens|at most|(?:no|not) more"
              + " than|niet meer dan|nicht mehr als|capped at|limited to|begrenzt"
              + " auf|tot|to|(?:tot|bis zu|up to) (?:een bedrag van|einem betrag von|an amount"
              + " of)|nooit meer dan|never more than|nie mehr als) (?:jedoch |echter )?$");

  /** "Klein: 70 %, maximaal € 9.000": an entry that short is nothing but a grant's formula. */
  static final int ENTRY = 60;

  private final char[] folded;

  CappedShares(char[] folded) {
    this.folded = folded;
  }

  /** Whether the words from a percentage, or from before it, to an amount say that it is so. */
  boolean isCap(int from, int amount) {
    return CAPPED.matcher(Fold.words(folded, from, amount)).find();
  }

  /** "Ist auf 75 Prozent der Ausgaben begrenzt": the word for the most stands behind it. */
  boolean isLimited(int end, int to) {
    return LIMITED.matcher(Fold.words(folded, end, Math.min(to, end + CLAUSE))).lookingAt();
  }

  private static final int CLAUSE = 90;

  private static final Pattern LIMITED =
      Pattern.compile(
          "^[^.;,0-9]*\\b(?:begrenzt|beschrankt|gedeckelt|nicht uberschreiten|nicht ubersteigen"
              + "|begrensd|beperkt|niet overschrijden|niet te boven gaan)\\b");
}
