package nl.dutchtechzone.kansenradar.pipeline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.source.Harvest;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthCheck;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.Outcome;
import nl.dutchtechzone.kansenradar.source.Past;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import nl.dutchtechzone.kansenradar.source.Sifted;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.source.SourceReader;
import nl.dutchtechzone.kansenradar.store.HealthStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.PageStore;
import nl.dutchtechzone.kansenradar.store.ScanResult;
import nl.dutchtechzone.kansenradar.store.ScanStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads sources and keeps what they say: each source in one transaction, all sources side by side
 * (the fetcher keeps them apart at each host). Killed at any instant, it leaves each source as it
 * was before or as it is after.
 */
public final class Scan {
  private static final Logger log = LoggerFactory.getLogger(Scan.class);

  private final SourceReader reader;
  private final ScanStore scans;
  private final PageStore pages;
  private final HealthStore healths;
  private final OpportunityStore opportunities;
  private final InstantSource clock;

  public Scan(
      SourceReader reader,
      ScanStore scans,
      PageStore pages,
      HealthStore healths,
      OpportunityStore opportunities,
      InstantSource clock) {
    this.reader = reader;
    this.scans = scans;
    this.pages = pages;
    this.healths = healths;
    this.opportunities = opportunities;
    this.clock = clock;
  }

  /** Reads all of these, then notes what the passing of time has opened and closed. */
  public List<Health> run(List<SourceDefinition> sources, ReadingProgress progress) {
    List<Health> verdicts = sideBySide(sources, source -> read(source, progress));
    opportunities.tick(clock.instant());
    return verdicts;
  }

  /** Reads all of these and says how they fare, but keeps nothing apart from the pages' bodies. */
  public List<Health> rehearse(List<SourceDefinition> sources, ReadingProgress progress) {
    return sideBySide(sources, source -> rehearse(source, progress));
  }

  /**
   * Takes over all that a source says now, however odd it looks: a person has looked at it. Its
   * volume is the usual one from now on. A page that was not read well is still not believed.
   */
  public Health accept(SourceDefinition source, ReadingProgress progress) {
    Past before = healths.past(source.id());
    Harvest harvest = harvest(source, before, progress);
    if (harvest.read() == 0) {
      Health health = HealthCheck.assess(source, harvest, before, Outcome.NOTHING);
      scans.saveFailure(health);
      return health;
    }
    Past asNow = new Past(List.of(harvest.listed().size()), before.lastGood());
    Health health =
        scans
            .save(
                new ScanResult(
                    source.id(),
                    source.programme(),
                    harvest.notices(),
                    harvest.unmodified(),
                    harvest.pages(),
                    harvest.at()),
                (added, changed) ->
                    HealthCheck.assess(
                        source, harvest, asNow, new Outcome(added, changed, List.of())))
            .health();
    healths.accept(source.id());
    opportunities.tick(clock.instant());
    return health;
  }

  private static List<Health> sideBySide(
      List<SourceDefinition> sources, Function<SourceDefinition, Health> reading) {
    List<Health> verdicts = new ArrayList<>();
    // Few and long: a thread of the system waits for a socket at less CPU than a virtual one.
    try (ExecutorService readers = Executors.newCachedThreadPool()) {
      List<Future<Health>> readings =
          sources.stream().map(source -> readers.submit(() -> reading.apply(source))).toList();
      for (Future<Health> verdict : readings) verdicts.add(verdict.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the scan was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a verdict on a source could not be kept", e.getCause());
    }
    return verdicts;
  }

  private Health read(SourceDefinition source, ReadingProgress progress) {
    try {
      Past past = healths.past(source.id());
      Health health = keep(source, harvest(source, past, progress), past);
      log.info(
          "scanned {}: {} read, {} new, {} changed, {}",
          source.id(),
          health.read(),
          health.added(),
          health.changed(),
          health.state().code());
      return health;
    } catch (RuntimeException e) {
      // A fault of ours in one source must not keep the others from being read, nor stay unseen.
      log.error("reading {} failed", source.id(), e);
      Health broken = failed(source);
      scans.saveFailure(broken);
      return broken;
    }
  }

  private Health rehearse(SourceDefinition source, ReadingProgress progress) {
    Past past = healths.past(source.id());
    Harvest harvest = harvest(source, past, progress);
    Map<String, Notice> known = known(source.id(), harvest);
    int added = (int) harvest.notices().stream().filter(n -> !known.containsKey(n.key())).count();
    Sifted sifted = sift(harvest, known, past);
    int changed =
        (int)
            sifted.believed().stream()
                .filter(n -> known.containsKey(n.key()) && !known.get(n.key()).equals(n))
                .count();
    return HealthCheck.assess(
        source, harvest, past, new Outcome(added, changed, sifted.heldBack()));
  }

  private Harvest harvest(SourceDefinition source, Past past, ReadingProgress progress) {
    return reader.read(source, pages.known(source.id(), past.lastGood()), progress);
  }

  private Health keep(SourceDefinition source, Harvest harvest, Past past) {
    if (harvest.read() == 0) {
      Health health = HealthCheck.assess(source, harvest, past, Outcome.NOTHING);
      scans.saveFailure(health);
      return health;
    }
    Sifted sifted = sift(harvest, known(source.id(), harvest), past);
    ScanResult result =
        new ScanResult(
            source.id(),
            source.programme(),
            sifted.believed(),
            harvest.unmodified(),
            sifted.pages(),
            harvest.at());
    return scans
        .save(
            result,
            (added, changed) ->
                HealthCheck.assess(
                    source, harvest, past, new Outcome(added, changed, sifted.heldBack())))
        .health();
  }

  /** Only of what was read anew: the rest is as it was. */
  private Map<String, Notice> known(String sourceId, Harvest harvest) {
    return scans.known(sourceId, harvest.notices().stream().map(Notice::key).toList());
  }

  private Sifted sift(Harvest harvest, Map<String, Notice> known, Past past) {
    return Sifted.of(harvest, known, past.lastGood(), this::wasBelieved);
  }

  /** True when a version of the notice that was kept was read from the very same bodies. */
  private boolean wasBelieved(Notice notice) {
    return opportunities.history(notice.sourceId(), notice.key()).stream()
        .anyMatch(version -> version.notice().pages().equals(notice.pages()));
  }

  private Health failed(SourceDefinition source) {
    return new Health(
        source.id(),
        HealthState.BROKEN,
        "Het lezen liep vast op een fout in het programma; het logboek zegt welke. Wat al bekend"
            + " was, blijft.",
        0,
        0,
        0,
        clock.instant(),
        healths.past(source.id()).lastGood());
  }
}
