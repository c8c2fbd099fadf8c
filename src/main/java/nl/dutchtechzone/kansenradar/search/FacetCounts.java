package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** Counts the values of facets over the documents that match. */
final class FacetCounts {
  /** How many match, and how they divide. */
  record Counted(int total, List<Results.Facet> facets) {}

  private static final int MOST_VALUES = 50;

  private final IndexSearcher searcher;
  private final FacetSets sets;

  FacetCounts(IndexSearcher searcher, FacetSets sets) {
    this.searcher = searcher;
    this.sets = sets;
  }

  Counted all(Query query) throws IOException {
    Map<LeafReader, FixedBitSet> matches = searcher.search(query, new Matches());
    List<Results.Facet> facets = new ArrayList<>();
    for (String id : Fields.FACETS) facets.add(facet(id, matches));
    int total = matches.values().stream().mapToInt(FixedBitSet::cardinality).sum();
    return new Counted(total, facets);
  }

  Results.Facet one(Query query, String id) throws IOException {
    return facet(id, searcher.search(query, new Matches()));
  }

  /** By value of the one facet, how many match and have it, and how those divide over the other. */
  Map<String, Results.Row> divide(Query query, String rows, String columns) throws IOException {
    Map<LeafReader, FixedBitSet> matches = searcher.search(query, new Matches());
    Map<String, Results.Row> divided = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> row : sums(rows, matches).entrySet()) {
      String value = Entries.valueAndLabel(row.getKey()).getFirst();
      Map<LeafReader, FixedBitSet> own = new LinkedHashMap<>();
      for (Map.Entry<LeafReader, FixedBitSet> segment : matches.entrySet()) {
        FixedBitSet documents = sets.of(segment.getKey()).with(rows, value);
        documents.and(segment.getValue());
        own.put(segment.getKey(), documents);
      }
      Map<String, Integer> counts = new HashMap<>();
      sums(columns, own)
          .forEach((shown, sum) -> counts.put(Entries.valueAndLabel(shown).getFirst(), sum));
      divided.put(value, new Results.Row(row.getValue(), counts));
    }
    return divided;
  }

  /** What there is of it in the whole index, for a person, in alphabetical order. */
  List<String> labels(String id) {
    TreeSet<String> labels = new TreeSet<>();
    searcher
        .getIndexReader()
        .leaves()
        .forEach(
            leaf ->
                sets.of(leaf.reader()).values(id).stream()
                    .map(value -> Entries.valueAndLabel(value.shown()).getLast())
                    .forEach(labels::add));
    return List.copyOf(labels);
  }

  private Results.Facet facet(String id, Map<LeafReader, FixedBitSet> matches) {
    return new Results.Facet(id, counts(sums(id, matches), id.equals(Fields.MONTH)));
  }

  /** By value and label as they are stored. */
  private Map<String, Integer> sums(String id, Map<LeafReader, FixedBitSet> matches) {
    Map<String, Integer> sums = new HashMap<>();
    matches.forEach((segment, documents) -> sets.of(segment).count(id, documents, sums));
    return sums;
  }

  /** The commonest first; months in their order, without the oldest when there are too many. */
  private static List<Results.Count> counts(Map<String, Integer> sums, boolean byValue) {
    Comparator<Results.Count> order = Comparator.comparing(Results.Count::value);
    List<Results.Count> counts =
        sums.entrySet().stream()
            .map(
                sum -> {
                  List<String> shown = Entries.valueAndLabel(sum.getKey());
                  return new Results.Count(shown.getFirst(), shown.getLast(), sum.getValue());
                })
            .sorted(
                byValue
                    ? order.reversed()
                    : Comparator.comparingInt((Results.Count c) -> -c.count()).thenComparing(order))
            .limit(MOST_VALUES)
            .toList();
    return byValue ? counts.reversed() : counts;
  }
}
