package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
import nl.dutchtechzone.kansenradar.text.DateMention;

/** Days behind a label that names a step of a call: "Indienen aanvraag: 11 september 2027". */
final class StepLabels {
  /** So much of a label tells what is done. */
  private static final int STEM = 12;

  /** A longer value is prose. */
  private static final int ENTRY = 110;

  private static final List<String> HANDING_IN =
      List.of("indien", "inlever", "einreich", "abgabe", "antragstell", "submission", "submit");

  private final char[] folded;

  StepLabels(char[] folded) {
    this.folded = folded;
  }

  /** Of a passage with a label; untold for a period, and where the value is more than the day. */
  Use of(Passage passage, DateMention mention) {
    boolean day = mention instanceof DateMention.Point p && p.moment().date().isPresent();
    if (!day) return Use.UNTOLD;
    if (isStage(passage)) return Use.DEADLINE;
    if (!isAlone(passage, mention)) return Use.UNTOLD;
    int start = passage.label().orElseThrow().start();
    String label = new String(folded, start, Math.min(STEM, folded.length - start));
    if (AnyOf.begins(HANDING_IN, label)) return Use.DEADLINE;
    return label.startsWith("openstelling") ? Use.OPENS : Use.UNTOLD;
  }

  /** "Step 2 (full application): 14 September 2027". */
  private static boolean isStage(Passage passage) {
    return passage.isLabelled(Cue.STAGE_FULL) || passage.isLabelled(Cue.STAGE_PRE);
  }

  /** The value is that day and nothing else, or ends in it: "van de aanvraag (11 maart)". */
  private boolean isAlone(Passage passage, DateMention mention) {
    int start = mention.span().start();
    int end = mention.span().end();
    if (passage.length() - (end - start) <= 3) return true;
    boolean bracketed = folded[start - 1] == '(' && end < folded.length && folded[end] == ')';
    return bracketed && passage.end() - end <= 2 && passage.length() <= ENTRY;
  }
}
