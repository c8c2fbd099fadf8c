package nl.dutchtechzone.kansenradar.notify;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/**
 * The next deadline of each open call, counted a week; days are those of Amsterdam.
 *
 * @param monday of the first week
 * @param counts of {@link #WEEKS} weeks
 */
public record DeadlineWeeks(LocalDate monday, List<Integer> counts) {
  static final int WEEKS = 13;

  public DeadlineWeeks {
    counts = List.copyOf(counts);
  }

  static DeadlineWeeks of(Collection<Item> items, Instant at) {
    LocalDate monday =
        LocalDate.ofInstant(at, Week.ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int[] counts = new int[WEEKS];
    for (Item item : items) {
      if (item.offer().status() != Status.OPEN) continue;
      DaysLeft.next(item.offer().opportunity(), at)
          .filter(deadline -> DaysLeft.until(deadline, at).isPresent())
          .flatMap(deadline -> deadline.moment().date())
          .map(day -> ChronoUnit.WEEKS.between(monday, day))
          .filter(week -> week >= 0 && week < WEEKS)
          .ifPresent(week -> counts[Math.toIntExact(week)]++);
    }
    return new DeadlineWeeks(monday, IntStream.of(counts).boxed().toList());
  }

  /** True when none of the weeks has a deadline. */
  public boolean isEmpty() {
    return counts.stream().allMatch(count -> count == 0);
  }

  /** The picture and its words; empty when there is nothing to show. */
  Optional<Letter.Picture> picture(Words words, int soonDays) {
    if (isEmpty()) return Optional.empty();
    return Optional.of(
        new Letter.Picture(
            "tijdlijn",
            Base64.getEncoder().encodeToString(Timeline.png(counts, Math.max(1, soonDays / 7))),
            Timeline.WIDTH,
            Timeline.HEIGHT,
            words.get("digest.timeline", said(words)),
            months(words)));
  }

  /** {@code week van 15 mrt: 2; week van 22 mrt: 1}: only weeks that have some. */
  private String said(Words words) {
    List<String> weeks = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) == 0) continue;
      String day = day(words, monday.plusWeeks(i));
      weeks.add(words.get("digest.timeline.week", day, Integer.toString(counts.get(i))));
    }
    return weeks.stream().collect(Collectors.joining("; "));
  }

  /** What stands under the picture: the first weeks of a quarter of it each. */
  private List<String> months(Words words) {
    return IntStream.of(0, 3, 6, 9).mapToObj(i -> day(words, monday.plusWeeks(i))).toList();
  }

  private static String day(Words words, LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM", words.locale()).format(day);
  }
}
