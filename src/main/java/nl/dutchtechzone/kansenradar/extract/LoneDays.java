package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.text.DateMention;

/**
 * A line with nothing but a day and an hour that are yet to come, on the page of a call that names
 * no other day: its end. A stamp of publication lies behind, and a meeting is called one.
 */
final class LoneDays {
  /** Room for a weekday and "(Brussels time)". */
  private static final int ROOM = 30;

  private final Sheet sheet;

  LoneDays(Sheet sheet) {
    this.sheet = sheet;
  }

  boolean mayHave() {
    boolean meets = sheet.names(Cue.EVENT) || sheet.names(Cue.KIND_EVENT);
    return sheet.names(Cue.KIND_CALL) && !meets;
  }

  Optional<DateMention> of(Passage passage, List<DateMention> dates) {
    if (passage.kind() != Passage.Kind.SENTENCE || dates.size() != 1) return Optional.empty();
    if (!(dates.getFirst() instanceof DateMention.Point p)) return Optional.empty();
    boolean alone = passage.length() - (p.span().end() - p.span().start()) <= ROOM;
    boolean told = passage.hits().stream().anyMatch(h -> h.cue().family() == Cue.Family.ROLE);
    boolean timed = p.moment().precision() == Precision.MINUTE;
    boolean coming = p.moment().date().filter(d -> !d.isBefore(sheet.today())).isPresent();
    return alone && timed && coming && !told ? Optional.of(p) : Optional.empty();
  }
}
