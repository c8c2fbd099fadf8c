package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;

/**
 * The last moment to apply, told by what becomes of those who come later: "aanvragen die na 4 juni
 * binnenkomen, nemen wij niet in behandeling", "applications received after 4 June will not be
 * considered".
 */
final class LateComers {
  /** Room for the clause before the day or behind it. */
  private static final int CLAUSE = 170;

  private static final List<String> AFTER =
      List.of("na ", "later dan ", "nach ", "nach dem ", "after ", "later than ", "past ");

  private static final Sign APPLYING =
      new Sign(
          "\\b(?:ontvang|ingedien|ingezond|ingestuurd|ingelever|ingekomen|binnen|indien|inzend"
              + "|inschrij|aanmeld|aanvra|voorstel|aankom|dossier|verzoek|toegezond|verstuurd|eingereicht|eingeh|eingeg"
              + "|eintreff|gestellt|beantrag|antrag|einreich|bewerb|received|submi|appl|arriv"
              + "|proposal|bids?\\b)");

  private static final Sign REFUSED =
      new Sign(
          "\\b(?:niet (?:meer )?(?:in (?:behandeling|overweging|aanmerking)|meegenomen|beoordeeld"
              + "|behandeld|geaccepteerd|aanvaard|toegelaten|ontvankelijk|mogelijk|meer"
              + "|indienen|aanvragen|worden ingediend|worden aangevraagd)|geen (?:[a-z]{3,20}"
              + " ){1,3}meer|afgewezen|geweigerd|uitgesloten|buiten behandeling|niet-ontvankelijk"
              + "|nicht (?:mehr )?(?:berucksichtigt|bearbeitet|angenommen|akzeptiert|gewertet"
              + "|moglich|entgegengenommen|zugelassen|eingereicht|gestellt)|keine (?:[a-z]{3,20}"
              + " ){1,3}mehr|unberucksichtigt|abgelehnt|ausgeschlossen|(?:not|no longer|neither)"
              + " (?:be )?(?:accepted|considered|eligible|assessed|reviewed|evaluated|processed"
              + "|possible)|cannot be [a-z]{5,10}|rejected|disqualified|no (?:[a-z]{3,12}"
              + " )?(?:applications?|proposals|submissions) )");

  /** It is the application that comes late, not a change to it. */
  private static final Sign CHANGE =
      new Sign(
          "\\b(?:wijzig|aanvull|aanpass|intrek|kosten|ander(?:n|ung)|erganz|chang|amend|edit"
              + "|withdraw|costs|expend|ausgaben)");

  private final char[] folded;

  LateComers(char[] folded) {
    this.folded = folded;
  }

  boolean isOne(Passage passage, DateMention mention) {
    if (!(mention instanceof DateMention.Point p) || p.bound() != Bound.FROM) return false;
    String before = passage.before(folded, mention.span().start(), CLAUSE);
    return AnyOf.ends(AFTER, before) && isRefused(passage, mention, before);
  }

  /** "Aanvragen die vóór 4 mei worden ingediend, worden afgewezen": the day opens. */
  boolean isEarly(Passage passage, DateMention mention) {
    if (!(mention instanceof DateMention.Point p) || p.bound() != Bound.BEFORE) return false;
    String before = passage.before(folded, mention.span().start(), CLAUSE);
    return AnyOf.ends(EARLIER, before) && isRefused(passage, mention, before);
  }

  private static final List<String> EARLIER =
      List.of(
          "aanvragen voor ",
          "aanvragen die voor ",
          "ingediend voor ",
          "ontvangen voor ",
          "ingediende aanvragen voor ",
          "applications before ",
          "submitted before ",
          "received before ",
          "antrage vor dem ",
          "antrage, die vor dem ",
          "die vor dem ");

  private boolean isRefused(Passage passage, DateMention mention, String before) {
    String clause = before + "|" + passage.after(folded, mention.span().end(), CLAUSE) + " ";
    return REFUSED.isIn(clause) && APPLYING.isIn(clause) && !CHANGE.isIn(clause);
  }
}
