package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.facts;
import static nl.dutchtechzone.kansenradar.store.Samples.notice;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.same.CallSigns;
import nl.dutchtechzone.kansenradar.match.same.Joining;
import nl.dutchtechzone.kansenradar.match.same.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.pipeline.MergeCalls;
import org.junit.jupiter.api.Test;

/** Few calls are read, and yet the same pairs are found as when all are held against each other. */
final class CallKeyStoreTest extends H2Database {
  private static final List<String> SOURCES = List.of("snn", "rvo", "drenthe", "portaal");
  private static final List<String> WORDS =
      List.of("waterstof", "keten", "biobased", "vouchers", "digitaal", "haven", "warmte", "MIT");
  private static final int ROUNDS = 6;
  private static final int CALLS = 25;

  private final Random random = new Random(20270201);
  private final OpportunityStore opportunities = new OpportunityStore(database());
  private final MergeStore merges = new MergeStore(database());
  private final ChangeFeed feed = new ChangeFeed(database());
  private final MergeCalls mergeCalls =
      new MergeCalls(
          feed,
          new CursorStore(database()),
          opportunities,
          merges,
          new CallKeyStore(database()),
          Map.of(),
          () -> MONDAY);

  @Test
  void theSamePairsAreFoundAsAmongAllCalls() {
    int certain = 0;
    int doubtful = 0;
    long seen = 0;
    for (int round = 0; round < ROUNDS; round++) {
      scanAll(MONDAY.plusSeconds(3600L * round));
      Set<UUID> changed =
          feed.after(seen, Integer.MAX_VALUE).stream()
              .map(Change::opportunityId)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      List<Joining.Pair<UUID>> found = mergeCalls.pairs(changed);

      assertThat(found).as("round %d", round).isEqualTo(amongAll(changed));

      certain += (int) found.stream().filter(CallKeyStoreTest::isCertain).count();
      doubtful += (int) found.stream().filter(pair -> !isCertain(pair)).count();
      mergeCalls.run();
      undoOne();
      seen = feed.last();
    }
    assertThat(certain).isGreaterThan(5);
    assertThat(doubtful).isGreaterThan(5);
  }

  private static boolean isCertain(Joining.Pair<UUID> pair) {
    return pair.judgement().verdict() == Verdict.CERTAIN;
  }

  private void scanAll(Instant at) {
    for (String source : SOURCES) {
      List<Notice> notices = new ArrayList<>();
      for (int i = 0; i < CALLS / SOURCES.size(); i++) notices.add(call(source));
      save(database(), scan(at, notices.toArray(Notice[]::new)));
    }
  }

  /** A new call, or a known one with another title, day or number. */
  private Notice call(String source) {
    String key = "call" + random.nextInt(60);
    URI page =
        URI.create("https://" + (random.nextInt(9) == 0 ? "rvo" : source) + ".example/" + key);
    String title = word() + " " + word() + (random.nextBoolean() ? " " + word() : "");
    LocalDate ends = LocalDate.of(2027, 6, 1 + random.nextInt(4));
    Optional<String> reference =
        random.nextInt(6) == 0 ? Optional.of("JTF-2027-0" + random.nextInt(9)) : Optional.empty();
    return notice(source, key, page, "Regeling " + title, facts(page, ends, reference));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** So that notices move back too, and a pair is settled. */
  private void undoOne() {
    merges.merged(1).forEach(pair -> merges.undo(pair.id(), "proef", MONDAY));
  }

  private List<Joining.Pair<UUID>> amongAll(Set<UUID> changed) {
    Joining<UUID> joining = new Joining<>();
    List<Opportunity> all =
        opportunities.all().stream()
            .map(StoredOpportunity::opportunity)
            .sorted(Comparator.comparing(Opportunity::firstSeen).thenComparing(Opportunity::id))
            .toList();
    for (Opportunity call : all) {
      joining.add(
          call.id(),
          call.notices().stream()
              .map(notice -> CallSigns.of(notice, call.programme(), Set.of()))
              .toList());
    }
    Set<UUID> known = all.stream().map(Opportunity::id).collect(Collectors.toSet());
    return joining.pairs(
        changed.stream().filter(known::contains).toList(), merges.apart()::contains);
  }
}
