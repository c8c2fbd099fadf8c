package nl.dutchtechzone.kansenradar.search;

import java.util.UUID;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.NumericUtils;

/**
 * One number that puts in order what is else equal: by rank, then by a part of the id, so that
 * pages neither repeat nor skip. Two that share both come once in thousands of millions of pairs.
 */
final class Precedence {
  /** The highest first. */
  static final SortField FIELD = new SortField(Fields.PRECEDENCE, SortField.Type.LONG, true);

  private static final long HALF = 0xFFFF_FFFFL;

  private Precedence() {}

  static long of(double rank, UUID id) {
    long coarse = NumericUtils.floatToSortableInt((float) rank);
    return coarse << Integer.SIZE | (id.getLeastSignificantBits() & HALF);
  }
}
