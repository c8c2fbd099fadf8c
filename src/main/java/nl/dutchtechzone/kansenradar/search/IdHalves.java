package nl.dutchtechzone.kansenradar.search;

import java.util.UUID;
import org.apache.lucene.search.SortField;

/**
 * An id as two numbers, which are quicker to sort by than its text. Their order as signed numbers
 * is the alphabetical order of the ids.
 */
final class IdHalves {
  static final SortField BY_HIGH = new SortField(Fields.ID_HIGH, SortField.Type.LONG);

  static final SortField BY_LOW = new SortField(Fields.ID_LOW, SortField.Type.LONG);

  private IdHalves() {}

  static long high(UUID id) {
    return id.getMostSignificantBits() ^ Long.MIN_VALUE;
  }

  static long low(UUID id) {
    return id.getLeastSignificantBits() ^ Long.MIN_VALUE;
  }

  static UUID id(long high, long low) {
    return new UUID(high ^ Long.MIN_VALUE, low ^ Long.MIN_VALUE);
  }
}
