package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Badge;
import nl.dutchtechzone.kansenradar.notify.Letter.Footnote;
import nl.dutchtechzone.kansenradar.notify.Letter.Table;
import nl.dutchtechzone.kansenradar.notify.Letter.TableRow;
import nl.dutchtechzone.kansenradar.notify.Letter.Tone;
import nl.dutchtechzone.kansenradar.source.ToldIncident;

/**
 * Writes to the bureau which sources are not well and which job keeps failing, and what is well
 * again. Thread-safe.
 */
public final class IncidentMail {
  private final Press press = new Press();
  private final Mime mime;

  public IncidentMail(Sender sender) {
    this.mime = new Mime(sender, Optional.empty());
  }

  /**
   * What is told of one host.
   *
   * @param reports its sources that are not well
   */
  public record Alarm(String host, ToldIncident.News news, List<SourceReport> reports) {
    public Alarm {
      reports = reports.stream().sorted(SourceReport.WORST_FIRST).toList();
    }
  }

  /**
   * The mail.
   *
   * @param issue the same on every try, never used again
   * @param recovered hosts that are well again
   */
  public OutgoingMail write(
      String issue, List<Alarm> alarms, List<String> recovered, Recipient reader, Instant at) {
    return mime.write("bronnen", issue, reader, press.set(letter(alarms, recovered, reader)), at);
  }

  /**
   * That a job keeps failing, or works again.
   *
   * @param issue the same on every try, never used again
   * @param failures in Dutch, each with its moment; none when it works again
   */
  public OutgoingMail writeOfJob(
      String issue, String job, List<String> failures, Recipient reader, Instant at) {
    Words words = new Words(reader.language());
    String state = failures.isEmpty() ? "job.over" : "job.failing";
    Letter letter =
        new Letter(
            reader.language().code(),
            words.get(state, job),
            words.get(state + ".intro"),
            words.get(state, job),
            Letter.plain(reader.name(), 80),
            List.of(words.get(state + ".intro")),
            Optional.empty(),
            List.of(),
            List.of(),
            failures.isEmpty() ? List.of() : List.of(failures(job, failures, words)),
            List.of(new Footnote(words.get("job.footer"), Optional.empty())));
    return mime.write("taken", issue, reader, press.set(letter), at);
  }

  private static Table failures(String job, List<String> failures, Words words) {
    return new Table(
        words.get("job.failures"),
        List.of(words.get("job.name"), words.get("job.failures")),
        failures.stream()
            .map(text -> new TableRow(job, Optional.empty(), List.of(Letter.plain(text, 300))))
            .toList());
  }

  private static Letter letter(List<Alarm> alarms, List<String> recovered, Recipient reader) {
    Words words = new Words(reader.language());
    String subject =
        alarms.isEmpty()
            ? words.get("incident.over", String.join(", ", recovered))
            : words.get(
                "incident.subject",
                alarms.size(),
                String.join(", ", alarms.stream().map(Alarm::host).toList()));
    List<String> intro = new ArrayList<>();
    if (!alarms.isEmpty()) intro.add(words.get("incident.intro"));
    if (!recovered.isEmpty()) intro.add(words.get("incident.over", String.join(", ", recovered)));
    return new Letter(
        reader.language().code(),
        Letter.plain(subject, 150),
        intro.getFirst(),
        words.get(alarms.isEmpty() ? "incident.heading.over" : "incident.heading"),
        Letter.plain(reader.name(), 80),
        intro,
        Optional.empty(),
        List.of(),
        List.of(),
        alarms.stream().map(alarm -> table(alarm, words)).toList(),
        List.of(new Footnote(words.get("incident.footer"), Optional.empty())));
  }

  private static Table table(Alarm alarm, Words words) {
    return new Table(
        alarm.host() + ": " + words.of("incident.news", alarm.news()),
        List.of(words.get("digest.sources.name"), words.get("digest.sources.state")),
        alarm.reports().stream().map(report -> row(report, words)).toList());
  }

  private static TableRow row(SourceReport report, Words words) {
    Tone tone =
        switch (report.health().state()) {
          case BROKEN -> Tone.BAD;
          case SUSPECT -> Tone.ATTENTION;
          case CHANGED -> Tone.GOOD;
          case QUIET -> Tone.PLAIN;
        };
    return new TableRow(
        Letter.plain(report.name()),
        Optional.of(new Badge(words.of("health", report.health().state()), tone)),
        List.of(Letter.plain(report.health().reason(), 400)));
  }
}
