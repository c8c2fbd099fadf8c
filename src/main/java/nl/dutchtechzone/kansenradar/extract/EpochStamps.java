package nl.dutchtechzone.kansenradar.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Stage;

/** Deadlines as milliseconds since 1970, as an API prints them: midnight UTC, so a day alone. */
final class EpochStamps {
  private static final Pattern MILLISECONDS = Pattern.compile("(?<![0-9])1[0-9]{12}(?![0-9])");
  private static final int LONGEST = 400;

  private EpochStamps() {}

  static List<Candidate> in(Sheet sheet, Passage passage) {
    boolean labelled = passage.label(Cue.Family.ROLE).equals(Optional.of(Cue.DEADLINE));
    if (!labelled || passage.length() > LONGEST) return List.of();
    List<Candidate> found = new ArrayList<>();
    Matcher stamp = MILLISECONDS.matcher(sheet.text()).region(passage.start(), passage.end());
    while (stamp.find()) {
      LocalDate day =
          Instant.ofEpochMilli(Long.parseLong(stamp.group())).atZone(ZoneOffset.UTC).toLocalDate();
      found.add(
          new Candidate(
              Moment.on(day),
              Deadline.BRUSSELS,
              Stage.FULL,
              Optional.empty(),
              true,
              false,
              -1,
              true,
              3,
              Set.of(),
              sheet.evidence(passage.startWithLabel(), stamp.end(), stamp.start(), stamp.end())));
    }
    return found;
  }
}
