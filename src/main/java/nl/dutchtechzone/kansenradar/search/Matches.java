package nl.dutchtechzone.kansenradar.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/** Marks the documents that match, a set of bits a segment. */
final class Matches implements CollectorManager<Matches.Marks, Map<LeafReader, FixedBitSet>> {
  @Override
  public Marks newCollector() {
    return new Marks(new LinkedHashMap<>());
  }

  @Override
  public Map<LeafReader, FixedBitSet> reduce(Collection<Marks> parts) {
    Map<LeafReader, FixedBitSet> all = new LinkedHashMap<>();
    for (Marks part : parts) all.putAll(part.bySegment());
    return all;
  }

  record Marks(Map<LeafReader, FixedBitSet> bySegment) implements Collector {
    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      FixedBitSet marks = new FixedBitSet(context.reader().maxDoc());
      bySegment.put(context.reader(), marks);
      return new Marking(marks);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private record Marking(FixedBitSet marks) implements LeafCollector {
    @Override
    public void setScorer(Scorable scorer) {
      // marking needs no score
    }

    @Override
    public void collect(int document) {
      marks.set(document);
    }
  }
}
