package nl.dutchtechzone.kansenradar.campaign;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.pipeline.SendMail;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;

/**
 * One home, its clock, and what can befall it. Work goes through a radar in this process, which is
 * put away when a process of its own is to do it, as the data are one process's at a time.
 */
final class Trial implements AutoCloseable {
  /** So many new calls are told in full. */
  static final int FRESH = 5;

  private static final int SHORTEST_MILLIS = 150;

  final Home home;
  final GrowingSite site;
  final Postbox post;
  final Random random;
  private final Launch launch;
  private Configuration configuration;
  private Instant now;
  private Optional<Kansenradar> open = Optional.empty();
  private final List<String> complaints = new ArrayList<>();
  private int struck;

  Trial(
      Home home,
      Configuration configuration,
      GrowingSite site,
      Postbox post,
      Launch launch,
      Random random,
      Instant start) {
    this.home = home;
    this.configuration = configuration;
    this.site = site;
    this.post = post;
    this.launch = launch;
    this.random = random;
    this.now = start;
  }

  Kansenradar radar() {
    if (open.isEmpty()) {
      open = Optional.of(Kansenradar.open(home, configuration, () -> now));
    }
    return open.get();
  }

  void putAway() {
    Optional<Kansenradar> old = open;
    open = Optional.empty();
    old.ifPresent(Kansenradar::close);
  }

  Instant now() {
    return now;
  }

  void set(Instant instant) {
    now = instant;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Monday after this moment, at seven. */
  void toMonday() {
    LocalDate today = LocalDate.ofInstant(now, Home.ZONE);
    set(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), LocalTime.of(7, 0));
  }

  void set(LocalDate day, LocalTime time) {
    now = ZonedDateTime.of(day, time, Home.ZONE).toInstant();
  }

  void scan() {
    radar().scan.run(radar().configuration.enabledSources(), ReadingProgress.SILENT);
    radar().project();
    radar().reportIncidents.run(radar().bureau());
  }

  /** Makes what is due: digest, alerts, reminders. */
  void issue() {
    radar().project();
    radar().issueDigest.issue(radar().bureau(), radar().issueDigest.draft(radar().bureau()));
    alert();
  }

  private void alert() {
    radar().issueAlerts.run();
    radar().issueReminders.run();
  }

  SendMail.Sent send() {
    return radar().sendMail.run();
  }

  /** A week as it should be: read, mailed, and tried again what was put off. */
  void goodWeek() {
    toMonday();
    scan();
    issue();
    send();
    for (int day = 1; day <= 3; day++) {
      pass(Duration.ofDays(1));
      alert();
      send();
    }
  }

  /** A process of its own, at noon of this day or, when that is past, the next. */
  Launch.Started start(String... command) throws IOException {
    putAway();
    LocalDate day = LocalDate.ofInstant(now, Home.ZONE);
    if (now.isAfter(noon(day))) day = day.plusDays(1);
    now = noon(day);
    return startBeside(command);
  }

  /** The same on the day that it is, without putting the data away. */
  Launch.Started startBeside(String... command) throws IOException {
    return launch.start(home, onThisDay(command));
  }

  private String[] onThisDay(String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of("--today", LocalDate.ofInstant(now, Home.ZONE).toString()));
    return line.toArray(String[]::new);
  }

  /** From the next opening on, mail goes to that port. */
  void listensAt(int port) throws IOException {
    Premises.writeSettings(home, Premises.settings(post.host(), port, FRESH, "PT5M"));
    configuration = Configuration.load(home);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(Home.ZONE).toInstant();
  }

  /** A refusal that did not come, or not in words: what makes the trial fail by itself. */
  void complain(String words) {
    complaints.add(words);
  }

  List<String> complaints() {
    return complaints;
  }

  /** How often a fault really struck: a kill in time, a message that met a mood, a full disk. */
  int struck() {
    return struck;
  }

  void strikes(int count) {
    struck += count;
  }

  /** Starts a process and kills it at a moment of its life, now and then too late. */
  void kill(long usualMillis, String... command) throws IOException, InterruptedException {
    Process process = start(command).process();
    long moment = random.nextLong(SHORTEST_MILLIS, SHORTEST_MILLIS + usualMillis);
    if (process.waitFor(moment, TimeUnit.MILLISECONDS)) return;
    process.destroyForcibly().waitFor();
    struck++;
  }

  /** Starts a process and kills it when the server has kept a mail and has not said so yet. */
  void killBetweenKeptAndTold(String... command) throws IOException, InterruptedException {
    Process process = start(command).process();
    post.onKept(
        () -> {
          if (!process.isAlive()) return;
          post.areUnconfirmed(1);
          process.destroyForcibly();
          process.onExit().join();
          struck++;
        });
    process.waitFor();
    post.onKept(() -> {});
  }

  @Override
  public void close() {
    putAway();
  }
}
