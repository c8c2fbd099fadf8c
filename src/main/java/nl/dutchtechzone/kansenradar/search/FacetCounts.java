package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/** Counts the values of all facets over the documents that match. */
final class FacetCounts implements CollectorManager<FacetCounts.Counting, FacetCounts.Counted> {
  /** How many match, and how they divide. */
  record Counted(int total, List<Results.Facet> facets) {}

  private static final int MOST_VALUES = 50;

  private final FacetSets sets;

  FacetCounts(FacetSets sets) {
    this.sets = sets;
  }

  @Override
  public Counting newCollector() {
    return new Counting();
  }

  @Override
  public Counted reduce(Collection<Counting> countings) throws IOException {
    List<Map<String, Integer>> sums = new ArrayList<>();
    for (int facet = 0; facet < Fields.FACETS.size(); facet++) sums.add(new HashMap<>());
    int total = 0;
    for (Counting counting : countings) total += counting.addTo(sums);
    List<Results.Facet> facets = new ArrayList<>();
    for (int facet = 0; facet < sums.size(); facet++) {
      String id = Fields.FACETS.get(facet);
      facets.add(new Results.Facet(id, counts(sums.get(facet), id.equals(Fields.MONTH))));
    }
    return new Counted(total, facets);
  }

  /** The commonest first; months in their order. */
  private static List<Results.Count> counts(Map<String, Integer> sums, boolean byValue) {
    Comparator<Results.Count> order = Comparator.comparing(Results.Count::value);
    return sums.entrySet().stream()
        .map(
            sum -> {
              List<String> shown = Entries.valueAndLabel(sum.getKey());
              return new Results.Count(shown.getFirst(), shown.getLast(), sum.getValue());
            })
        .sorted(
            byValue
                ? order
                : Comparator.comparingInt((Results.Count c) -> -c.count()).thenComparing(order))
        .limit(MOST_VALUES)
        .toList();
  }

  /** Marks what matches, a segment at a time; counted at the end. */
  final class Counting implements Collector {
    private final Map<LeafReader, FixedBitSet> matches = new LinkedHashMap<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      FixedBitSet marks = new FixedBitSet(context.reader().maxDoc());
      matches.put(context.reader(), marks);
      return new Marking(marks);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    private int addTo(List<Map<String, Integer>> sums) throws IOException {
      int total = 0;
      for (Map.Entry<LeafReader, FixedBitSet> segment : matches.entrySet()) {
        total += segment.getValue().cardinality();
        sets.of(segment.getKey()).count(segment.getValue(), sums);
      }
      return total;
    }
  }

  private record Marking(FixedBitSet marks) implements LeafCollector {
    @Override
    public void setScorer(Scorable scorer) {
      // counting needs no score
    }

    @Override
    public void collect(int document) {
      marks.set(document);
    }
  }
}
