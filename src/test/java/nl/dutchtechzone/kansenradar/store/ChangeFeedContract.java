package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.call;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import org.junit.jupiter.api.Test;

/** The promise of the feed to its readers, on whatever database. */
interface ChangeFeedContract {
  int WRITERS = 6;
  int SCANS = 20;

  Database database();

  /** The same database, opened as another process would. */
  Database another();

  @Test
  default void noNumberIsEverSeenLateThoughSixProcessesWrite() {
    List<Database> processes = IntStream.range(0, WRITERS).mapToObj(i -> another()).toList();
    AtomicInteger writing = new AtomicInteger(WRITERS);
    List<List<Long>> seen =
        Together.run(
            WRITERS + 1,
            i -> {
              if (i == WRITERS) return read(writing);
              try (Database process = processes.get(i)) {
                write(process, "bron-" + i);
              } finally {
                writing.decrementAndGet();
              }
              return List.of();
            });

    assertThat(seen.get(WRITERS))
        .isEqualTo(LongStream.rangeClosed(1, (long) WRITERS * SCANS).boxed().toList());
  }

  @Test
  default void theFeedIsReadInPieces() {
    write(database(), "bron");
    ChangeFeed feed = new ChangeFeed(database());

    assertThat(feed.last()).isEqualTo(SCANS);
    assertThat(feed.after(0, 5)).extracting(Change::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(feed.after(SCANS - 1L, 5)).extracting(Change::number).containsExactly(20L);
    assertThat(feed.after(SCANS, 5)).isEmpty();
    assertThat(feed.of(feed.after(0, 1).getFirst().opportunityId())).hasSize(SCANS);
  }

  /** One change a scan: the call itself, then its deadline moved again and again. */
  private static void write(Database database, String source) {
    for (int i = 0; i < SCANS; i++) {
      save(
          database,
          scan(MONDAY.plusSeconds(i), call(source, "a", LocalDate.of(2027, 3, 1).plusDays(i))));
    }
  }

  /** Reads as fast as it can, each time on from the greatest number seen. */
  private List<Long> read(AtomicInteger writing) {
    ChangeFeed feed = new ChangeFeed(database());
    List<Long> seen = new ArrayList<>();
    boolean last;
    do {
      last = writing.get() == 0;
      long cursor = seen.isEmpty() ? 0 : seen.getLast();
      feed.after(cursor, 1000).forEach(change -> seen.add(change.number()));
    } while (!last);
    return seen;
  }
}
