package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationEntry;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two libraries that know nothing of each other read from our calendars. */
class CallCalendarTest {
  private static final Masthead HEAD =
      new Masthead(
          "Kansenradar: waterstof; \"proef\", één",
          Language.NL,
          URI.create("https://radar.example.org/"),
          URI.create("https://radar.example.org/agenda/hydrogen.ics"),
          id -> URI.create("https://radar.example.org/kans/" + id));

  private final CallCalendar calendar = new CallCalendar(Samples.NAMES, Samples.SENDER);

  private String write(Tracked... calls) {
    return calendar.write(HEAD, List.of(calls), Samples.NOW);
  }

  private static Tracked call(Deadline... deadlines) {
    return new Tracked(
        Samples.offer("Regeling", Status.OPEN, 0.5, Samples.facts(Samples.closing(deadlines))),
        List.of());
  }

  private static Deadline at(String day, String time) {
    return Deadline.full(Moment.at(LocalDate.parse(day), LocalTime.parse(time)));
  }

  private static List<VEvent> events(String text) {
    ICalendar parsed = Biweekly.parse(text).first();
    assertThat(parsed.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
    return parsed.getEvents();
  }

  private static Calendar strict(String text) throws Exception {
    Calendar parsed = new CalendarBuilder().build(new StringReader(text));
    assertThat(parsed.validate().getEntries())
        .noneMatch(entry -> entry.getSeverity() == ValidationEntry.Severity.ERROR);
    return parsed;
  }

  private static Instant start(Calendar calendar) {
    return instant(event(calendar).getDateTimeStart().getDate());
  }

  private static Instant end(Calendar calendar) {
    return instant(event(calendar).getDateTimeEnd().getDate());
  }

  private static net.fortuna.ical4j.model.component.VEvent event(Calendar calendar) {
    return (net.fortuna.ical4j.model.component.VEvent) calendar.getComponent("VEVENT").get();
  }

  private static Instant instant(Temporal moment) {
    return moment instanceof ZonedDateTime zoned ? zoned.toInstant() : Instant.from(moment);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-27, 12:00", "2027-03-28, 01:59", "2027-03-28, 03:00", "2027-03-28, 03:10",
    "2027-03-29, 12:00", "2027-10-30, 12:00", "2027-10-31, 01:59", "2027-10-31, 02:00",
    "2027-10-31, 02:10", "2027-10-31, 02:59", "2027-10-31, 03:00", "2027-10-31, 03:05",
    "2027-10-31, 17:00", "2027-11-01, 00:05", "2027-06-30, 17:00", "2027-12-31, 23:59",
  })
  void bothReadTheInstantThatWasMeant(String day, String time) throws Exception {
    Deadline deadline = at(day, time);
    Instant meant = deadline.end().orElseThrow();

    String text = write(call(deadline));

    VEvent event = events(text).getFirst();
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(meant);
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(meant.minus(Duration.ofMinutes(15)));
    assertThat(end(strict(text))).isEqualTo(meant);
    assertThat(start(strict(text))).isEqualTo(meant.minus(Duration.ofMinutes(15)));
  }

  @Test
  void aDeadlineInAnotherZoneIsTheSameInstant() throws Exception {
    Deadline london =
        new Deadline(
            Moment.at(LocalDate.of(2027, 6, 30), LocalTime.of(17, 0)),
            java.time.ZoneId.of("Europe/London"),
            nl.dutchtechzone.kansenradar.opportunity.Stage.FULL,
            java.util.Optional.empty(),
            true,
            false);

    String text = write(call(london));

    assertThat(text).contains("DTEND;TZID=Europe/Amsterdam:20270630T180000");
    assertThat(end(strict(text))).isEqualTo(london.end().orElseThrow());
  }

  @Test
  void aDayWithoutATimeIsAWholeDay() throws Exception {
    String text = write(call(Deadline.full(Moment.on(LocalDate.of(2027, 6, 30)))));

    strict(text);
    assertThat(text)
        .contains("DTSTART;VALUE=DATE:20270630", "DTEND;VALUE=DATE:20270701")
        .contains("BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam", "METHOD:PUBLISH");
    assertThat(events(text).getFirst().getDateStart().getValue().hasTime()).isFalse();
  }

  @Test
  void whatItSaysHoldsOnEveryDay() {
    Tracked call = call(at("2027-06-30", "17:00"));

    String description = events(write(call)).getFirst().getDescription().getValue();

    assertThat(description)
        .contains("wo 30 juni 2027, 17.00 uur", "https://www.example.org/subsidies/call")
        .doesNotContain("dagen", "nog ");
    assertThat(calendar.write(HEAD, List.of(call), Samples.NOW.plus(Duration.ofDays(9))))
        .isEqualTo(write(call));
  }

  @Test
  void aMovedDeadlineStaysTheSameEventWithAHigherSequence() {
    Tracked before = call(at("2027-06-30", "17:00"));
    Tracked after =
        new Tracked(
            call(at("2027-09-01", "17:00")).offer(),
            List.of(
                Samples.change(
                    7,
                    before.offer(),
                    ChangeKind.DEADLINE_MOVED,
                    "deadlines",
                    "2027-06-30T17:00",
                    "2027-09-01T17:00")));

    VEvent was = events(write(before)).getFirst();
    VEvent is = events(write(after)).getFirst();

    assertThat(is.getUid().getValue()).isEqualTo(was.getUid().getValue());
    assertThat(was.getSequence().getValue()).isZero();
    assertThat(is.getSequence().getValue()).isEqualTo(1);
  }

  @Test
  void aDayThatGetsItsHourReplacesTheEventToo() {
    Tracked call = call(at("2027-06-30", "17:00"));
    Tracked after =
        new Tracked(
            call.offer(),
            List.of(
                Samples.change(
                    7,
                    call.offer(),
                    ChangeKind.TERMS_CHANGED,
                    "deadlines",
                    "2027-06-30",
                    "2027-06-30T17:00")));

    assertThat(events(write(after)).getFirst().getSequence().getValue()).isEqualTo(1);
  }

  @Test
  void aWithdrawnCallIsCancelledForSixtyDaysWithoutAlarms() {
    Tracked open = call(at("2027-12-31", "17:00"));
    Tracked withdrawn =
        new Tracked(
            open.offer(),
            List.of(
                Samples.change(
                    9, open.offer(), ChangeKind.WITHDRAWN, "status", "open", "withdrawn")));

    VEvent event = events(write(withdrawn)).getFirst();

    assertThat(event.getStatus().isCancelled()).isTrue();
    assertThat(event.getAlarms()).isEmpty();
    assertThat(events(write(open)).getFirst().getAlarms()).hasSize(2);
    assertThat(calendar.write(HEAD, List.of(withdrawn), Samples.NOW.plus(Duration.ofDays(61))))
        .doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void whatNamesNoDayIsNoEvent() {
    String text =
        write(
            call(
                Deadline.full(Moment.about(LocalDate.of(2027, 6, 1), Precision.QUARTER)),
                Deadline.full(
                    Moment.withoutYear(java.time.MonthDay.of(6, 30), java.util.Optional.empty()))));

    assertThat(text).doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void roundsAreSeveralEvents() {
    List<String> uids = new ArrayList<>();
    events(write(call(at("2027-06-30", "17:00"), at("2027-09-30", "17:00"))))
        .forEach(event -> uids.add(event.getUid().getValue()));

    assertThat(uids).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void wordsOfAPageStayWordsAndLinesAreFolded() throws Exception {
    String evil = "Titel\r\nEND:VEVENT\r\nATTACH:https://evil.example; \\, \"x\" " + "é".repeat(90);
    Tracked call =
        new Tracked(
            Samples.offer(
                evil, Status.OPEN, 0.5, Samples.facts(Samples.closing(at("2027-06-30", "17:00")))),
            List.of());

    String text = write(call);

    assertThat(strict(text).getComponents("VEVENT")).hasSize(1);
    assertThat(events(text).getFirst().getSummary().getValue()).contains("END:VEVENT ATTACH:");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(75))
        .noneMatch(line -> line.startsWith("ATTACH"));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void theSameCallsGiveTheSameText() {
    Tracked a = call(at("2027-06-30", "17:00"));

    assertThat(write(a)).isEqualTo(write(a));
    assertThat(new CallCalendar(Samples.NAMES, Samples.SENDER).write(HEAD, List.of(a), Samples.NOW))
        .isEqualTo(write(a));
  }

  /** A reader that believes the file alone, and knows no zones of its own. */
  @Test
  void theFilesOwnZoneIsAmsterdamsForTheNextTenYears() {
    String text = write(call(at("2027-06-30", "17:00")));
    java.util.TimeZone own =
        Biweekly.parse(text).first().getTimezoneInfo().getComponents().stream()
            .map(zone -> new biweekly.io.ICalTimeZone(zone))
            .findFirst()
            .orElseThrow();

    for (int day = 0; day < 3650; day++) {
      Instant at = Samples.NOW.plus(Duration.ofDays(day));
      assertThat(own.getOffset(at.toEpochMilli()))
          .as("%s", at)
          .isEqualTo(Week.ZONE.getRules().getOffset(at).getTotalSeconds() * 1000);
    }
    assertThat(text).contains("TZID:Europe/Amsterdam").doesNotContain("Brussels", "tzurl");
  }
}
