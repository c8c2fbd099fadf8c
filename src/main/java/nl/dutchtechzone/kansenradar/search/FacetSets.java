package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which documents have which value of a facet, a set of bits a value, kept as long as their segment
 * is: counting is then counting the bits that two sets share, 64 documents at a time. Facets have
 * some hundreds of values in all. Thread-safe.
 */
final class FacetSets {
  private final Map<IndexReader.CacheKey, Segment> known = new ConcurrentHashMap<>();

  private record Value(int facet, String shown, FixedBitSet documents) {}

  /** The sets of one segment. */
  record Segment(List<Value> values) {
    /** Adds to the sums, a map a facet, how many of the documents have each value. */
    void count(FixedBitSet documents, List<Map<String, Integer>> sums) {
      for (Value value : values) {
        int shared = Math.toIntExact(FixedBitSet.intersectionCount(documents, value.documents()));
        if (shared > 0) sums.get(value.facet()).merge(value.shown(), shared, Integer::sum);
      }
    }
  }

  Segment of(LeafReader reader) {
    IndexReader.CacheHelper life = reader.getCoreCacheHelper();
    return known.computeIfAbsent(
        life.getKey(),
        key -> {
          try {
            life.addClosedListener(known::remove);
            return read(reader);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Segment read(LeafReader reader) throws IOException {
    List<Value> values = new ArrayList<>();
    for (int facet = 0; facet < Fields.FACETS.size(); facet++) {
      SortedSetDocValues stored =
          DocValues.getSortedSet(reader, Fields.shown(Fields.FACETS.get(facet)));
      int first = values.size();
      for (long ord = 0; ord < stored.getValueCount(); ord++) {
        FixedBitSet none = new FixedBitSet(reader.maxDoc());
        values.add(new Value(facet, stored.lookupOrd(ord).utf8ToString(), none));
      }
      while (stored.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
        for (int i = 0; i < stored.docValueCount(); i++) {
          values.get(first + Math.toIntExact(stored.nextOrd())).documents().set(stored.docID());
        }
      }
    }
    return new Segment(List.copyOf(values));
  }
}
