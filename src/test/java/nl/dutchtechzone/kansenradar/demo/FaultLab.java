package nl.dutchtechzone.kansenradar.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.json.OpportunityJson;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.store.QueuedMail;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;

/**
 * Kills the program, again and again, at random moments of scanning and of sending, and counts what
 * is lost or doubled. The sites and the mail server are real and live on in this process; each run
 * is a process of its own, killed as by {@code kill -9}.
 */
final class FaultLab {
  private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*(<[^>]+>)");
  private static final int SHORTEST_MILLIS = 200;

  private final Home outer = new Home(Path.of("").toAbsolutePath());
  private final Random random;
  private final Path folder;
  private int killed;
  private long scanMillis;
  private long sendMillis;

  private FaultLab(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Arguments: how many runs (100), and the seed of the moments (1). */
  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Path folder = Files.createTempDirectory("faultlab");
    int lost = new FaultLab(folder, seed).run(Math.max(2, runs));
    System.exit(lost == 0 ? 0 : 1);
  }

  private int run(int runs) throws Exception {
    LocalDate end = DemoSites.FIRST_DAY.plusWeeks(1 + weeks(runs));
    Map<UUID, String> expected = undisturbed(end);
    Home home = new Home(folder.resolve("killed"));
    try (DemoSites sites = DemoSites.start();
        MailSink sink = new MailSink(folder.resolve("mailbox"))) {
      DemoConfiguration.write(outer, home, sites, sink);
      finish(
          home,
          "partner",
          "import",
          home.config().resolve("partners.yaml").toString(),
          "--consent",
          "campaign");
      LocalDate monday = DemoSites.FIRST_DAY;
      for (int i = 0; i < runs; i++) {
        if (i == runs / 2) {
          finish(home, "scan", "--today", monday.toString());
          sites.day(2);
        }
        if (i % 2 == 0) disturb(scanMillis, home, "scan", "--today", monday.toString());
        else disturb(sendMillis, home, "digest", "--send", "--today", monday.toString());
        if (isWeekOver(i, runs)) monday = monday.plusWeeks(1);
        System.err.printf("run %d of %d, %d killed%n", i + 1, runs, killed);
      }
      finish(home, "scan", "--today", end.toString());
      finish(home, "digest", "--send", "--today", end.toString());
      finish(home, "digest", "--send", "--today", end.plusWeeks(1).toString());
      return report(home, sink, expected, runs);
    }
  }

  /** Ten runs make a week, from the second day of the sites on. */
  private static boolean isWeekOver(int run, int runs) {
    return run >= runs / 2 && run % 10 == 9;
  }

  private static long weeks(int runs) {
    return IntStream.range(0, runs).filter(run -> isWeekOver(run, runs)).count();
  }

  /** What the store must hold in the end: the same two days without a fault. */
  private Map<UUID, String> undisturbed(LocalDate end) throws Exception {
    Home home = new Home(folder.resolve("undisturbed"));
    try (DemoSites sites = DemoSites.start();
        MailSink sink = new MailSink(folder.resolve("undisturbed-mailbox"))) {
      DemoConfiguration.write(outer, home, sites, sink);
      scanMillis = finish(home, "scan", "--today", DemoSites.FIRST_DAY.toString());
      sendMillis = finish(home, "digest", "--send", "--today", DemoSites.FIRST_DAY.toString());
      sites.day(2);
      finish(home, "scan", "--today", DemoSites.SECOND_DAY.toString());
      finish(home, "scan", "--today", end.toString());
      return contents(home);
    }
  }

  private int report(Home home, MailSink sink, Map<UUID, String> expected, int runs)
      throws IOException {
    Map<UUID, String> found = contents(home);
    List<String> losses = new ArrayList<>();
    expected.forEach(
        (id, content) -> {
          if (!content.equals(found.get(id))) {
            losses.add(
                "opportunity "
                    + id
                    + " lost or emptied\n  expected "
                    + content
                    + "\n  found    "
                    + found.get(id));
          }
        });
    Map<String, Integer> arrivals = arrivals(sink);
    int doubled = 0;
    try (Kansenradar radar = open(home)) {
      losses.addAll(unsent(radar, arrivals));
      doubled = doubled(radar);
    }
    int repeated = arrivals.values().stream().mapToInt(count -> count - 1).sum();
    losses.forEach(System.err::println);
    System.out.println(
        JsonNodeFactory.instance
            .objectNode()
            .put("runs", runs)
            .put("killed", killed)
            .put("opportunities", found.size())
            .put("messages", arrivals.size())
            .put("lost", losses.size())
            .put("doubled", doubled)
            .put("repeatedUnderSameId", repeated));
    return losses.size() + doubled;
  }

  /** Deliveries in no issue, and mails of issues that never reached the server. */
  private static List<String> unsent(Kansenradar radar, Map<String, Integer> arrivals) {
    List<String> losses = new ArrayList<>();
    for (Recipient recipient : radar.recipients.all()) {
      radar
          .deliveries
          .undelivered(recipient.id())
          .forEach(row -> losses.add("delivery " + row.id() + " never told"));
    }
    for (QueuedMail mail : radar.outbox.latest(Integer.MAX_VALUE)) {
      if (mail.state() != QueuedMail.State.SENT) losses.add(mail.mail().messageId() + " not sent");
      if (!arrivals.containsKey(mail.mail().messageId())) {
        losses.add(mail.mail().messageId() + " never arrived");
      }
    }
    return losses;
  }

  /** New calls of the change feed that stand twice in it: they would be told twice. */
  private static int doubled(Kansenradar radar) {
    Map<String, Integer> seen = new HashMap<>();
    for (Change change : radar.changes.after(0, Integer.MAX_VALUE)) {
      seen.merge(
          change.opportunityId()
              + change.kind().code()
              + change.field()
              + change.before()
              + change.after(),
          1,
          Integer::sum);
    }
    return seen.values().stream().mapToInt(count -> count - 1).sum();
  }

  private static Map<String, Integer> arrivals(MailSink sink) throws IOException {
    Map<String, Integer> arrivals = new TreeMap<>();
    for (Path eml : sink.received()) {
      Matcher id = MESSAGE_ID.matcher(Files.readString(eml, StandardCharsets.ISO_8859_1));
      if (!id.find()) throw new IOException(eml + " has no Message-ID");
      arrivals.merge(id.group(1), 1, Integer::sum);
    }
    return arrivals;
  }

  /** Every opportunity in its public form, without what depends on the day it was seen. */
  private static Map<UUID, String> contents(Home home) {
    Map<UUID, String> contents = new TreeMap<>();
    try (Kansenradar radar = open(home)) {
      for (StoredOpportunity stored : radar.opportunities.all()) {
        Opportunity opportunity = stored.opportunity();
        String json = OpportunityJson.of(opportunity, Status.UNKNOWN).toString();
        contents.put(
            opportunity.id(),
            json.replaceAll("127\\.0\\.0\\.\\d+:\\d+", "site")
                .replaceAll("\"(firstSeen|lastChecked|sha256)\":\"[^\"]*\"", "")
                // A window of publications is asked for from another day on every day.
                .replaceAll("dt\\.modified%3E%3D%22[0-9-]*", ""));
      }
    }
    return contents;
  }

  private static Kansenradar open(Home home) {
    return Kansenradar.open(home, Configuration.load(home), InstantSource.system());
  }

  private void disturb(long usualMillis, Home home, String... command) throws Exception {
    Process process = start(home, command);
    if (!process.waitFor(moment(usualMillis), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
      killed++;
    }
  }

  /** Anywhere in a run, and now and then after its end. */
  private long moment(long usualMillis) {
    return random.nextLong(SHORTEST_MILLIS, Math.max(SHORTEST_MILLIS + 1, usualMillis * 11 / 10));
  }

  /** Lets a run come to its end, and tells how many milliseconds it took. */
  private long finish(Home home, String... command) throws Exception {
    long start = System.nanoTime();
    Process process = start(home, command);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(String.join(" ", command) + " does not end");
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private Process start(Home home, String... command) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.dutchtechzone.kansenradar.cli.Main"));
    line.addAll(List.of(command));
    line.addAll(List.of("--home", home.root().toString()));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("runs.log").toFile()))
        .start();
  }
}
