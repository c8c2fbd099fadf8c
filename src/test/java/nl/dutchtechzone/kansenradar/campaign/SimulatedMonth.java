package nl.dutchtechzone.kansenradar.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.Serving;
import nl.dutchtechzone.kansenradar.campaign.GrowingSite.Call;
import nl.dutchtechzone.kansenradar.campaign.Postbox.Mood;
import nl.dutchtechzone.kansenradar.web.WebSettings;

/**
 * The service over many days: sites that grow and break, a mail server that is often unwell,
 * restarts, and two days without any service, over a Monday. The clock is set to whatever is due
 * next as soon as nothing is at work. To be loaded by {@link SimulatedLoader}.
 */
public final class SimulatedMonth {
  /** A Friday; the clocks change in the fourth week. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 5);

  private static final LocalTime MORNING = LocalTime.of(5, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final int RESTART_DAY = 6;
  private static final int LAST_DAYS = 8;
  private static final int DOWN_DAY = 16;

  private final Map<String, GrowingSite> sites = new LinkedHashMap<>();
  private final List<Stay> stays = new ArrayList<>();
  private final List<Burden> burdens = new ArrayList<>();
  private final Random random;
  private final Postbox post;
  private final Home home;
  private final int days;

  private SimulatedMonth(Path folder, int days, long seed) throws IOException {
    this.days = days;
    this.random = new Random(seed);
    this.post = new Postbox(folder.resolve("mailbox"));
    this.home = new Home(folder.resolve("home"));
    sites.put("noord", new GrowingSite(0, "{ every: PT24H, at: [\"06:10\"] }"));
    sites.put("oost", new GrowingSite(400, "{ every: PT6H }"));
    sites.put("zuid", new GrowingSite(800, "{ every: PT24H }"));
    for (GrowingSite site : sites.values()) site.addCalls(8);
    Premises.write(home, sites, Premises.settings(post.host(), post.port(), 12, "PT30M"));
  }

  /** See {@link Month#run}. */
  public static boolean run(Path folder, int days, long seed, PrintStream out) throws Exception {
    SimulatedMonth month = new SimulatedMonth(folder, days, seed);
    try {
      return month.run(out);
    } finally {
      month.sites.values().forEach(GrowingSite::close);
      month.post.close();
    }
  }

  private boolean run(PrintStream out) throws Exception {
    SimulatedTime.set(at(0, NOON));
    int restart = Math.min(RESTART_DAY, days - 1);
    serve(at(restart, LocalTime.of(10, 0)), true);
    if (days > DOWN_DAY) {
      serve(at(DOWN_DAY, LocalTime.of(20, 0)), false);
      SimulatedTime.set(at(DOWN_DAY + 2, LocalTime.of(9, 0)));
    }
    serve(at(days, NOON), false);
    return report(out);
  }

  private static Instant at(int day, LocalTime time) {
    return FIRST_DAY.plusDays(day).atTime(time).atZone(Home.ZONE).toInstant();
  }

  /** The service, until that moment. */
  private void serve(Instant until, boolean isFirst) throws Exception {
    Instant from = SimulatedTime.now();
    try (Kansenradar radar =
        Kansenradar.open(home, Configuration.load(home), SimulatedTime.source())) {
      if (isFirst) Premises.invitePartners(home, radar);
      WebSettings web = radar.configuration.settings().web().orElse(WebSettings.USUAL);
      try (Serving service = Serving.start(radar, web);
          Idleness idleness = new Idleness(home)) {
        while (SimulatedTime.now().isBefore(until)) {
          idleness.await(radar);
          step(radar, service, until);
        }
        idleness.await(radar);
      }
    }
    stays.add(new Stay(from, SimulatedTime.now()));
  }

  /** Sets the clock to what is due next, or to what the world does before that. */
  private void step(Kansenradar radar, Serving service, Instant until) throws Exception {
    Instant now = SimulatedTime.now();
    Instant due = radar.runs.next().values().stream().min(Instant::compareTo).orElse(until);
    Instant next = due.isBefore(until) ? due : until;
    LocalDate day = LocalDate.ofInstant(now, Home.ZONE);
    for (LocalDate each : List.of(day, day.plusDays(1))) {
      for (LocalTime time : List.of(MORNING, NOON)) {
        Instant event = each.atTime(time).atZone(Home.ZONE).toInstant();
        if (!event.isAfter(now) || event.isAfter(next)) continue;
        SimulatedTime.set(event);
        if (time.equals(MORNING)) dawn(each);
        else visit(each, service);
        return;
      }
    }
    if (next.isAfter(now)) SimulatedTime.set(next);
  }

  /** What the day will bring. The last days are quiet, so that all can be told on a Monday. */
  private void dawn(LocalDate day) {
    long number = FIRST_DAY.until(day, java.time.temporal.ChronoUnit.DAYS);
    boolean isQuiet = number > Math.max(1, days - LAST_DAYS);
    for (GrowingSite site : sites.values()) {
      if (!isQuiet && random.nextInt(3) > 0) site.grow(random);
      else site.publish();
      if (!isQuiet && random.nextInt(8) == 0) site.fail(503);
    }
    Mood[] moods = Mood.values();
    Mood mood = number % 2 == 0 && !isQuiet ? moods[random.nextInt(moods.length)] : Mood.WELL;
    post.feel(mood, 0.5, new Random(random.nextLong()));
  }

  private void visit(LocalDate day, Serving service) throws Exception {
    try (HttpClient visitor = HttpClient.newHttpClient()) {
      for (String page : List.of("/", "/gezond", "/bronnen")) {
        URI address = service.site().resolve(page);
        visitor.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      }
    }
    burdens.add(Burden.now(day));
  }

  private boolean report(PrintStream out) {
    Map<String, Integer> digests = new TreeMap<>();
    List<ReceivedMail> mails = post.take();
    Map<String, ReceivedMail> once = new LinkedHashMap<>();
    mails.forEach(mail -> once.putIfAbsent(mail.id(), mail));
    for (ReceivedMail mail : once.values()) {
      if (mail.id().startsWith("<digest."))
        digests.merge(mail.id().substring(8, 16), 1, Integer::sum);
    }
    List<Call> calls = sites.values().stream().flatMap(site -> site.calls().stream()).toList();
    try (Kansenradar radar =
        Kansenradar.open(home, Configuration.load(home), SimulatedTime.source())) {
      Ledger.Verdict verdict = Ledger.judge(calls, radar, mails);
      Attendance attendance = Attendance.of(radar.runs.since(Instant.EPOCH), stays);
      verdict.lost().forEach(line -> System.err.println("LOST " + line));
      verdict.doubled().forEach(line -> System.err.println("DOUBLED " + line));
      verdict.strange().forEach(line -> System.err.println("STRANGE " + line));
      attendance.unaccounted().forEach(line -> System.err.println("UNACCOUNTED " + line));
      Burden early = burdens.get(Math.min(2, burdens.size() / 2));
      Burden late = burdens.getLast();
      ObjectNode report = JsonNodeFactory.instance.objectNode().put("days", days);
      attendance.addTo(report);
      report.put("mondays", mondays()).put("digests", digests.size());
      report.put("mails", once.size()).put("lost", verdict.lost().size());
      report.put("doubled", verdict.doubled().size());
      report.put("repeatedUnderSameId", verdict.repeated());
      late.growthSince(early, report);
      out.println(report);
      return verdict.lost().isEmpty()
          && verdict.doubled().isEmpty()
          && verdict.strange().isEmpty()
          && attendance.unaccounted().isEmpty()
          && digests.size() == mondays()
          && late.isNear(early);
    }
  }

  private int mondays() {
    return (int)
        FIRST_DAY
            .datesUntil(FIRST_DAY.plusDays(days + 1L))
            .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
            .count();
  }

  /** From when until when the service ran. */
  record Stay(Instant from, Instant until) {
    boolean holds(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }
  }
}
