package nl.dutchtechzone.kansenradar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.RecipientFile;
import nl.dutchtechzone.kansenradar.notify.Digest;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.pipeline.IssueDigest;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import org.jspecify.annotations.Nullable;

/**
 * The whole job on the bundled sites, without internet: two Mondays are scanned, then one digest
 * that covers both goes to the bureau and alerts to partners, through a real mail server in this
 * process. It always plays the same days, so it reads the same next year. Everything lies in the
 * demonstration's own home, which is made anew at each run.
 */
public final class Demo {
  private static final LocalTime SCAN = LocalTime.of(6, 30);
  private static final LocalTime MAILING = LocalTime.of(7, 0);
  private final Home outer;
  private final Home home;

  /** The demonstration within that home, with that home's themes, areas, labels and words. */
  public Demo(Home outer) {
    this(outer, outer.demo());
  }

  /** As {@link #Demo(Home)}, with its data in another home. */
  Demo(Home outer, Home home) {
    this.outer = outer;
    this.home = home;
  }

  /**
   * What came of it.
   *
   * @param sources as they fared on the second day
   * @param offers all calls, with their worth on the second day
   * @param changes the whole change feed
   * @param firstDay the number of the last change of the first day
   * @param digestMail the file as the mail server received it
   * @param alertMails likewise
   */
  public record Result(
      Home home,
      Configuration configuration,
      List<Health> sources,
      List<Offer> offers,
      List<Change> changes,
      long firstDay,
      Digest digest,
      String subject,
      Path digestMail,
      List<Path> alertMails) {}

  public Result run(ReadingProgress progress) {
    Path mailbox = home.root().resolve("mailbox");
    try {
      clear(home.root());
      try (DemoSites sites = DemoSites.start();
          MailSink sink = new MailSink(mailbox)) {
        return play(sites, sink, progress);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the demonstration cannot use " + home.root(), e);
    }
  }

  Result play(DemoSites sites, MailSink sink, ReadingProgress progress) throws IOException {
    DemoConfiguration.write(outer, home, sites, sink);
    DayClock clock = new DayClock();
    Configuration configuration = Configuration.load(home);
    clock.set(DemoSites.FIRST_DAY, SCAN);
    try (Kansenradar radar = Kansenradar.open(home, configuration, clock.source())) {
      RecipientFile.read(home.config().resolve("partners.yaml"), radar.configuration.themes())
          .forEach(
              partner ->
                  radar.invitePartner.save(partner, Optional.empty(), Optional.of("demonstratie")));
      radar.scan.run(configuration.enabledSources(), progress);
      radar.project();
      long firstDay = radar.changes.last();

      sites.day(2);
      clock.set(DemoSites.SECOND_DAY, SCAN);
      List<Health> sources = radar.scan.run(configuration.enabledSources(), progress);
      radar.project();

      clock.set(DemoSites.SECOND_DAY, MAILING);
      IssueDigest.Draft draft = radar.issueDigest.draft(radar.bureau());
      radar.issueDigest.issue(radar.bureau(), draft);
      radar.sendMail.run();
      Path digestMail = sink.received().getLast();
      radar.issueAlerts.run();
      radar.sendMail.run();
      List<Path> received = sink.received();
      return new Result(
          home,
          configuration,
          sources,
          radar.offers.at(clock.source().instant()),
          radar.changes.after(0, Integer.MAX_VALUE),
          firstDay,
          draft.digest(),
          draft.mail().subject(),
          digestMail,
          received.subList(received.indexOf(digestMail) + 1, received.size()));
    }
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            if (e != null) throw e;
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A clock that is set by hand. */
  private static final class DayClock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    void set(LocalDate day, LocalTime time) {
      now.set(day.atTime(time).atZone(Home.ZONE).toInstant());
    }

    InstantSource source() {
      return now::get;
    }
  }
}
