package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.Flags;
import nl.dutchtechzone.kansenradar.text.Span;
import nl.dutchtechzone.kansenradar.text.YearRule;

/** Goes through the dates of a page and keeps those that one can apply by or from. */
final class DateFinder {
  private static final int HEADER = 300;

  /** From a sentence that says "each year" to the last of the days that it is said of. */
  private static final int LIST = 300;

  /** In days; what is shorter is rather a meeting. */
  private static final int SHORTEST_WINDOW = 13;

  private final Sheet sheet;
  private final Readings readings;
  private final PageDate pageDate;
  private final DateRole roles;
  private final DateCandidates found;
  private final Set<LocalDate> removed = new TreeSet<>();
  private final NamedYear years;
  private final MovedDays moves;
  private LeadIn lead = LeadIn.none();
  private Optional<LocalTime> hour = Optional.empty();
  private int yearly;
  private Optional<Hit> recurring = Optional.empty();
  private Optional<Passage> recurringPassage = Optional.empty();

  DateFinder(Sheet sheet, Readings readings) {
    this.sheet = sheet;
    this.pageDate = PageDate.of(sheet, readings);
    this.readings = pageDate.written().map(readings::on).orElse(readings);
    this.roles = new DateRole(sheet.folded());
    this.found = new DateCandidates(sheet);
    this.years = new NamedYear(sheet.folded(), sheet.today());
    this.moves = new MovedDays(sheet.folded());
    MeetingDays meetings = new MeetingDays(sheet.folded());
    Optional<Passage> earlier = Optional.empty();
    for (Passage passage : sheet.passages()) {
      boolean dated = !meetings.see(passage) && look(passage, earlier);
      if (hour.isEmpty()) hour = DeadlineHour.of(passage, sheet.folded());
      years.see(passage);
      if (isYearly(passage, dated)) yearly = passage.end();
      boolean sentence = passage.kind() == Passage.Kind.SENTENCE;
      earlier = sentence ? Optional.of(passage) : Optional.empty();
      LeadIn next = LeadIn.of(passage, sheet.folded());
      boolean holds = dated ? lead.goesOn() : lead.outlasts(passage);
      if (!next.isNone() || !holds) lead = next;
    }
    found.remove(removed);
    found.dropEchoes();
    hour.ifPresent(found::close);
    if (found.deadlines().isEmpty()) lone();
  }

  private void lone() {
    LoneDays days = new LoneDays(sheet);
    if (!days.mayHave()) return;
    for (Passage passage : sheet.passages()) {
      Optional<DateMention> day = days.of(passage, readings.dates(passage));
      if (day.isEmpty()) continue;
      DateUse use = new DateUse(DateUse.Use.DEADLINE, Optional.empty(), 0);
      found.add(new DateCandidates.Found(passage, use, Step.WHOLE, false, true), day.get());
      return;
    }
  }

  /** "De regeling wordt jaarlijks drie keer opengesteld": of the days that are listed next. */
  private static boolean isYearly(Passage passage, boolean dated) {
    if (dated || !passage.has(Cue.RECURRING)) return false;
    return passage.has(Cue.OPENING_VERB) || passage.has(Cue.WINDOW) || passage.has(Cue.DEADLINE);
  }

  List<Candidate> deadlines() {
    return found.deadlines();
  }

  List<Candidate> openings() {
    return found.openings();
  }

  Optional<Hit> recurring() {
    return recurring;
  }

  Optional<Passage> recurringPassage() {
    return recurringPassage;
  }

  /** True when the passage holds a date. */
  private boolean look(Passage passage, Optional<Passage> earlier) {
    List<DateMention> dates = readings.dates(passage);
    if (!LeadIn.namesDeadlines(passage, sheet.folded())) {
      dates = Pairs.joined(dates, sheet.folded());
    }
    if (dates.isEmpty()) {
      EpochStamps.in(sheet, passage).forEach(found::addDeadline);
      return false;
    }
    if (passage.has(Cue.REMOVED)) {
      remove(dates);
      return true;
    }
    List<DateUse> uses = uses(passage, dates, earlier);
    int from = passage.start();
    Step step = Step.WHOLE;
    // "Each 31 January and 31 July": said once for both.
    boolean recurs = dates.stream().anyMatch(d -> d.flags().contains(Flags.RECURRING));
    for (int i = 0; i < dates.size(); i++) {
      DateMention mention = dates.get(i);
      int start = mention.span().start();
      int end = mention.span().end();
      int to = i + 1 < dates.size() ? dates.get(i + 1).span().start() : passage.end();
      DateUse use = uses.get(i);
      DateUse meant = replaced(passage, mention, i, dates.size()).orElse(use);
      step = Step.of(sheet, passage, from, start, end, to, step);
      if (meant.isTold() && !isPrevious(passage, from, start)) {
        keep(passage, mention, meant, step, recurs && !isYearWritten(mention));
      }
      if (use.isTold() || !isName(mention)) from = end;
    }
    return true;
  }

  private List<DateUse> uses(Passage passage, List<DateMention> dates, Optional<Passage> earlier) {
    List<DateUse> uses = new ArrayList<>();
    int from = passage.start();
    DateUse use = DateUse.UNTOLD;
    for (int i = 0; i < dates.size(); i++) {
      DateMention mention = dates.get(i);
      int to = i + 1 < dates.size() ? dates.get(i + 1).span().start() : passage.end();
      use = roles.of(passage, mention, from, to, use, earlier, lead);
      if (use.use() == DateUse.Use.UNTOLD && isHeaderWindow(passage, mention)) {
        use = new DateUse(DateUse.Use.WINDOW, Optional.empty(), 1);
      }
      boolean shared = i > 0 && DateRole.sharesVerb(dates.get(i - 1), uses.getLast(), mention, use);
      if (shared) uses.set(i - 1, use);
      uses.add(use);
      if (use.isTold() || !isName(mention)) from = mention.span().end();
    }
    return uses;
  }

  /** A line that is nothing but a long period, right at the title of a call. */
  private boolean isHeaderWindow(Passage passage, DateMention mention) {
    if (!(mention instanceof DateMention.Period p) || passage.start() > HEADER) return false;
    if (passage.length() > p.span().end() - p.span().start() + 4) return false;
    Optional<LocalDate> from = p.from().date();
    Optional<LocalDate> to = p.to().date();
    if (from.isEmpty() || to.isEmpty()) return false;
    return to.get().isAfter(from.get().plusDays(SHORTEST_WINDOW)) && isTitledCall();
  }

  /**
   * The period may stand over the title: passages, and the characters of a title without markup.
   */
  private static final int HEAD = 4;

  private static final int TITLE = 150;

  private boolean isTitledCall() {
    return sheet.passages().stream()
        .limit(HEAD)
        .filter(p -> p.kind() == Passage.Kind.HEADING || p.length() <= TITLE)
        .anyMatch(title -> title.has(Cue.KIND_CALL));
  }

  /** The month of "de tender van september (1 tot en met 30 september)" only names it. */
  private static boolean isName(DateMention mention) {
    return mention instanceof DateMention.Period p && CueUse.isBare(p);
  }

  private void remove(List<DateMention> dates) {
    for (DateMention mention : dates) {
      if (mention instanceof DateMention.Point p) p.moment().date().ifPresent(removed::add);
    }
  }

  /** "'7 mei' wordt vervangen door '18 juni'": the last date is the new one, the first is gone. */
  private Optional<DateUse> replaced(Passage passage, DateMention mention, int i, int count) {
    Optional<Hit> hit = passage.first(Cue.REPLACED);
    if (hit.isEmpty()) return moves.of(passage, mention, i == count - 1);
    if (count < 2) return Optional.empty();
    boolean after = mention.span().start() >= hit.get().end();
    return Optional.of(
        after && i == count - 1
            ? new DateUse(DateUse.Use.DEADLINE, hit, 0)
            : new DateUse(DateUse.Use.UNTOLD, hit, 0));
  }

  /** "Calls with an original deadline between now and ...". */
  private static final int BEFORE = 35;

  private boolean isPrevious(Passage passage, int from, int at) {
    for (Hit hit : passage.hits()) {
      if (hit.cue() == Cue.PREVIOUS
          && hit.start() >= from
          && hit.end() <= at
          && at - hit.end() < BEFORE
          && !Fold.words(sheet.folded(), hit.end(), at).startsWith(" dan ")) { // "niet eerder dan"
        return true;
      }
    }
    return false;
  }

  private void keep(Passage passage, DateMention raw, DateUse use, Step step, boolean recurs) {
    if (isHistory(passage) || Artefacts.isOfMachine(sheet, raw)) return;
    boolean told = passage.has(Cue.RECURRING) || passage.isLabelled(Cue.RECURRING);
    boolean listed = passage.start() - yearly <= LIST && yearly > 0 && !isYearWritten(raw);
    OptionalInt only =
        isYearWritten(raw) ? OptionalInt.empty() : years.beside(passage, raw.span().start());
    boolean repeats = only.isEmpty() && (recurs || told || listed);
    if (repeats && recurring.isEmpty()) {
      recurring = Optional.of(new Hit(Cue.RECURRING, raw.span().start(), raw.span().end(), false));
      recurringPassage = Optional.of(passage);
    }
    // Nobody but the applicant knows the year that the day stands before.
    boolean open = passage.has(Cue.OTHER_YEAR) && !isYearWritten(raw);
    DateMention mention = open ? raw : repeats ? coming(raw) : resolved(passage, raw);
    if (only.isPresent()) mention = PageDate.in(raw, only.getAsInt());
    found.add(new DateCandidates.Found(passage, use, step, repeats, isYearWritten(raw)), mention);
  }

  private DateMention resolved(Passage passage, DateMention raw) {
    OptionalInt listed =
        isYearWritten(raw) ? OptionalInt.empty() : years.listed(raw.span().start());
    if (listed.isPresent()) return PageDate.in(raw, listed.getAsInt());
    DateMention resolved = pageDate.resolve(raw, yearFor(passage, raw));
    return isYearWritten(raw) || pageDate.written().isPresent() || !isLongPast(resolved)
        ? resolved
        : raw;
  }

  /** The only year at hand is that of a law that the page names: "in der Fassung von 1976". */
  private boolean isLongPast(DateMention mention) {
    OptionalInt year = lastYear(mention);
    return year.isPresent() && year.getAsInt() < sheet.today().getYear() - OLDEST;
  }

  private static final int OLDEST = 3;

  private static boolean isYearWritten(DateMention mention) {
    return lastYear(mention).isPresent();
  }

  private static OptionalInt lastYear(DateMention mention) {
    return switch (mention) {
      case DateMention.Point p -> p.moment().year();
      case DateMention.Period p -> p.to().year();
    };
  }

  private DateMention coming(DateMention mention) {
    return YearRule.resolve(
        switch (mention) {
          case DateMention.Point p ->
              new DateMention.Point(
                  p.span(), YearRule.next(p.moment(), sheet.today()), p.bound(), p.flags());
          case DateMention.Period p -> {
            Moment to = YearRule.next(p.to(), sheet.today());
            Moment from = p.from();
            if (from.year().isEmpty() && to.year().isPresent()) {
              int year = to.year().getAsInt() - (p.from().day().isAfter(p.to().day()) ? 1 : 0);
              from = YearRule.next(from, LocalDate.of(year, 1, 1));
            }
            yield new DateMention.Period(
                p.span(), from, to, p.precision(), p.exclusiveEnd(), p.flags());
          }
        },
        sheet.today());
  }

  /**
   * The label's, else that of "De openstellingsperiodes in 2027 zijn van ...", else the heading's,
   * else that of a line above.
   */
  private OptionalInt yearFor(Passage passage, DateMention mention) {
    if (isYearWritten(mention)) return OptionalInt.empty();
    int at = mention.span().start();
    OptionalInt label = named(passage.label());
    if (label.isPresent()) return label;
    OptionalInt here = years.within(passage, at);
    if (here.isPresent()) return here;
    OptionalInt heading = named(passage.heading());
    return heading.isPresent() ? heading : years.above(at);
  }

  private OptionalInt named(Optional<Span> title) {
    return title
        .map(t -> PageDate.year(sheet.text().substring(t.start(), t.end())))
        .orElse(OptionalInt.empty());
  }

  private static boolean isHistory(Passage passage) {
    return passage.headings().stream().anyMatch(h -> h.cue() == Cue.HISTORY)
        || passage.has(Cue.HISTORY)
        || passage.isLabelled(Cue.HISTORY);
  }
}
