package nl.dutchtechzone.kansenradar.extract;

import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.MoneyMention;

/** Whether an amount is the most or the least that there is: "maximaal", "mindestens". */
final class MoneyBounds {
  /** A bound stands this near before its amount. */
  private static final int NEAR = 30;

  private final MoneyClauses clauses;
  private final Rejections rejections;

  MoneyBounds(char[] folded) {
    this.clauses = new MoneyClauses(folded);
    this.rejections = new Rejections(folded);
  }

  /**
   * AT_LEAST, AT_MOST, or GRANT when neither is said.
   *
   * @param from end of the amount before it, or the passage's start
   */
  Cue of(Passage passage, MoneyMention amount, int from) {
    return rejections
        .bound(passage, amount.span().start(), amount.span().end())
        .orElseGet(() -> said(passage, amount, from));
  }

  /** Said to be the most that there is: "maximaal", "soll 75.000 Euro nicht überschreiten". */
  boolean isLimit(Passage passage, MoneyMention amount) {
    return of(passage, amount, passage.start()) == Cue.AT_MOST
        || clauses.isNotToExceed(amount.span().end(), passage.end());
  }

  private Cue said(Passage passage, MoneyMention amount, int from) {
    if (clauses.isNotToFallBelow(amount.span().end(), passage.end())) return Cue.AT_LEAST;
    if (amount.amount().isPresent() && amount.min().isPresent()) return Cue.AT_LEAST;
    if (amount.amount().isPresent() && amount.max().isPresent()) return Cue.AT_MOST;
    Cue last = Cue.GRANT;
    for (Hit hit : passage.labelHits()) {
      if (hit.cue().family() == Cue.Family.BOUND) last = hit.cue();
    }
    for (Hit hit : passage.hits()) {
      if (hit.start() < from || hit.cue().family() != Cue.Family.BOUND) continue;
      if (hit.end() > amount.span().start()) break;
      if (amount.span().start() - hit.end() <= NEAR) last = hit.cue();
    }
    return last;
  }
}
