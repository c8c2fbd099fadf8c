package nl.dutchtechzone.kansenradar.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.dutchtechzone.kansenradar.match.same.CallKeys;
import org.jdbi.v3.core.Handle;

/**
 * What each opportunity may have in common with another of the same call, as numbers beside it. A
 * few hundred bytes each: all of them are read in a fraction of the time that the calls would take.
 */
public final class CallKeyStore {
  private static final String READER = "call-keys-" + CallKeys.VERSION;
  private static final int PORTION = 500;

  private static final String REACHED =
      "SELECT reached FROM reader_cursor WHERE reader = :reader FOR UPDATE";

  private static final String DROP = "DELETE FROM call_keys WHERE opportunity_id = :id";

  private static final String ADD =
      "INSERT INTO call_keys (opportunity_id, marks) VALUES (:id, :marks)";

  private static final String ALL = "SELECT opportunity_id, marks FROM call_keys";

  private final Database database;

  public CallKeyStore(Database database) {
    this.database = database;
  }

  /**
   * Brings the keys up to the last revision; the first time, and after {@link CallKeys#VERSION} has
   * risen, those of all opportunities.
   */
  public void update(Function<StoredOpportunity, long[]> keys) {
    while (database.inTransaction(handle -> updateSome(handle, keys))) {
      // until nothing is left
    }
  }

  private static boolean updateSome(Handle handle, Function<StoredOpportunity, long[]> keys) {
    long reached =
        handle.createQuery(REACHED).bind("reader", READER).mapTo(Long.class).findOne().orElse(0L);
    OpportunityTable opportunities = new OpportunityTable(handle);
    List<StoredOpportunity> revised = opportunities.revisedAfter(reached, PORTION);
    if (revised.isEmpty()) return false;
    long last = revised.getLast().revision();
    var drop = handle.prepareBatch(DROP);
    var add = handle.prepareBatch(ADD);
    opportunities.emptied(reached, last).forEach(id -> drop.bind("id", id).add());
    for (StoredOpportunity stored : revised) {
      drop.bind("id", stored.opportunity().id()).add();
      add.bind("id", stored.opportunity().id()).bind("marks", bytes(keys.apply(stored))).add();
    }
    drop.execute();
    add.execute();
    CursorStore.advance(handle, READER, last);
    return true;
  }

  private static byte[] bytes(long[] keys) {
    ByteBuffer bytes = ByteBuffer.allocate(keys.length * Long.BYTES);
    bytes.asLongBuffer().put(keys);
    return bytes.array();
  }

  /** Those of all opportunities, as they are now. */
  public Shared all() {
    List<UUID> calls = new ArrayList<>();
    List<long[]> keys = new ArrayList<>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(ALL)
                    .map(
                        (row, context) -> {
                          calls.add(Columns.uuid(row, "opportunity_id"));
                          var marks = ByteBuffer.wrap(row.getBytes("marks")).asLongBuffer();
                          long[] own = new long[marks.remaining()];
                          marks.get(own);
                          return keys.add(own);
                        })
                    .list());
    return new Shared(calls, keys);
  }

  /** Which opportunities share a key. Immutable. */
  public static final class Shared {
    private final List<UUID> calls;
    private final List<long[]> keys;

    /** The keys of all calls in ascending order. */
    private final long[] sorted;

    /** The place in {@code calls} of the one that has the key of the same place. */
    private final int[] owners;

    private Shared(List<UUID> calls, List<long[]> keys) {
      this.calls = List.copyOf(calls);
      this.keys = List.copyOf(keys);
      this.sorted = new long[keys.stream().mapToInt(own -> own.length).sum()];
      this.owners = new int[sorted.length];
      fill();
    }

    private void fill() {
      int end = 0;
      for (long[] own : keys) {
        System.arraycopy(own, 0, sorted, end, own.length);
        end += own.length;
      }
      Arrays.sort(sorted);
      int[] used = new int[sorted.length];
      for (int call = 0; call < keys.size(); call++) {
        for (long key : keys.get(call)) {
          int first = first(key);
          owners[first + used[first]++] = call;
        }
      }
    }

    /** The place of the first of equal keys; where there is none, that of the next greater. */
    private int first(long key) {
      int low = 0;
      int high = sorted.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sorted[middle] < key) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    /** How many calls there are. */
    public int size() {
      return calls.size();
    }

    /** All that share a key with one of these, and these; unknown ones are passed over. */
    public Set<UUID> with(Set<UUID> these) {
      Set<UUID> found = new LinkedHashSet<>();
      for (int call = 0; call < calls.size(); call++) {
        if (!these.contains(calls.get(call))) continue;
        found.add(calls.get(call));
        for (long key : keys.get(call)) {
          for (int i = first(key); i < sorted.length && sorted[i] == key; i++) {
            found.add(calls.get(owners[i]));
          }
        }
      }
      return found;
    }
  }
}
