package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * Whether it is the call that is withdrawn, and not a grant or a consent that can be taken back, a
 * paragraph of the text, or another law.
 */
final class Withdrawals {
  /** From what is withdrawn to the verb, over the articles that are named between. */
  private static final int CLAUSE = 240;

  private static final List<String> DENIED = List.of(" nicht ", " niet ", " not ");

  private static final Sign GRANTED =
      new Sign(
          "\\b(?:[a-z]*bescheide?s?|zuwendung(?:en)?|einwilligung|bewilligung|beschikking|toestemming"
              + "|verlening|vastgesteld|consent|decision)\\b");

  /** "1.5 [aufgehoben]". */
  private static final Pattern PARAGRAPH =
      Pattern.compile("^(?:#+ )?[0-9]+(?:\\.[0-9]+)*\\.? ?[\\[(]");

  private static final Sign ITSELF =
      new Sign(
          "\\b(?:deze|dit|onderhavige?|diese[rs]?)"
              + " (?:regeling|besluit|subsidieregeling|verordening|richtlinie|satzung|beleidsregel)"
              + "\\b[^,.;]{0,40}\\b(?:ingetrokken|intrekken|aufgehoben|beeindigd|vervalt)\\b");

  private final Sheet sheet;
  private final boolean law;

  /**
   * @param law the page is a text in articles
   */
  Withdrawals(Sheet sheet, boolean law) {
    this.sheet = sheet;
    this.law = law;
  }

  boolean isOfCall(Hit hit, Passage passage) {
    String before = passage.before(sheet.folded(), hit.start(), CLAUSE);
    if (AnyOf.ends(DENIED, before) || GRANTED.isIn(before)) return false;
    String words = sheet.words(passage);
    return !PARAGRAPH.matcher(words).lookingAt() && !isOfOtherLaw(words);
  }

  /** "De Subsidieregeling van 2012 wordt ingetrokken", in the law that takes its place. */
  private boolean isOfOtherLaw(String words) {
    return law && !ITSELF.isIn(words);
  }
}
