package nl.dutchtechzone.kansenradar.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.pipeline.IssueDigest;
import nl.dutchtechzone.kansenradar.pipeline.ReadInbox;
import nl.dutchtechzone.kansenradar.pipeline.SendMail;
import nl.dutchtechzone.kansenradar.schedule.ScheduleSettings;
import nl.dutchtechzone.kansenradar.schedule.Task;
import nl.dutchtechzone.kansenradar.schedule.Timing;
import nl.dutchtechzone.kansenradar.source.AuditResult;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;

/** All that goes by itself: whoever adds to it adds a line. */
final class Tasks {
  private static final Timing INBOX = new Timing.Every(Duration.ofMinutes(5));

  /** Before the digest, which tells of it; after the sources that are read by night. */
  private static final Timing AUDIT = new Timing.Cron("0 30 6 ? * MON");

  private final Kansenradar radar;

  private Tasks(Kansenradar radar) {
    this.radar = radar;
  }

  static List<Task> of(Kansenradar radar) {
    ScheduleSettings when =
        radar.configuration.settings().schedule().orElse(ScheduleSettings.USUAL);
    Tasks does = new Tasks(radar);
    List<Task> tasks = new ArrayList<>();
    for (SourceDefinition source : radar.configuration.enabledSources()) {
      tasks.add(new Task("scan-" + source.id(), ScanTimes.of(source), () -> does.scan(source)));
    }
    tasks.add(new Task("digest", when.digestTiming(), does::digest));
    tasks.add(new Task("alerts", when.alertsTiming(), does::alerts));
    tasks.add(new Task("reminders", when.alertsTiming(), does::reminders));
    tasks.add(new Task("outbox", when.outboxTiming(), does::outbox));
    radar.readInbox.ifPresent(
        inbox -> tasks.add(new Task("inbox", INBOX, () -> does.inbox(inbox.run()))));
    tasks.add(new Task("housekeeping", when.housekeepingTiming(), radar.housekeeping::run));
    if (!radar.configuration.registers().isEmpty()) {
      tasks.add(new Task("audit", AUDIT, does::audit));
    }
    return tasks;
  }

  /** Keeps what each register has and we do not, for the digest that follows. */
  private String audit() {
    int missed = 0;
    List<SourceDefinition> registers = radar.configuration.registers();
    for (SourceDefinition register : registers) {
      AuditResult result = radar.audit.compare(register).result();
      radar.audits.save(result);
      missed += result.missed().size();
    }
    return String.format(
        Locale.ROOT, "%d registers vergeleken, %d oproepen niet bekend.", registers.size(), missed);
  }

  private String scan(SourceDefinition source) {
    Health health = radar.scan.run(List.of(source), ReadingProgress.SILENT).getFirst();
    return health.state().code() + ": " + health.reason() + " " + tell();
  }

  /** One after the other: two scans that end together must not both tell the same. */
  private synchronized String tell() {
    radar.project();
    radar.reportIncidents.run(radar.bureau());
    return alerts();
  }

  private String digest() {
    radar.project();
    IssueDigest.Draft draft = radar.issueDigest.draft(radar.bureau());
    return radar.issueDigest.issue(radar.bureau(), draft)
        ? "Weekbericht gemaakt: " + draft.mail().subject()
        : "Het weekbericht van " + draft.digest().week().id() + " was al gemaakt.";
  }

  private synchronized String alerts() {
    return radar.issueAlerts.run().size() + " berichten aan partners gemaakt.";
  }

  private String reminders() {
    return radar.issueReminders.run().size() + " herinneringen gemaakt.";
  }

  private String inbox(ReadInbox.Read read) {
    return read.returned() + " mails kwamen terug, " + read.left() + " partners meldden zich af.";
  }

  private String outbox() {
    SendMail.Sent sent = radar.sendMail.run();
    return String.format(
        Locale.ROOT,
        "%d verstuurd, %d later opnieuw, %d geweigerd.",
        sent.accepted(),
        sent.deferred(),
        sent.refused());
  }
}
