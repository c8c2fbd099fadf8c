package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Shift;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;

/**
 * What became of one call, in words. That it is new is told once; of each further notice that
 * turned out to be of the same call, that it was found as well.
 */
public final class Chronicle {
  private static final int TITLE = 160;

  private Chronicle() {}

  /**
   * Something that became of it.
   *
   * @param at when it was found
   * @param shift what it was and what it is; empty for what was found
   */
  public record Event(Instant at, String what, Optional<Shift> shift) {}

  /**
   * One event a change, in the same order.
   *
   * @param changes of one call, the oldest first
   */
  public static List<Event> of(List<Change> changes, Wording wording) {
    List<Event> events = new ArrayList<>();
    boolean found = false;
    for (Change change : changes) {
      if (change.kind() != ChangeKind.NEW) {
        Shift shift = wording.shift(change);
        events.add(new Event(change.at(), shift.what(), Optional.of(shift)));
        continue;
      }
      String what =
          found
              ? wording.words().get("change.again", Wording.plain(title(change), TITLE))
              : wording.of("change", ChangeKind.NEW);
      events.add(new Event(change.at(), what, Optional.empty()));
      found = true;
    }
    return List.copyOf(events);
  }

  private static String title(Change change) {
    return change.after().orElse("");
  }
}
