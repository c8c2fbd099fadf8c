package nl.dutchtechzone.kansenradar.campaign;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.campaign.Postbox.Mood;

/** Something that goes wrong in a week in which there is something to tell. */
enum Fault {
  SCAN_KILLED(trial -> trial.kill(1_500, "scan")),
  DIGEST_KILLED(
      trial -> {
        trial.scan();
        trial.toMonday();
        trial.kill(1_500, "digest", "--send");
      }),
  OUTBOX_KILLED(
      trial -> {
        queue(trial);
        trial.kill(1_000, "outbox");
      }),
  KILLED_BETWEEN_250_AND_MARK(
      trial -> {
        queue(trial);
        trial.killBetweenKeptAndTold("outbox");
      }),
  SMTP_4XX(trial -> mood(trial, Mood.DEFERS)),
  SMTP_5XX(trial -> mood(trial, Mood.REFUSES)),
  SMTP_TIMEOUT(trial -> mood(trial, Mood.STALLS)),
  DROPPED_BEFORE_250(trial -> mood(trial, Mood.DROPS)),
  KEPT_AND_DROPPED_BEFORE_250(trial -> mood(trial, Mood.KEEPS_AND_DROPS)),
  DROPPED_AFTER_250(trial -> mood(trial, Mood.ANSWERS_AND_DROPS)),
  SMTP_CONNECTION_REFUSED(Fault::nobodyListens),
  THREE_WEEKS_MISSED(
      trial -> {
        for (int week = 0; week < 3; week++) {
          trial.toMonday();
          trial.site.grow(trial.random);
        }
        trial.strikes(1);
        trial.pass(Duration.ofHours(26));
        mail(trial);
      }),
  STARTED_TWICE(Fault::startTwice),
  CLOCK_TO_SUMMER_TIME(trial -> changeClocks(trial, true)),
  CLOCK_TO_WINTER_TIME(trial -> changeClocks(trial, false)),
  CLOCK_BACK_AN_HOUR(
      trial -> {
        trial.toMonday();
        mailTwice(trial, Duration.ofHours(-1));
      }),
  DISK_FULL(FullDisk::strike);

  private static final double OFTEN = 0.7;

  /** For what takes seconds each time. */
  private static final double SELDOM = 0.3;

  private static final String REFUSED = "Er draait al een Kansenradar op deze gegevens";

  /** How it goes wrong. */
  @FunctionalInterface
  private interface Strike {
    void at(Trial trial) throws IOException, InterruptedException;
  }

  private final Strike strike;

  Fault(Strike strike) {
    this.strike = strike;
  }

  void strike(Trial trial) throws IOException, InterruptedException {
    strike.at(trial);
  }

  /** Mails that wait in the outbox, none of them tried yet. */
  private static void queue(Trial trial) {
    trial.scan();
    trial.toMonday();
    trial.issue();
  }

  private static void mail(Trial trial) {
    trial.scan();
    trial.issue();
    trial.send();
  }

  /** Most mails meet the mood, and meet it again some minutes later. */
  private static void mood(Trial trial, Mood mood) {
    queue(trial);
    trial.post.feel(
        mood, mood == Mood.STALLS ? SELDOM : OFTEN, new Random(trial.random.nextLong()));
    trial.send();
    for (int again = trial.random.nextInt(3); again > 0; again--) {
      trial.pass(Duration.ofMinutes(3));
      trial.issue();
      trial.send();
    }
    trial.strikes(trial.post.struck());
    trial.post.feel(Mood.WELL, 0, new Random(0));
  }

  /** The address of the mail server is one at which nothing listens. */
  private static void nobodyListens(Trial trial) throws IOException {
    trial.putAway();
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    trial.listensAt(port);
    queue(trial);
    trial.strikes(trial.send().deferred());
    trial.putAway();
    trial.listensAt(trial.post.port());
  }

  /** Two processes at once, or one beside this one: whoever comes second is refused in words. */
  private static void startTwice(Trial trial) throws IOException, InterruptedException {
    boolean beside = trial.random.nextBoolean();
    Launch.Started first = trial.start("scan");
    if (beside) {
      first.end();
      trial.radar();
      refuse(trial, List.of(trial.startBeside("scan")));
      mail(trial);
    } else {
      refuse(trial, List.of(first, trial.startBeside("scan")));
    }
  }

  private static void refuse(Trial trial, List<Launch.Started> all)
      throws IOException, InterruptedException {
    int done = 0;
    for (Launch.Started one : all) {
      if (one.end() == 0) done++;
      else if (one.said().contains(REFUSED)) trial.strikes(1);
      else trial.complain("neither done nor refused in words: " + one.said());
    }
    if (all.size() > 1 && done == 0) trial.complain("both were refused");
    if (all.size() == 1 && done == 1) trial.complain("a second process had the data as well");
  }

  private static void changeClocks(Trial trial, boolean forward) {
    Instant from = trial.now();
    ZoneOffsetTransition change;
    do {
      change = Home.ZONE.getRules().nextTransition(from);
      from = change.getInstant();
    } while (change.isGap() != forward);
    trial.set(change.getInstant().minus(Duration.ofMinutes(30)));
    mailTwice(trial, Duration.ofHours(1));
    trial.toMonday();
    mail(trial);
  }

  /** Work at this moment, and again so much later on the clock. */
  private static void mailTwice(Trial trial, Duration later) {
    mail(trial);
    trial.site.grow(trial.random);
    trial.pass(later);
    mail(trial);
    trial.strikes(1);
  }
}
