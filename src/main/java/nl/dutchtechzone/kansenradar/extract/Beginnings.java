package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.Flags;

/**
 * Dates that one can apply from though no single word says so: "gaat half mei open" has its verb on
 * both sides, "kunnen begin april aanvragen" names no day to be in time for.
 */
final class Beginnings {
  /** Room for subject or object between the date and the parts of its verb. */
  private static final int CLAUSE = 80;

  private static final Sign GOES =
      new Sign("\\b(?:gaat|gaan|macht|machen|geht|gehen|goes|go)\\b[^.;]*$");

  private static final Pattern OPEN =
      Pattern.compile(
          "^[^.,;]{0,40}\\b(?:open|van start|auf|live|online)\\b(?! tot| t/m| until| bei| ein|"
              + " uber)");

  /** "Beginn der aktuellen Ausschreibung ist der 15. November". */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:^|[.;:,(] |• |- )(?:der |die |de |het |the"
              + " )?(?:beginn|start|begin|aanvang|opening|eroffnung|offnung)"
              + " (?:der|des|dieser|dieses|van de|van het|van deze|of the|of this) (?:[a-z-]{3,18}"
              + " ){0,2}(?:[a-z-]{0,20}(?:ausschreibung|aufrufs?|calls?|antragsphase"
              + "|antragstellung|bewerbungsphase|bewerbungsfrist|einreichung|einreichfrist|runde"
              + "|regeling|ronde|openstelling|oproep|aanvraagperiode|tijdvak|round|competition))"
              + " (?:ist|is|war|was)(?: der| am| op| on)? $");

  /** "Vanaf 3 mei gaat het derde onderdeel open". */
  private static final Pattern GOES_OPEN =
      Pattern.compile(
          "^ ?(?:(?:om|um|at) [0-9.:]{1,5}(?: (?:uur|uhr))?"
              + " )?(?:gaat|gaan|geht|gehen|wird|werden|wordt|worden)\\b[^.,;]{1,70}\\b(?:open|opengesteld|van"
              + " start|los|geoffnet|eroffnet)\\b(?! tot| t/m| bis| until)");

  private static final Sign ABLE =
      new Sign(
          "\\b(?:kan|kun|kunt|kunnen|kann|konnen|konnt|can|may|be able to|ist|sind|is|wird|werden"
              + "|worden|wordt)\\b[^.;]*$");

  private final char[] folded;

  Beginnings(char[] folded) {
    this.folded = folded;
  }

  boolean isOne(Passage passage, DateMention mention) {
    if (mention instanceof DateMention.Period p && !CueUse.isBare(p)) return false;
    if (mention instanceof DateMention.Point p && CueUse.isEnd(p.bound())) return false;
    int start = mention.span().start();
    int end = mention.span().end();
    String before = passage.before(folded, start, CLAUSE);
    String after = passage.after(folded, end, CLAUSE);
    if (GOES.isIn(before) && OPEN.matcher(after).lookingAt()) return true;
    if (GOES_OPEN.matcher(after).lookingAt()) return true;
    boolean vague = isVague(mention) || isExpected(passage, mention);
    return vague && passage.has(Cue.SUBMIT) && ABLE.isIn(before);
  }

  /** "Beginn der Ausschreibung ist der 15. November": named as such, whatever stands over it. */
  boolean isNamed(Passage passage, DateMention mention) {
    boolean day = mention instanceof DateMention.Point p && !CueUse.isEnd(p.bound());
    return day && BEGINNING.matcher(passage.before(folded, mention.span().start(), CLAUSE)).find();
  }

  /**
   * "Jeweils der 15. April und der 15. Oktober, beginnend mit dem 15. Oktober 2024": of days told
   * already.
   *
   * @param from end of the date before it, or the passage's start
   */
  boolean isFirstOfMany(Passage passage, DateMention mention, int from) {
    return from > passage.start()
        && passage.has(Cue.RECURRING)
        && FIRST.matcher(passage.before(folded, mention.span().start(), CLAUSE)).find();
  }

  private static final Pattern FIRST =
      Pattern.compile(
          "\\b(?:beginnend (?:mit|am|ab)|erstmals|erstmalig|zum ersten mal|voor het eerst|te"
              + " beginnen (?:op|met)|starting (?:on|with|from)|beginning (?:on|with)|for the first"
              + " time)(?: (?:dem|zum|am|op|on|per))? ?$");

  /** "Anträge können voraussichtlich im Dezember gestellt werden". */
  private static boolean isExpected(Passage passage, DateMention mention) {
    return passage.has(Cue.TENTATIVE)
        && mention instanceof DateMention.Period p
        && CueUse.isBare(p)
        && !p.flags().contains(Flags.YEAR);
  }

  /** "Begin april": who could apply until then would be told the day. */
  private static boolean isVague(DateMention mention) {
    return mention instanceof DateMention.Point p
        && p.bound() == Bound.NONE
        && DateCandidates.isPartOfMonth(mention);
  }
}
