package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * Percentages that say of themselves what they are a share of: "80% of the full economic cost", "40
 * % der Baukosten" are paid; "davon 20 % durch Landesmittel" tells where the money comes from.
 */
final class CostShares {
  private static final int CLAUSE = 90;

  /** Nothing that makes the costs a part of them, as "staff" or "indirect" would. */
  private static final String WHOLE =
      "(?:the|a|an|your|our|its|their|total|full|overall|entire|economic|eligible|approved|actual"
          + "|agreed|budgeted|estimated|project|project's|projects'|small|net|gross|de|het|uw|jouw|je"
          + "|totale|begrote|werkelijke|subsidiabele|gemaakte|geraamde|noodzakelijke|der|des|ihrer"
          + "|gesamten|budgetierten|veranschlagten|tatsachlichen|forderfahigen|zuwendungsfahigen|anrechenbaren|beihilfefahigen|nachgewiesenen|entstandenen|notwendigen)"
          + " ";

  private static final Pattern OF_COSTS =
      Pattern.compile(
          "^ (?:of|van|der|des|von) (?:"
              + WHOLE
              + "){0,5}(?:costs?|(?:capital"
              + " )?expenditures?|expenses|kosten|projectkosten|totaalkosten|uitgaven"
              + "|investeringskosten|bouwkosten|aanschafkosten|projektkosten|gesamtkosten|ausgaben"
              + "|gesamtausgaben|aufwendungen|investitionskosten|baukosten|anschaffungskosten|projektausgaben)\\b|^["
              + " -](?:of (?:eu|erdf|efro|efre|esf) |direct |eu |erdf |efre-|efro-|eu-|public"
              + " ){0,2}(?:funding|co-?funding|co-?financing|grant|subsidy|support|zuschuss|subsidie"
              + "|cofinanciering)\\b");

  private static final Sign OF_WHICH =
      new Sign(
          "\\b(?:wovon|waarvan|davon|hiervon|of which|samengesteld uit|bestaande uit|bestehend aus"
              + "|composed of)\\b[^.;]*$");

  private static final Pattern FROM_SOURCE =
      Pattern.compile(
          "^ (?:uit|aus|durch|vom|von|from|by|door) (?:de |het |dem |den |der |the )?"
              + "(?:[a-z-]{1,20} ){0,2}?(?:[a-z-]*middelen|[a-z-]*mitteln?|[a-z-]*funds|elfpo|efro"
              + "|efre|eler|erdf|eafrd|esf\\+?|jtf)\\b");

  private final char[] folded;

  CostShares(char[] folded) {
    this.folded = folded;
  }

  /** Whether the percentage that ends there is one of all costs. */
  boolean isOfCosts(Passage passage, int end) {
    return OF_COSTS.matcher(behind(passage, end)).lookingAt();
  }

  /** Whether it tells what part of the money comes from whom, or what the applicant pays. */
  boolean isOfOther(Passage passage, int start, int end, int to) {
    if (isOwn(passage, start, end, Math.min(to, end + CLAUSE))) return true;
    String before = passage.before(folded, start, CLAUSE);
    return OF_WHICH.isIn(before) && FROM_SOURCE.matcher(behind(passage, end)).lookingAt();
  }

  /** "20 % is to be found elsewhere", "die verbleibenden 20 %". */
  private boolean isOwn(Passage passage, int start, int end, int to) {
    for (Hit hit : passage.hits()) {
      if (hit.cue() != Cue.OWN_SHARE) continue;
      boolean ahead = hit.end() <= start && start - hit.end() <= OWN;
      boolean behind = hit.start() >= end && hit.end() <= to;
      if (ahead || (behind && isOneClause(end, hit.start()))) return true;
    }
    return false;
  }

  private static final int OWN = 30;

  private boolean isOneClause(int from, int to) {
    for (int i = from; i < to; i++) if (",;|".indexOf(folded[i]) >= 0) return false;
    return true;
  }

  private String behind(Passage passage, int end) {
    return passage.after(folded, end, CLAUSE);
  }
}
