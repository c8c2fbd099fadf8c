package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;

/**
 * The nearest deadline that is still to come, as an order: then what has no deadline, and last what
 * is past, the latest first.
 */
final class NextDeadline extends LongValuesSource {
  private static final long NONE = 1L << 40;
  private static final long PAST = 1L << 41;

  private final long today;

  /** Counted in days since 1970. */
  NextDeadline(long today) {
    this.today = today;
  }

  @Override
  public LongValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
    SortedNumericDocValues days = DocValues.getSortedNumeric(context.reader(), Fields.DEADLINE);
    return new LongValues() {
      private long value;

      @Override
      public long longValue() {
        return value;
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        value = days.advanceExact(document) ? place(days) : NONE;
        return true;
      }
    };
  }

  private long place(SortedNumericDocValues days) throws IOException {
    long last = 0;
    for (int i = 0; i < days.docValueCount(); i++) {
      last = days.nextValue();
      if (last >= today) return last;
    }
    return PAST - last;
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public LongValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext context) {
    return DocValues.isCacheable(context, Fields.DEADLINE);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(today);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NextDeadline that && that.today == today;
  }

  @Override
  public String toString() {
    return "next deadline from day " + today;
  }
}
