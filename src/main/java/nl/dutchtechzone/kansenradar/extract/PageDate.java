package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.YearRule;

/**
 * When the page was written, as far as it tells, and the years that follow from it.
 *
 * @param written the day of publication or of the last check; empty when the page does not say
 * @param named the year that title or address name; empty when they name none or two
 */
record PageDate(Optional<LocalDate> written, OptionalInt named) {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-4][0-9](?![0-9])");

  private static final int HEAD = 1_200;
  private static final int LINE = 45;

  /** What begins this near to the top still belongs to the title. */
  private static final int TITLE = 120;

  private static final int SUBTITLE = 80;

  static PageDate of(Sheet sheet, Readings readings) {
    Optional<LocalDate> written = sheet.page().published().flatMap(PageDate::day);
    if (written.isEmpty()) written = stated(sheet, readings);
    if (written.isEmpty()) written = headed(sheet, readings).or(() -> Paths.day(sheet.uri()));
    return new PageDate(written.filter(day -> !day.isAfter(sheet.today())), named(sheet));
  }

  /** Rule 7: in title or address; else in the line right under the title, which belongs to it. */
  private static OptionalInt named(Sheet sheet) {
    OptionalInt year = year(sheet.page().title() + " " + sheet.uri().getPath());
    if (year.isPresent() || YEAR.matcher(sheet.page().title()).find()) return year;
    for (Passage passage : sheet.passages()) {
      if (passage.start() > TITLE) break;
      if (passage.kind() == Passage.Kind.LABELLED || passage.length() > SUBTITLE) continue;
      String words = sheet.text().substring(passage.start(), passage.end());
      boolean bare = words.chars().filter(Character::isDigit).count() == 4;
      if (bare && !words.endsWith(".") && year(words).isPresent()) return year(words);
    }
    return OptionalInt.empty();
  }

  private static Optional<LocalDate> day(String iso) {
    if (iso.length() < 10) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(iso.substring(0, 10)));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // not every site writes ISO 8601 there
    }
  }

  /** The latest day that words such as "laatst gecontroleerd op" or "bericht van" name. */
  private static Optional<LocalDate> stated(Sheet sheet, Readings readings) {
    Optional<LocalDate> latest = Optional.empty();
    int guideline = sheet.law().guideline(); // whose laws were published long before
    for (Passage passage : sheet.passages()) {
      if (passage.start() >= guideline) break;
      if (passage.length() > 300 || !isAboutPage(passage)) continue;
      for (DateMention mention : readings.dates(passage)) {
        if (!(mention instanceof DateMention.Point p)) continue;
        Optional<LocalDate> day = p.moment().date().filter(d -> !d.isAfter(sheet.today()));
        if (day.isPresent() && latest.map(l -> day.get().isAfter(l)).orElse(true)) latest = day;
      }
    }
    return latest;
  }

  /** A day on a line of its own near the top, as reports bear it: "Redactie | 26/03/2027". */
  private static Optional<LocalDate> headed(Sheet sheet, Readings readings) {
    for (Passage passage : sheet.passages()) {
      if (passage.start() > HEAD) return Optional.empty();
      boolean bare = passage.kind() == Passage.Kind.SENTENCE && passage.label().isEmpty();
      if (!bare || passage.length() > LINE || tellsUse(passage)) continue;
      for (DateMention mention : readings.dates(passage)) {
        if (!(mention instanceof DateMention.Point p)) continue;
        Optional<LocalDate> day = p.moment().date().filter(d -> !d.isAfter(sheet.today()));
        if (day.isPresent()) return day;
      }
    }
    return Optional.empty();
  }

  private static boolean tellsUse(Passage passage) {
    return passage.hits().stream().anyMatch(h -> h.cue().family() == Cue.Family.ROLE);
  }

  private static boolean isAboutPage(Passage passage) {
    Optional<Cue> label = passage.label(Cue.Family.ROLE);
    if (label.isPresent()) return isPublication(label.get());
    boolean publication = passage.has(Cue.PUBLISHED) || passage.has(Cue.CHECKED);
    return publication && !passage.has(Cue.SUBMIT) && !passage.has(Cue.DEADLINE);
  }

  private static boolean isPublication(Cue cue) {
    return cue == Cue.PUBLISHED || cue == Cue.CHECKED || cue == Cue.VERSION;
  }

  static OptionalInt year(String words) {
    Matcher year = YEAR.matcher(words);
    if (!year.find()) return OptionalInt.empty();
    String first = year.group();
    while (year.find()) if (!year.group().equals(first)) return OptionalInt.empty();
    return OptionalInt.of(Integer.parseInt(first));
  }

  /** Rule 7: the page's day, else the year in title or address, else none. */
  DateMention resolve(DateMention mention, OptionalInt heading) {
    if (written.isPresent()) return YearRule.resolve(mention, written.get());
    OptionalInt year = heading.isPresent() ? heading : named;
    return year.isEmpty() ? mention : in(mention, year.getAsInt());
  }

  /** The mention in that year, but for what has a year. */
  static DateMention in(DateMention mention, int year) {
    return switch (mention) {
      case DateMention.Point p ->
          new DateMention.Point(p.span(), in(p.moment(), year), p.bound(), p.flags());
      case DateMention.Period p -> {
        Moment from = in(p.from(), year);
        Moment to = YearRule.next(p.to(), from.date().orElseThrow());
        yield new DateMention.Period(
            p.span(), from, to, p.precision(), p.exclusiveEnd(), p.flags());
      }
    };
  }

  private static Moment in(Moment moment, int year) {
    if (moment.year().isPresent()) return moment;
    MonthDay day = moment.day();
    LocalDate date = day.atYear(year); // 29 February moves to the 28th in a common year
    return moment.time().isPresent()
        ? Moment.at(date, moment.time().get())
        : Moment.about(
            date, moment.precision() == Precision.MINUTE ? Precision.DAY : moment.precision());
  }
}
