package nl.dutchtechzone.kansenradar.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.campaign.GrowingSite.Call;

/**
 * Runs of two or three weeks in which one to three faults strike, at random but the same for the
 * same seed; then two weeks without any, and the count of what was lost, doubled and repeated.
 */
final class FaultLab implements AutoCloseable {
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2027, 3, 8);
  private static final int FIRST_CALLS = 8;

  /** More than there are processors: much of a run is waiting for a mail server. */
  private static final int AT_ONCE = 4;

  private final Path folder;
  private final GrowingSite site = new GrowingSite();
  private final Postbox post;
  private final Launch launch;
  private final FullDisk disk;
  private final List<Fault> kinds;
  private final Home image;
  private final Configuration configuration;
  private final Instant start = FIRST_MONDAY.atTime(7, 0).atZone(Home.ZONE).toInstant();
  private final List<ReceivedMail> firstMails;
  private final List<Call> firstCalls;
  private final Tallies tallies;

  FaultLab(Path folder, Launch launch, String word, Tallies tallies)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.launch = launch;
    this.tallies = tallies;
    post = new Postbox(folder.resolve("mailbox"));
    disk = new FullDisk(folder.resolve("disk"));
    kinds =
        Stream.of(Fault.values())
            .filter(fault -> fault.name().contains(word))
            .filter(fault -> fault != Fault.DISK_FULL || disk.isReal())
            .toList();
    image = new Home(folder.resolve("image"));
    site.addCalls(FIRST_CALLS);
    firstCalls = site.calls();
    Premises.write(
        image,
        Map.of("groei", site),
        Premises.settings(post.host(), post.port(), Trial.FRESH, "PT5M"));
    configuration = Configuration.load(image);
    try (Trial first = trial(image, new Random(0))) {
      first.set(FIRST_MONDAY, LocalTime.of(7, 0));
      Premises.invitePartners(image, first.radar());
      first.scan();
      first.issue();
      first.send();
    }
    firstMails = post.take();
  }

  /** Arguments: how many runs (100), the seed (1), and a word that the kinds must hold. */
  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    String word = arguments.length > 2 ? arguments[2].toUpperCase(Locale.ROOT) : "";
    Path folder = Files.createTempDirectory("faultlab");
    System.err.printf("seed %d, in %s%n", seed, folder);
    try {
      ObjectNode report = run(folder, runs, seed, word, Math.clamp(runs / 10, 1, AT_ONCE));
      System.out.println(report);
      boolean good = report.path("holds").asBoolean();
      if (good) Premises.delete(folder);
      System.exit(good ? 0 : 1);
    } catch (ExecutionException e) {
      // The other places' servers would keep the process alive.
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** The runs, in so many places at once, then the scenarios. */
  static ObjectNode run(Path folder, int runs, long seed, String word, int places)
      throws Exception {
    Tallies tallies = new Tallies();
    Launch launch = new Launch(folder);
    AtomicInteger next = new AtomicInteger();
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    List<String> problems = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(places)) {
      List<Future<?>> all = new ArrayList<>();
      for (int place = 0; place < places; place++) {
        Path own = Files.createDirectories(folder.resolve("place" + place));
        boolean isFirst = place == 0;
        all.add(
            workers.submit(
                () -> {
                  try (FaultLab lab = new FaultLab(own, launch, word, tallies)) {
                    for (int i = next.getAndIncrement(); i < runs; i = next.getAndIncrement()) {
                      lab.trial(i, seed);
                    }
                    if (isFirst) report.put("diskReal", lab.disk.isReal());
                    if (isFirst) problems.addAll(new Scenarios(lab).run(report));
                    return lab;
                  }
                }));
      }
      for (Future<?> each : all) each.get();
    }
    tallies.addTo(report);
    boolean holds = problems.isEmpty() && tallies.isGood() && tallies.runs() == runs;
    return report.put("seed", seed).put("holds", holds);
  }

  /** A new home from the image, the site as it was then, and room for that many new calls. */
  Trial fresh(String name, int room) throws IOException {
    Home home = new Home(folder.resolve(name));
    Premises.copy(image.root(), home.root());
    Premises.writeSettings(home, Premises.settings(post.host(), post.port(), room, "PT5M"));
    site.cutBackTo(firstCalls);
    Configuration own = Configuration.load(home);
    return new Trial(home, own, site, post, launch, new Random(0), start);
  }

  List<String> firstTitles() {
    return firstCalls.stream().map(Call::title).toList();
  }

  private Trial trial(Home home, Random random) {
    return new Trial(home, configuration, site, post, launch, random, start);
  }

  private void trial(int number, long seed) throws IOException, InterruptedException {
    Random random = new Random(seed * 1_000_003 + number);
    List<Fault> faults = draw(number, random);
    boolean full = faults.contains(Fault.DISK_FULL);
    Home home = new Home((full ? disk.folder() : folder).resolve("run"));
    Premises.copy(image.root(), home.root());
    site.cutBackTo(firstCalls);
    Ledger.Verdict verdict;
    int excused;
    try (Trial trial = trial(home, random)) {
      Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
      for (Fault fault : faults) {
        int before = trial.struck();
        site.grow(random);
        trial.pass(Duration.ofHours(20 + random.nextInt(80)));
        fault.strike(trial);
        struck.merge(fault, trial.struck() - before, Integer::sum);
      }
      trial.goodWeek();
      trial.goodWeek();
      excused = post.unconfirmed();
      List<ReceivedMail> mails = new ArrayList<>(firstMails);
      mails.addAll(post.take());
      verdict = Ledger.judge(site.calls(), trial.radar(), mails);
      tallies.add(struck, verdict, excused, trial.complaints().size());
      tell(number, faults, verdict, trial);
    }
    Premises.delete(home.root());
  }

  /** Each kind in its turn, with none to two others. */
  private List<Fault> draw(int number, Random random) {
    List<Fault> drawn = new ArrayList<>();
    drawn.add(kinds.get(number % kinds.size()));
    for (int more = random.nextInt(3); more > 0; more--) {
      drawn.add(random.nextInt(drawn.size() + 1), kinds.get(random.nextInt(kinds.size())));
    }
    return drawn;
  }

  private static void tell(int number, List<Fault> faults, Ledger.Verdict verdict, Trial trial) {
    System.err.printf(
        "run %d %s: %d lost, %d doubled, %d repeated%n",
        number, faults, verdict.lost().size(), verdict.doubled().size(), verdict.repeated());
    verdict.lost().forEach(line -> System.err.println("  LOST " + line));
    verdict.doubled().forEach(line -> System.err.println("  DOUBLED " + line));
    verdict.strange().forEach(line -> System.err.println("  STRANGE " + line));
    trial.complaints().forEach(line -> System.err.println("  FAILED " + line));
  }

  @Override
  public void close() throws IOException {
    site.close();
    post.close();
    disk.close();
  }
}
