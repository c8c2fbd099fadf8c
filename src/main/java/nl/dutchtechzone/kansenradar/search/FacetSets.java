package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** The documents that have one value. */
  record Value(String shown, FixedBitSet documents) {}

  /** The sets of one segment, by facet. */
  record Segment(int size, Map<String, List<Value>> byFacet) {
    List<Value> values(String facet) {
      return byFacet.getOrDefault(facet, List.of());
    }

    /** Adds to the sums how many of the documents have each value. */
    void count(String facet, FixedBitSet documents, Map<String, Integer> sums) {
      for (Value value : values(facet)) {
        int shared = Math.toIntExact(FixedBitSet.intersectionCount(documents, value.documents()));
        if (shared > 0) sums.merge(value.shown(), shared, Integer::sum);
      }
    }

    /** The documents that have the value, to be changed at will. */
    FixedBitSet with(String facet, String wanted) {
      FixedBitSet documents = new FixedBitSet(size);
      for (Value value : values(facet)) {
        if (Entries.valueAndLabel(value.shown()).getFirst().equals(wanted)) {
          documents.or(value.documents());
        }
      }
      return documents;
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
    Map<String, List<Value>> byFacet = new HashMap<>();
    for (String facet : Fields.FACETS) {
      List<Value> values = new ArrayList<>();
      SortedSetDocValues stored = DocValues.getSortedSet(reader, Fields.shown(facet));
      for (long ord = 0; ord < stored.getValueCount(); ord++) {
        FixedBitSet none = new FixedBitSet(reader.maxDoc());
        values.add(new Value(stored.lookupOrd(ord).utf8ToString(), none));
      }
      while (stored.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
        for (int i = 0; i < stored.docValueCount(); i++) {
          values.get(Math.toIntExact(stored.nextOrd())).documents().set(stored.docID());
        }
      }
      byFacet.put(facet, List.copyOf(values));
    }
    return new Segment(reader.maxDoc(), Map.copyOf(byFacet));
  }
}
