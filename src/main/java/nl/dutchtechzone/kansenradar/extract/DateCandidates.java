package nl.dutchtechzone.kansenradar.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.Flags;

/**
 * Takes each date that one can apply by or from apart into an opening and a deadline, with what is
 * said of it beside: its zone, whether it is tentative, the words that prove it.
 */
final class DateCandidates {
  /** A date with what it is for, before it is taken apart into an opening and a deadline. */
  record Found(Passage passage, DateUse use, Step step, boolean repeats, boolean yearWritten) {}

  private final Sheet sheet;
  private final List<Candidate> deadlines = new ArrayList<>();
  private final List<Candidate> openings = new ArrayList<>();
  private int windows;

  DateCandidates(Sheet sheet) {
    this.sheet = sheet;
  }

  List<Candidate> deadlines() {
    return deadlines;
  }

  List<Candidate> openings() {
    return openings;
  }

  void addDeadline(Candidate deadline) {
    deadlines.add(deadline);
  }

  /** Takes back days without a year that are said again of a day that comes each year. */
  void dropEchoes() {
    Set<MonthDay> yearly = new TreeSet<>();
    for (Candidate c : deadlines) {
      if (c.date().isPresent() && c.flags().contains(Flags.RECURRING)) yearly.add(c.moment().day());
    }
    deadlines.removeIf(c -> c.date().isEmpty() && yearly.contains(c.moment().day()));
  }

  /** Takes back deadlines that the page says are no longer so. */
  void remove(Set<LocalDate> days) {
    deadlines.removeIf(c -> c.date().map(days::contains).orElse(false));
  }

  /** Closes at that time what closes on a day, unless the page tells the time of one itself. */
  void close(LocalTime time) {
    if (deadlines.stream().anyMatch(c -> c.moment().time().isPresent())) return;
    deadlines.replaceAll(c -> c.inclusive() && !c.isCoarse() ? timed(c, time) : c);
  }

  private static Candidate timed(Candidate day, LocalTime time) {
    return day.date()
        .filter(date -> day.moment().year().isPresent())
        .map(date -> day.at(Moment.at(date, time)))
        .orElse(day);
  }

  void add(Found found, DateMention mention) {
    switch (mention) {
      case DateMention.Point p -> point(found, p);
      case DateMention.Period p -> period(found, p);
    }
  }

  private void point(Found found, DateMention.Point p) {
    int window = windows++;
    if (found.use().use() == DateUse.Use.OPENS) {
      openings.add(candidate(found, p, p.moment(), true, window));
      return;
    }
    boolean day = p.moment().precision() != Precision.MINUTE && !isPartOfMonth(p);
    boolean before = p.bound() == Bound.BEFORE || (p.bound() == Bound.NONE && isBefore(found));
    boolean exclusive = before && day;
    Moment last = exclusive ? dayBefore(p.moment()) : p.moment();
    deadlines.add(candidate(found, p, last, !exclusive, window));
  }

  /** Under the label "Indienen voor", "Apply before". */
  private boolean isBefore(Found found) {
    return found
        .passage()
        .label()
        .map(l -> Fold.words(sheet.folded(), Math.max(l.start(), l.end() - BEFORE), l.end()))
        .filter(words -> AnyOf.ends(EARLIER, words))
        .isPresent();
  }

  private static final int BEFORE = 10;

  private static final List<String> EARLIER = List.of(" voor", " before", " vor", " vor dem");

  private void period(Found found, DateMention.Period p) {
    int window = windows++;
    boolean bare = CueUse.isBare(p);
    boolean moved = found.passage().has(Cue.EXTENDED);
    DateUse.Use use = found.use().use();
    if (use == DateUse.Use.OPENS || (use == DateUse.Use.WINDOW && !moved)) {
      openings.add(candidate(found, p, bare ? pointed(p) : p.from(), true, window));
    }
    if (use == DateUse.Use.OPENS) return;
    boolean exclusive = p.exclusiveEnd() && p.to().precision() != Precision.MINUTE;
    Moment last = exclusive ? dayBefore(p.to()) : p.to();
    deadlines.add(candidate(found, p, last, !exclusive, window));
  }

  /** The day that "medio" or "eind" points at inside a month. */
  private static Moment pointed(DateMention.Period p) {
    if (p.flags().contains(Flags.MONTH_END)) return p.to();
    if (!p.flags().contains(Flags.MONTH_MIDDLE)) return p.from();
    return p.from()
        .date()
        .map(d -> Moment.about(d.withDayOfMonth(15), Precision.MONTH))
        .orElse(p.from());
  }

  private static Moment dayBefore(Moment moment) {
    return moment
        .date()
        .map(d -> Moment.about(d.minusDays(1), moment.precision()))
        .orElseGet(
            () ->
                Moment.withoutYear(
                    MonthDay.from(moment.day().atYear(2001).minusDays(1)), Optional.empty()));
  }

  private Candidate candidate(
      Found found, DateMention mention, Moment moment, boolean inclusive, int window) {
    Passage passage = found.passage();
    Set<String> flags = flags(passage, mention, inclusive, found.repeats());
    boolean tentative =
        passage.has(Cue.TENTATIVE)
            || passage.isLabelled(Cue.TENTATIVE)
            || (found.use().use() == DateUse.Use.OPENS && isPartOfMonth(mention));
    int weight = found.use().weight();
    if (passage.kind() == Passage.Kind.STRUCTURED) weight = 5;
    if (flags.contains("changed") && !isOnlyReplaced(found.use())) weight = Math.max(weight, 4);
    return new Candidate(
        Artefacts.corrected(sheet, mention, moment, flags),
        zone(mention),
        found.step().stage(),
        found.step().track(),
        inclusive,
        tentative,
        window,
        found.yearWritten(),
        weight,
        flags,
        evidence(passage, mention, found.use()));
  }

  /** "In artikel 7 wordt ... vervangen door ...": of what article 7 is, nothing is said. */
  private static boolean isOnlyReplaced(DateUse use) {
    return use.cue().filter(cue -> cue.cue() == Cue.REPLACED).isPresent();
  }

  /** "Begin april", "Mitte Mai": nobody has fixed the day yet. */
  static boolean isPartOfMonth(DateMention mention) {
    return mention.flags().stream().anyMatch(PARTS_OF_MONTH::contains);
  }

  private static final Set<String> PARTS_OF_MONTH =
      Set.of(Flags.MONTH_START, Flags.MONTH_MIDDLE, Flags.MONTH_END);

  private static Set<String> flags(
      Passage passage, DateMention mention, boolean inclusive, boolean repeats) {
    Set<String> flags = new TreeSet<>();
    for (String flag : mention.flags()) {
      if (!flag.startsWith(Flags.ZONE_PREFIX) && !flag.equals(Flags.EXCLUSIVE_END)) flags.add(flag);
    }
    if (!inclusive) flags.add(Flags.EXCLUSIVE_END);
    if (repeats) flags.add(Flags.RECURRING);
    if (passage.has(Cue.HARD_END) || passage.isLabelled(Cue.HARD_END)) flags.add("hard");
    if (passage.has(Cue.NO_TIME)) flags.add("no_time");
    if (passage.has(Cue.EXTENDED)
        || passage.has(Cue.REPLACED)
        || passage.isLabelled(Cue.EXTENDED)) {
      flags.add("changed");
    }
    return flags;
  }

  private static ZoneId zone(DateMention mention) {
    for (String flag : mention.flags()) {
      if (!flag.startsWith(Flags.ZONE_PREFIX)) continue;
      try {
        return ZoneId.of(flag.substring(Flags.ZONE_PREFIX.length()));
      } catch (DateTimeException e) {
        return Deadline.BRUSSELS; // a zone nobody knows: the usual one
      }
    }
    return Deadline.BRUSSELS;
  }

  /** From the cue or label to the date's end, so that the quote says what the date is for. */
  private Evidence evidence(Passage passage, DateMention mention, DateUse use) {
    int start = mention.span().start();
    int end = mention.span().end();
    int from = passage.kind() == Passage.Kind.SENTENCE ? passage.start() : passage.startWithLabel();
    int to = use.cue().filter(c -> c.start() >= end).map(Hit::end).orElse(end);
    return sheet.evidence(from, to, start, end);
  }
}
