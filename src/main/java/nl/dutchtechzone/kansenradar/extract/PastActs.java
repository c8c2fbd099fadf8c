package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.DateMention;

/**
 * Days by which somebody has applied already: "those who have already applied by 19 July", "sofern
 * zum 30. Juni bereits eine Skizze eingereicht wurde". Nobody can be in time for them any more.
 */
final class PastActs {
  private static final int CLAUSE = 90;

  private static final String ALREADY = "(?:already|reeds|al|bereits|schon)";

  private static final Sign HAVE =
      new Sign("\\b(?:have|has|had|hebben|heeft|hebt|haben|hat) " + ALREADY + "\\b[^.;:,]*$");

  private static final Pattern HANDED_IN =
      Pattern.compile(
          "^[^.;:,]{0,20}\\b"
              + ALREADY
              + " [^.;:,]*\\b(?:submitted|applied|ingediend|aangevraagd|aangemeld|eingereicht|beantragt|gestellt)(?:"
              + " (?:wurden?|haben|hat|hebben|heeft|is|zijn|was|were)\\b|$)");

  private final char[] folded;

  PastActs(char[] folded) {
    this.folded = folded;
  }

  boolean isOne(Passage passage, DateMention mention) {
    int start = mention.span().start();
    int end = mention.span().end();
    String before = passage.before(folded, start, CLAUSE);
    if (HAVE.isIn(before)) return true;
    return HANDED_IN.matcher(passage.after(folded, end, CLAUSE)).lookingAt();
  }
}
