package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Shares that stand behind their amount or that are not offered at all: "3.000 bis 30.000 €, jedoch
 * nicht mehr als 80 %", "eine 100-%-Förderung ist nicht möglich", "at least 60% of the costs must
 * be made".
 */
final class ShareLimits {
  private static final int CLAUSE = 80;

  private static final String MOST =
      "(?:nicht mehr als|hochstens|maximal|niet meer dan|ten hoogste|hoogstens|maximaal|(?:no|not)"
          + " more than|at most|up to a maximum of)";

  /** From an amount to the percentage that it is bound by. */
  private static final Pattern BOUND_BY =
      Pattern.compile(
          "(?:€|\\beuro?|[0-9])[ ,(]+(?:jedoch|aber|allerdings|doch|maar|echter|but|though|however)"
              + "(?: [a-z]{2,10})? "
              + MOST
              + " $");

  /** The same, from the amount on. */
  private static final Pattern BINDS =
      Pattern.compile(
          "^[ ,(]+(?:jedoch|aber|allerdings|doch|maar|echter|but|though|however)(?: [a-z]{2,10})? "
              + MOST
              + " [0-9]{1,3} ?(?:%|prozent|procent|percent|per cent)");

  private static final Pattern IMPOSSIBLE =
      Pattern.compile(
          "^[^.;,0-9]{0,60}\\b(?:nicht|niet|not) (?:moglich|zulassig|vorgesehen|mogelijk|toegestaan"
              + "|possible|permitted|available)\\b");

  /** "Maximaal 40% van uw aanvraag mag uit loonkosten bestaan": a share of the costs. */
  private static final Pattern CONSISTS =
      Pattern.compile(
          "^[^.;]{0,40}\\b(?:mag|mogen|darf|durfen|may|can)\\b[^.;]{0,40}\\b(?:bestaan|besteed"
              + "|bestehen|verwendet|consist|be spent|be used)\\b");

  /** "Tenminste 60% van de begrote kosten": what must be spent, where no grant is named. */
  private static final Sign AT_LEAST =
      new Sign("\\b(?:ten ?minste|minstens|minimaal|mindestens|wenigstens|at least) $");

  private final char[] folded;

  ShareLimits(char[] folded) {
    this.folded = folded;
  }

  /** Whether a percentage bounds the amount right before it. */
  boolean boundsAmount(Passage passage, int percent) {
    return BOUND_BY.matcher(passage.before(folded, percent, CLAUSE)).find();
  }

  /** Whether a share bounds the amount that ends there. */
  boolean isBounded(Passage passage, int amountEnd) {
    return BINDS.matcher(passage.after(folded, amountEnd, CLAUSE)).lookingAt();
  }

  /** Not to be had, or the share that one kind of costs may have. */
  boolean isImpossible(Passage passage, int percentEnd) {
    String behind = passage.after(folded, percentEnd, 2 * CLAUSE);
    return IMPOSSIBLE.matcher(behind).lookingAt() || CONSISTS.matcher(behind).lookingAt();
  }

  /** "Shall not exceed 20 % of the costs": said of a part of them. */
  boolean isOfPart(Passage passage, int percent) {
    String before = passage.before(folded, percent, 40);
    return AnyOf.isIn(EXCEED, before);
  }

  private static final List<String> EXCEED =
      List.of("exceed", "niet meer dan", "nicht mehr als", "more than");

  /** Whether it says how much of the costs must be made, not how much of them is paid. */
  boolean isToSpend(Passage passage, int percent) {
    if (passage.has(Cue.RATE) || passage.has(Cue.GRANT) || passage.has(Cue.GRANT_MIN)) return false;
    return AT_LEAST.isIn(passage.before(folded, percent, CLAUSE));
  }
}
