package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the values of all facets over the documents that match. */
final class FacetCounts implements CollectorManager<FacetCounts.Counting, List<Results.Facet>> {
  private static final int MOST_VALUES = 50;

  @Override
  public Counting newCollector() {
    return new Counting();
  }

  @Override
  public List<Results.Facet> reduce(Collection<Counting> countings) throws IOException {
    List<Map<String, Integer>> sums = new ArrayList<>();
    for (int facet = 0; facet < Fields.FACETS.size(); facet++) sums.add(new HashMap<>());
    for (Counting counting : countings) counting.addTo(sums);
    List<Results.Facet> facets = new ArrayList<>();
    for (int facet = 0; facet < sums.size(); facet++) {
      String id = Fields.FACETS.get(facet);
      facets.add(new Results.Facet(id, counts(sums.get(facet), id.equals(Fields.MONTH))));
    }
    return facets;
  }

  /** What a {@link org.apache.lucene.search.MultiCollectorManager} hands back for this. */
  @SuppressWarnings("unchecked")
  static List<Results.Facet> facets(Object reduced) {
    return (List<Results.Facet>) reduced;
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

  /** Counts by ordinal, a segment at a time. */
  static final class Counting implements Collector {
    private final List<Segment> segments = new ArrayList<>();

    private record Segment(List<SortedSetDocValues> values, List<int[]> counts)
        implements LeafCollector {
      @Override
      public void setScorer(Scorable scorer) {
        // counting needs no score
      }

      @Override
      public void collect(int document) throws IOException {
        for (int facet = 0; facet < values.size(); facet++) {
          SortedSetDocValues of = values.get(facet);
          if (!of.advanceExact(document)) continue;
          int[] count = counts.get(facet);
          for (int i = 0; i < of.docValueCount(); i++) count[Math.toIntExact(of.nextOrd())]++;
        }
      }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      List<SortedSetDocValues> values = new ArrayList<>();
      List<int[]> counts = new ArrayList<>();
      for (String facet : Fields.FACETS) {
        SortedSetDocValues of = DocValues.getSortedSet(context.reader(), Fields.shown(facet));
        values.add(of);
        counts.add(new int[Math.toIntExact(of.getValueCount())]);
      }
      Segment segment = new Segment(values, counts);
      segments.add(segment);
      return segment;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void addTo(List<Map<String, Integer>> sums) throws IOException {
      for (Segment segment : segments) {
        for (int facet = 0; facet < sums.size(); facet++) {
          int[] counts = segment.counts().get(facet);
          for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] == 0) continue;
            String value = segment.values().get(facet).lookupOrd(ord).utf8ToString();
            sums.get(facet).merge(value, counts[ord], Integer::sum);
          }
        }
      }
    }
  }
}
