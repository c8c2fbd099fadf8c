package nl.dutchtechzone.kansenradar.extract;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.DateMention;

/**
 * Days in the text of a guideline that end or fix something else than the time to apply: the law
 * itself ("Sie endet in jedem Fall mit dem 31. Dezember 2028"), the measures ("spätestens am ...
 * enden"), a count ("zum Stichtag 31. Dezember"), what offices tell each other.
 */
final class OtherEnds {
  private static final int CLAUSE = 160;

  private static final Set<Cue> APPLYING =
      EnumSet.of(
          Cue.SUBMIT,
          Cue.DEADLINE,
          Cue.DEADLINE_PRE,
          Cue.WINDOW,
          Cue.KIND_CALL,
          Cue.OPENS,
          Cue.INTAKE_ROUNDS);

  /** A pronoun for the law of the sentence before. */
  private static final Pattern LAW_ENDS =
      Pattern.compile("^(?:sie|er|es|diese|dieser|zij|deze|it) (?:endet|eindigt|vervalt|ends)\\b");

  private static final Sign MEASURES =
      new Sign(
          "\\b(?:ma(?:ss|ß)nahmen?|vorhaben|projekte?|projecten|activiteiten|projects)\\b[^;]*\\b(?:begonnen"
              + "|beginnen|beginnt|starten|start|anfangen)\\b[^;]*$");

  private static final Pattern END =
      Pattern.compile("^ (?:zu )?(?:enden|endet|eindigen|geeindigd zijn|abgeschlossen|ends?)\\b");

  private static final Sign COUNTS =
      new Sign(
          "\\b(?:einwohnerzahl(?:en)?|durchschnitt|anzahl|haushaltsjahre|inwonertal|aantal inwoners)\\b"
              + "[^.;]{0,60}\\b(?:zum|am|per|op) (?:stichtag|peildatum)(?: des| am)? ?$");

  private static final Pattern COUNTED = Pattern.compile("\\b(?:zum|am|per) stichtag (?:des |am )?$");

  /** "Stellt der Bund bis Ende 2023 (verlängert bis zum 31.12.2024) Mittel bereit". */
  private static final Pattern EXTENDED =
      Pattern.compile("\\b(?:verlangert|verlengd|extended) (?:bis|tot|until)(?: zum| den)? ?$");

  private static final Sign OFFICES =
      new Sign(
          "\\b(?:bewilligungsbehorden?|bewilligungsstellen?|landesamt|ministerium) (?:meldet|melden"
              + "|berichtet|berichten|ubermittelt|ubermitteln|teilt|teilen|unterrichtet)\\b[^.;]*$");

  private final char[] folded;

  OtherEnds(char[] folded) {
    this.folded = folded;
  }

  boolean isOfLaw(Passage passage, DateMention mention) {
    int start = mention.span().start();
    String before = passage.before(folded, start, CLAUSE);
    if (OFFICES.isIn(before) || COUNTS.isIn(before)) return true;
    String after = passage.after(folded, mention.span().end(), CLAUSE);
    if (END.matcher(after).lookingAt() && MEASURES.isIn(before)) return true;
    if (isOfApplying(passage) || passage.label().isPresent()) return false;
    if (passage.length() <= LINE) return false;
    if (COUNTED.matcher(before).find() || EXTENDED.matcher(before).find()) return true;
    return LAW_ENDS.matcher(passage.after(folded, passage.start(), LINE)).lookingAt();
  }

  /** What stands on a line of its own may be the call's, whatever it leaves out. */
  private static final int LINE = 40;

  /** "Stichtag" itself is no sign of it. */
  private boolean isOfApplying(Passage passage) {
    return passage.hits().stream()
        .filter(h -> APPLYING.contains(h.cue()))
        .anyMatch(h -> !h.in(folded).startsWith("stichtag"));
  }
}
