package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.notify.IncidentMail;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.store.DeliveryStore;
import nl.dutchtechzone.kansenradar.store.IncidentStore;
import nl.dutchtechzone.kansenradar.store.Run;
import nl.dutchtechzone.kansenradar.store.RunStore;

/**
 * Tells the bureau, once, of a job that failed four times in a row, and once when it works again.
 * Run after each run of a job, as often as one likes.
 */
public final class ReportFailures {
  private static final int IN_A_ROW = 4;

  private final RunStore runs;
  private final IncidentStore incidents;
  private final DeliveryStore deliveries;
  private final IncidentMail mail;
  private final InstantSource clock;

  public ReportFailures(
      RunStore runs,
      IncidentStore incidents,
      DeliveryStore deliveries,
      IncidentMail mail,
      InstantSource clock) {
    this.runs = runs;
    this.incidents = incidents;
    this.deliveries = deliveries;
    this.mail = mail;
    this.clock = clock;
  }

  /** The mail that was put in the outbox; empty when there is nothing to tell of the job. */
  public Optional<OutgoingMail> run(String job, Recipient bureau) {
    List<Run> failures = runs.failures(job, IN_A_ROW);
    Optional<Instant> told = incidents.failingSince(job);
    // As with sources, the mail comes before the mark: its name is the same when it is made again.
    if (told.isEmpty() && failures.size() == IN_A_ROW) {
      Instant since = failures.getFirst().started();
      OutgoingMail letter = put(job, since, failures, bureau);
      incidents.failing(job, since, clock.instant());
      return Optional.of(letter);
    }
    if (told.isPresent() && failures.isEmpty()) {
      OutgoingMail letter = put(job, told.get(), failures, bureau);
      incidents.working(job);
      return Optional.of(letter);
    }
    return Optional.empty();
  }

  private OutgoingMail put(String job, Instant since, List<Run> failures, Recipient bureau) {
    Instant now = clock.instant();
    String issue = issue(job, since, failures.isEmpty() ? "works" : "fails");
    List<String> words = failures.stream().map(ReportFailures::words).toList();
    OutgoingMail letter = mail.writeOfJob(issue, job, words, bureau, now);
    deliveries.putInIssue(bureau.id(), "job-" + issue, List.of(), letter, now);
    return letter;
  }

  /** The day since which the job fails, and a mark of job and state. */
  private static String issue(String job, Instant since, String state) {
    String what = job + "\n" + since + "\n" + state;
    return since.toString().substring(0, 10) + "-" + Bytes.utf8(what).sha256().substring(0, 12);
  }

  private static String words(Run run) {
    return run.started() + ": " + run.words();
  }
}
