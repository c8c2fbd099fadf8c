package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * "Nächste Termine:" under "Beratung online": days on which one meets, though the same label names
 * deadlines elsewhere. To be shown every passage in order.
 */
final class MeetingDays {
  private static final int TITLE = 60;

  private static final Pattern DAYS =
      Pattern.compile("(?:(?:die|unsere) )?(?:(?:nachsten?|kommenden?|aktuellen?) )?termine?");

  private final char[] folded;
  private Optional<Passage> above = Optional.empty();
  private Optional<Span> label = Optional.empty();

  MeetingDays(char[] folded) {
    this.folded = folded;
  }

  /** Whether the passage is one of the days of such a list. */
  boolean see(Passage passage) {
    if (passage.label().isPresent() && passage.label().equals(label)) return true;
    boolean days = passage.label().filter(this::isOfDays).isPresent();
    boolean meeting = days && above.filter(MeetingDays::isMeeting).isPresent();
    label = meeting ? passage.label() : Optional.empty();
    above = Optional.of(passage);
    return meeting;
  }

  private boolean isOfDays(Span words) {
    return DAYS.matcher(Fold.words(folded, words.start(), words.end())).matches();
  }

  private static boolean isMeeting(Passage title) {
    if (title.length() > TITLE || title.kind() == Passage.Kind.LABELLED) return false;
    return title.has(Cue.EVENT) || title.has(Cue.KIND_EVENT) || title.has(Cue.OTHER_DATE);
  }
}
