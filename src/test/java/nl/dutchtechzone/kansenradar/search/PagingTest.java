package nl.dutchtechzone.kansenradar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of calls of which many match equally well, in an index of several segments. */
class PagingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final List<String> TEXTS =
      List.of("subsidie voor molens", "subsidie en nog eens subsidie", "een molen met subsidie");

  private final List<IndexEntry> entries = new ArrayList<>();
  @TempDir private Path folder;
  private SearchIndex index;

  @BeforeEach
  void index() {
    index = SearchIndex.open(folder, Configured.words());
    Random random = new Random(5);
    for (int i = 0; i < 120; i++) {
      IndexEntry plain =
          Calls.entry(Calls.call("Oproep " + i, TEXTS.get(random.nextInt(TEXTS.size()))).make());
      double rank = random.nextInt(4) / 4.0;
      entries.add(new IndexEntry(plain.opportunity(), plain.status(), rank, List.of(), List.of()));
      index.update(entries.getLast());
      if (i % 25 == 0) index.commit(i + 1);
    }
    index.commit(200);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "subsidie,7",
    "subsidie,10",
    "molens,1",
    "'molens subsidie',13",
    "taal:nl,9",
    "'-molens subsidie',40"
  })
  void pagesFollowEachOtherAsOneListWhateverTheirSize(String question, int size) {
    List<UUID> whole = page(question, 0, entries.size());
    assertThat(whole).isNotEmpty().doesNotHaveDuplicates();
    List<UUID> paged = new ArrayList<>();
    for (int from = 0; from < whole.size(); from += size) paged.addAll(page(question, from, size));
    assertThat(paged).isEqualTo(whole);
    assertThat(index.ids(question, entries.size())).containsExactlyElementsOf(whole);
  }

  @Test
  void theSecondPageGoesOnWhereTheFirstEndedAlsoAfterACommit() {
    List<UUID> whole = page("subsidie", 0, entries.size());
    List<UUID> first = page("subsidie", 0, 10);
    index.update(Calls.entry(Calls.call("Iets anders", "een brug over het kanaal").make()));
    index.commit(201);
    List<UUID> second = page("subsidie", 10, 10);
    assertThat(first).isEqualTo(whole.subList(0, 10));
    assertThat(second).isEqualTo(whole.subList(10, 20));
  }

  @Test
  void whatMatchesEquallyWellStandsInTheOrderOfItsRank() {
    List<UUID> found = page("taal:nl", 0, entries.size());
    List<Double> ranks = found.stream().map(this::rank).toList();
    assertThat(ranks).hasSize(entries.size()).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private double rank(UUID id) {
    return entries.stream()
        .filter(entry -> entry.opportunity().id().equals(id))
        .findFirst()
        .map(IndexEntry::rank)
        .orElseThrow();
  }

  private List<UUID> page(String question, int from, int size) {
    SearchQuery asked = new SearchQuery(question, SearchQuery.Order.RELEVANCE, from, size, TODAY);
    return index.search(asked).hits().stream().map(hit -> hit.opportunity().id()).toList();
  }
}
