package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import nl.dutchtechzone.kansenradar.text.Flags;
import nl.dutchtechzone.kansenradar.text.YearRule;

/**
 * Sets the dates of a page against each other: repeats are one, old rounds fall away, a label beats
 * prose, and what contradicts is flagged with both quotes.
 */
final class Windows {
  private final LocalDate today;
  private final List<String> remarks = new ArrayList<>();
  private final List<Candidate> deadlines;
  private final Optional<Candidate> opening;

  Windows(List<Candidate> deadlines, List<Candidate> openings, LocalDate today) {
    this.today = today;
    List<Candidate> kept = deadlines.size() < 2 ? List.copyOf(deadlines) : settled(deadlines);
    this.deadlines = kept.stream().map(end -> after(end, openings)).toList();
    this.opening = opening(openings.stream().map(this::before).toList(), live(deadlines));
  }

  /**
   * "Vanaf 3 september" beside "uiterlijk 20 september 2027": the last such day before the end,
   * where there is one end.
   */
  private Candidate before(Candidate opening) {
    if (opening.moment().year().isPresent() || deadlines.size() != 1) return opening;
    Candidate end = deadlines.getFirst();
    if (end.moment().year().isEmpty() || end.date().isEmpty()) return opening;
    LocalDate first = end.date().get().minusYears(1).plusDays(1);
    return opening.at(YearRule.next(opening.moment(), first));
  }

  /** "Open 10 May 2027, deadline 11 July": the first such day from the one opening on. */
  private static Candidate after(Candidate end, List<Candidate> openings) {
    if (end.moment().year().isPresent()) return end;
    List<LocalDate> days =
        openings.stream()
            .filter(o -> o.moment().year().isPresent())
            .flatMap(o -> o.date().stream())
            .distinct()
            .toList();
    return days.size() == 1 ? end.at(YearRule.next(end.moment(), days.getFirst())) : end;
  }

  private List<Candidate> settled(List<Candidate> all) {
    List<Candidate> kept = new ArrayList<>();
    List<Candidate> told = withoutGone(withoutVague(withoutGuesses(all)));
    for (List<Candidate> group : groups(told).values()) kept.addAll(chosen(group));
    kept.sort(
        Comparator.comparing(Candidate::stage)
            .thenComparing(c -> c.date().orElse(LocalDate.MAX))
            .thenComparing(c -> c.track().orElse("")));
    return List.copyOf(kept);
  }

  /**
   * "Antragsfrist für 2028 ist der 1. November" beside "1. November 2027": the year that is written
   * beside a day outweighs the one that the title names.
   */
  private static List<Candidate> withoutGuesses(List<Candidate> all) {
    Set<MonthDay> written = new TreeSet<>();
    for (Candidate c : all) if (c.yearWritten()) written.add(c.moment().day());
    return all.stream()
        .filter(c -> c.yearWritten() || !written.contains(c.moment().day()))
        .toList();
  }

  /** "Erste Frist im Jahr 2020 ist der 1. September 2020" beside a day that comes each year. */
  private List<Candidate> withoutGone(List<Candidate> all) {
    boolean yearly =
        all.stream().anyMatch(c -> c.date().isEmpty() || c.flags().contains(Flags.RECURRING));
    if (!yearly) return all;
    return all.stream().filter(c -> c.date().isEmpty() || !c.isPast(today)).toList();
  }

  /** "Until the end of 2027" beside the days of that year: the same, said loosely. */
  private static List<Candidate> withoutVague(List<Candidate> all) {
    return all.stream().filter(c -> !c.isCoarse() || !hasExact(c, all)).toList();
  }

  private static boolean hasExact(Candidate vague, List<Candidate> all) {
    if (vague.date().isEmpty() || vague.track().isPresent()) return false;
    LocalDate end = vague.date().get();
    boolean month = vague.moment().precision() == Precision.MONTH;
    return all.stream()
        .filter(c -> !c.isCoarse())
        .flatMap(c -> c.date().stream())
        .anyMatch(
            d ->
                d.getYear() == end.getYear()
                    && (month ? d.getMonth() == end.getMonth() : !d.isAfter(end)));
  }

  List<Candidate> deadlines() {
    return deadlines;
  }

  Optional<Candidate> opening() {
    return opening;
  }

  /** Contradictions in words, with both quotes. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  private record Group(Stage stage, Optional<String> track) {}

  private static Map<Group, List<Candidate>> groups(List<Candidate> all) {
    Map<Group, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate c : all) {
      Group group =
          new Group(c.stage(), c.track().map(t -> new String(Fold.of(t))).filter(t -> !isRound(t)));
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(c);
    }
    dropEchoes(groups);
    return groups;
  }

  /** Rounds follow each other, so an old one gives way to a new one; tracks stand side by side. */
  private static boolean isRound(String track) {
    return track.contains("rond")
        || track.contains("runde")
        || track.contains("round")
        || track.contains("call")
        || track.contains("aufruf")
        || track.contains("openstelling")
        || track.contains("tijdvak")
        || track.contains("cut-off")
        || track.contains("tranche");
  }

  /** A date told once with its stage or track and once without is the same date. */
  private static void dropEchoes(Map<Group, List<Candidate>> groups) {
    Group plain = new Group(Stage.FULL, Optional.empty());
    List<Candidate> whole = groups.getOrDefault(plain, new ArrayList<>());
    Set<LocalDate> elsewhere = new TreeSet<>();
    groups.forEach(
        (group, list) -> {
          if (!group.equals(plain)) list.forEach(c -> c.date().ifPresent(elsewhere::add));
        });
    whole.removeIf(c -> c.date().map(elsewhere::contains).orElse(false));
  }

  private List<Candidate> chosen(List<Candidate> group) {
    List<Candidate> days = merged(group);
    if (days.size() < 2) return days;
    List<Candidate> ahead = days.stream().filter(c -> !c.isPast(today)).toList();
    boolean dated = ahead.stream().anyMatch(c -> c.date().isPresent());
    List<Candidate> live = dated ? ahead : Stream.concat(latest(days), ahead.stream()).toList();
    if (live.size() < 2) return live;
    int top = live.stream().mapToInt(Candidate::weight).max().orElse(0);
    List<Candidate> best = live.stream().filter(c -> c.weight() == top).toList();
    boolean rounds = live.getFirst().stage() == Stage.CUT_OFF;
    if (best.size() == live.size() || rounds) return live;
    List<Candidate> later = live.stream().filter(c -> isLaterRound(c, best)).toList();
    List<Candidate> kept = Stream.concat(best.stream(), later.stream()).toList();
    return kept.size() == live.size() ? live : contradicted(kept, live);
  }

  /** "Some get a second call, ending on ...", beside the days of the first. */
  private static boolean isLaterRound(Candidate one, List<Candidate> best) {
    boolean named =
        one.track().map(t -> new String(Fold.of(t))).filter(Windows::isRound).isPresent();
    if (!named || best.contains(one) || one.date().isEmpty()) return false;
    return best.stream()
        .allMatch(
            b -> b.track().isEmpty() && b.date().filter(one.date().get()::isAfter).isPresent());
  }

  /** Of what is past the last day; an exact one before "the end of the year". */
  private static Stream<Candidate> latest(List<Candidate> days) {
    return days.stream()
        .filter(c -> c.date().isPresent())
        .max(
            Comparator.comparing((Candidate c) -> !c.isCoarse())
                .thenComparing(c -> c.date().orElseThrow()))
        .stream();
  }

  private List<Candidate> contradicted(List<Candidate> best, List<Candidate> live) {
    Candidate other = live.stream().filter(c -> !best.contains(c)).findFirst().orElseThrow();
    remarks.add(
        String.format(
            Locale.ROOT,
            "conflict: deadlines \"%s\" / \"%s\"",
            best.getFirst().evidence().quote(),
            other.evidence().quote()));
    return best.stream().map(c -> flagged(c, "conflict")).toList();
  }

  private static Candidate flagged(Candidate candidate, String flag) {
    Set<String> flags = new TreeSet<>(candidate.flags());
    flags.add(flag);
    return candidate.with(flags);
  }

  /** One candidate a day: the most exact of them, then the one from the better place. */
  private static List<Candidate> merged(List<Candidate> group) {
    Map<String, Candidate> byDay = new LinkedHashMap<>();
    for (Candidate c : group) {
      String day =
          c.moment().year().isPresent() ? c.date().orElseThrow().toString() : c.moment().iso();
      byDay.merge(day, c, Windows::better);
    }
    byDay.values().removeIf(c -> !c.inclusive() && isNamedInFull(c, byDay));
    Set<String> withYear = new TreeSet<>();
    byDay.keySet().stream()
        .filter(d -> !d.startsWith("--"))
        .forEach(d -> withYear.add(d.substring(4)));
    byDay.keySet().removeIf(d -> d.startsWith("--") && withYear.contains(d.substring(1, 7)));
    return List.copyOf(byDay.values());
  }

  /** "Loopt tot 9 februari" beside "sluit op 9 februari, 18.00 uur": the same end, said loosely. */
  private static boolean isNamedInFull(Candidate before, Map<String, Candidate> byDay) {
    return before
        .date()
        .map(date -> byDay.get(date.plusDays(1).toString()))
        .filter(Candidate::inclusive)
        .isPresent();
  }

  private static Candidate better(Candidate a, Candidate b) {
    boolean aTimed = a.moment().precision() == Precision.MINUTE;
    boolean bTimed = b.moment().precision() == Precision.MINUTE;
    if (aTimed != bTimed) return aTimed ? a : b;
    boolean aDay = a.moment().precision() == Precision.DAY;
    boolean bDay = b.moment().precision() == Precision.DAY;
    if (aDay != bDay && !aTimed) return aDay ? a : b;
    return b.weight() > a.weight() ? b : a;
  }

  /** The windows whose end was kept, also where it was taken from a place that says no more. */
  private Set<Integer> live(List<Candidate> all) {
    Set<Integer> live = new TreeSet<>();
    for (Candidate one : all) {
      boolean kept = deadlines.stream().anyMatch(d -> d.moment().day().equals(one.moment().day()));
      if (kept) live.add(one.window());
    }
    return live;
  }

  /** Rule 3: that of the window around today, else the earliest ahead, else the latest past. */
  private Optional<Candidate> opening(List<Candidate> found, Set<Integer> live) {
    List<Candidate> openings = found.stream().filter(o -> !isMonthOf(o, found)).toList();
    if (openings.isEmpty()) return Optional.empty();
    int top = openings.stream().mapToInt(Candidate::weight).max().orElse(0);
    LocalDate next = nextEnd();
    List<Candidate> all =
        openings.stream()
            .filter(c -> c.weight() >= Math.min(top, 3))
            .filter(c -> live.contains(c.window()) || !c.date().orElse(next).isAfter(next))
            .toList();
    List<Candidate> paired = all.stream().filter(o -> live.contains(o.window())).toList();
    List<Candidate> pool = paired.isEmpty() ? all : paired;
    Optional<Candidate> begun =
        pool.stream()
            .filter(o -> o.date().map(d -> !d.isAfter(today)).orElse(false))
            .max(Comparator.comparing(o -> o.date().orElseThrow()));
    Optional<Candidate> coming =
        pool.stream()
            .filter(o -> o.date().map(d -> d.isAfter(today)).orElse(false))
            .min(Comparator.comparing(o -> o.date().orElseThrow()));
    boolean running =
        begun.isPresent() && (!paired.isEmpty() || deadlines.isEmpty() || coming.isEmpty());
    if (running && stillOpen(begun.get(), live)) return begun;
    return coming.or(() -> begun).or(() -> pool.stream().findFirst());
  }

  /** "Im Februar geht's los" beside "startet am 9. Februar": the same, said loosely. */
  private static boolean isMonthOf(Candidate vague, List<Candidate> all) {
    if (vague.moment().precision() != Precision.MONTH || vague.date().isEmpty()) return false;
    YearMonth month = YearMonth.from(vague.date().get());
    return all.stream()
        .filter(c -> !c.isCoarse())
        .flatMap(c -> c.date().stream())
        .anyMatch(d -> YearMonth.from(d).equals(month));
  }

  /** The first day to apply by that is yet to come; what opens after it is a second step. */
  private LocalDate nextEnd() {
    return deadlines.stream()
        .filter(d -> !d.isPast(today) && d.moment().year().isPresent())
        .flatMap(d -> d.date().stream())
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  private boolean stillOpen(Candidate begun, Set<Integer> live) {
    if (!live.contains(begun.window())) return true;
    for (Candidate d : deadlines) {
      if (d.window() == begun.window()) return !d.isPast(today);
    }
    return true;
  }
}
