package nl.dutchtechzone.kansenradar.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Assessment;
import nl.dutchtechzone.kansenradar.match.Assessor;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.match.IndexEntries;
import nl.dutchtechzone.kansenradar.match.MatchPeers;
import nl.dutchtechzone.kansenradar.match.Percolator;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.match.Territory;
import nl.dutchtechzone.kansenradar.match.Theme;
import nl.dutchtechzone.kansenradar.match.ThemeMatcher;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Configured;
import nl.dutchtechzone.kansenradar.search.StandingQueries;

/**
 * Calls against many profiles: the percolator, a tuned Lucene Monitor alone and every stored query
 * on its own, in CPU time of one thread. Usage: [PROFILES [CALLS]]. The matches of the three must
 * be the same, and for a few calls also those of the rule itself.
 */
public final class MatchBench {
  private static final int PROFILES = 10_000;
  private static final int CALLS = 40;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 2;
  private static final int BY_RULE = 2;
  private static final double LEAST_NAIVE = 8;
  private static final double LEAST_MONITOR = 0.8;
  private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");
  private static final List<String> TOWNS =
      List.of("GM0114", "GM0109", "GM0118", "GM0160", "GM1681", "GM0106", "GM0193", "GM0153");

  private final BenchCalls made = new BenchCalls();
  private final Themes themes = Configured.read("themes.yaml", Themes.class);
  private final Territory territory =
      new Territory(Configured.read("areas.yaml", Areas.class), Map.of());
  private final Fitting fitting =
      new Fitting(
          territory, new IndexEntries(themes, territory), new StandingQueries(Configured.words()));
  private final Map<String, Profile> profiles = new LinkedHashMap<>();
  private final List<Opportunity> calls = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();

  @FunctionalInterface
  private interface Way {
    Set<String> match(Opportunity call, Assessment assessment) throws IOException;
  }

  private MatchBench(int profileCount, int callCount) {
    Random random = new Random(5);
    for (int i = 0; i < profileCount; i++) profiles.put("p" + i, profile(random));
    Assessor assessor = new Assessor(new ThemeMatcher(themes), territory);
    for (int i = 0; i < callCount; i++) {
      Opportunity call = made.call(i);
      calls.add(call);
      assessments.add(assessor.assess(call, NOW));
    }
  }

  public static void main(String[] arguments) throws IOException {
    int profiles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PROFILES;
    int calls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CALLS;
    System.exit(new MatchBench(profiles, calls).run() ? 0 : 1);
  }

  /** As partners fill it in: a few words or themes, mostly who and where they are. */
  private Profile profile(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) words.add(made.word(random));
    List<String> about = new ArrayList<>();
    if (random.nextBoolean()) {
      about.add(themes.themes().stream().map(Theme::id).toList().get(random.nextInt(8)));
    }
    return new Profile(
        about,
        random.nextInt(4) == 0 ? List.of() : words,
        random.nextInt(5) == 0
            ? Optional.of(made.word(random) + " OR " + made.word(random))
            : Optional.empty(),
        random.nextInt(5) == 0 ? List.of(Language.NL, Language.DE) : List.of(),
        Optional.of(ApplicantType.values()[random.nextInt(ApplicantType.values().length)]),
        Optional.of(new Region(TOWNS.get(random.nextInt(TOWNS.size())))),
        random.nextInt(4) == 0
            ? List.of(Programme.values()[random.nextInt(Programme.values().length)])
            : List.of(),
        random.nextInt(5) / 10.0);
  }

  private boolean run() throws IOException {
    try (Percolator percolator = new Percolator(fitting, profiles);
        MatchPeers peers = new MatchPeers(fitting, profiles)) {
      long matches = 0;
      boolean same = true;
      for (int i = 0; i < calls.size(); i++) {
        Set<String> ours = percolator.fitting(calls.get(i), assessments.get(i));
        matches += ours.size();
        same &= ours.equals(peers.monitorAlone(calls.get(i), assessments.get(i)));
        same &= ours.equals(peers.naive(calls.get(i), assessments.get(i)));
        if (i < BY_RULE) same &= ours.equals(peers.byRule(calls.get(i), assessments.get(i)));
      }
      double[] ours = new double[ROUNDS];
      double[] monitor = new double[ROUNDS];
      double[] naive = new double[ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        int at = Math.max(0, round);
        ours[at] = rate(percolator::fitting);
        monitor[at] = rate(peers::monitorAlone);
        naive[at] = rate(peers::naive);
      }
      return report(matches, same, median(ours), median(monitor), median(naive));
    }
  }

  private boolean report(long matches, boolean same, double ours, double monitor, double naive) {
    boolean good = same && ours >= LEAST_NAIVE * naive && ours >= LEAST_MONITOR * monitor;
    System.out.printf(
        Locale.ROOT,
        "%d profiles, %d calls, %.1f matches a call; medians of %d rounds, calls in a second of CPU"
            + " time, one thread%npercolator          %9.1f%ntuned monitor alone %9.1f: we are"
            + " %.2f times as fast%nevery query         %9.1f: we are %.1f times as fast%nmatches"
            + " of all three, and of the rule for %d calls, %s%n",
        profiles.size(),
        calls.size(),
        (double) matches / calls.size(),
        ROUNDS,
        ours,
        monitor,
        ours / monitor,
        naive,
        ours / naive,
        Math.min(BY_RULE, calls.size()),
        same ? "the same" : "DIFFER");
    System.out.printf(
        Locale.ROOT,
        "{\"profiles\":%d,\"callsPerSecond\":%.1f,\"timesMonitor\":%.2f,\"timesNaive\":%.1f,"
            + "\"matchesPerCall\":%.1f,\"sameMatches\":%b,\"rounds\":%d,\"withinBounds\":%b}%n",
        profiles.size(),
        ours,
        ours / monitor,
        ours / naive,
        (double) matches / calls.size(),
        same,
        ROUNDS,
        good);
    return good;
  }

  private double rate(Way way) throws IOException {
    long start = cpu();
    for (int i = 0; i < calls.size(); i++) way.match(calls.get(i), assessments.get(i));
    return calls.size() / ((cpu() - start) / 1e9);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
