package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.text.DateMention;

/** Times that machines have shifted before people read them. */
final class Artefacts {
  private static final Pattern STAMP =
      Pattern.compile(
          "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)");
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern(
          "yyyy-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX][X]", java.util.Locale.ROOT);
  private static final Pattern HALF_DAY =
      Pattern.compile("(0?[1-9]|1[0-2])[:.]00 ?(?:am|pm) ?\\((?:cet|cest)\\)");

  private Artefacts() {}

  /**
   * True for the moment at which a machine did something, "2027-04-17T11:19:23+00:00": nobody sets
   * a deadline to the second.
   */
  static boolean isOfMachine(Sheet sheet, DateMention mention) {
    int start = mention.span().start();
    int end = Math.min(sheet.text().length(), start + 34);
    Matcher stamp = STAMP.matcher(sheet.text()).region(start, end);
    return stamp.lookingAt()
        && parse(stamp.group()).filter(t -> t.getSecond() % 59 != 0).isPresent();
  }

  /** The wall time that was meant; adds a flag when it differs from the one printed. */
  static Moment corrected(Sheet sheet, DateMention mention, Moment moment, Set<String> flags) {
    int start = mention.span().start();
    int end = Math.min(sheet.text().length(), start + 34);
    Matcher stamp = STAMP.matcher(sheet.text()).region(start, end);
    if (stamp.lookingAt()) return stamped(stamp.group(), moment, flags);
    if (moment.time().isPresent() && moment.date().isPresent()) {
      String printed = new String(sheet.folded(), start, mention.span().end() - start);
      if (HALF_DAY.matcher(printed).find()) return leaked(moment, flags);
    }
    return moment;
  }

  /**
   * Midnight UTC stands for a day alone. 17:00 UTC in an older record is 17:00 in Brussels, written
   * with an offset that does not belong to it. Any other stamp is an instant.
   */
  private static Moment stamped(String stamp, Moment moment, Set<String> flags) {
    Optional<OffsetDateTime> read = parse(stamp);
    if (read.isEmpty()) return moment;
    LocalDateTime utc = read.get().withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    if (utc.toLocalTime().equals(LocalTime.MIDNIGHT)) return Moment.on(utc.toLocalDate());
    boolean shifted = read.get().getOffset().getTotalSeconds() != 0 && utc.getHour() == 17;
    if (shifted) {
      flags.add("offset_artefact");
      return Moment.at(utc.toLocalDate(), utc.toLocalTime());
    }
    LocalDateTime local = read.get().atZoneSameInstant(Deadline.BRUSSELS).toLocalDateTime();
    return Moment.at(local.toLocalDate(), local.toLocalTime());
  }

  private static Optional<OffsetDateTime> parse(String stamp) {
    try {
      return Optional.of(OffsetDateTime.parse(stamp, OFFSET));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // then what the words say stands
    }
  }

  /** 07:00 AM (CET) on a Dutch page is 9:00 printed in UTC: so when the shift makes it 9 or 17. */
  private static Moment leaked(Moment moment, Set<String> flags) {
    LocalDateTime printed = moment.date().orElseThrow().atTime(moment.time().orElseThrow());
    ZoneId zone = Deadline.BRUSSELS;
    LocalDateTime local =
        printed.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime();
    int hour = local.getHour();
    if (local.getMinute() != 0 || (hour != 9 && hour != 17)) return moment;
    flags.add("utc_leaked");
    return Moment.at(local.toLocalDate(), local.toLocalTime());
  }
}
