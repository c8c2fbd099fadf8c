package nl.dutchtechzone.kansenradar.store;

import org.jdbi.v3.core.Handle;

/**
 * How far each reader has come in a numbered feed. A cursor never goes back by itself, so a reader
 * that runs twice at once cannot lose its place.
 */
public final class CursorStore {
  private static final String GET = "SELECT reached FROM reader_cursor WHERE reader = :reader";

  // Not a MERGE: PostgreSQL may let one that waited for another writer pass without a change.
  private static final String ADVANCE =
      """
      UPDATE reader_cursor SET reached = GREATEST(reached, :number) WHERE reader = :reader\
      """;

  private static final String BEGIN =
      "INSERT INTO reader_cursor (reader, reached) VALUES (:reader, :number)";

  private static final String RESET = "DELETE FROM reader_cursor WHERE reader = :reader";

  private final Database database;

  public CursorStore(Database database) {
    this.database = database;
  }

  /** The last number that the reader has dealt with; 0 when it has not begun. */
  public long get(String reader) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(GET)
                    .bind("reader", reader)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L));
  }

  /**
   * Says that everything up to that number is dealt with; for a reader whose work is not in the
   * database, after the work. One that writes here advances in the same transaction: see {@link
   * DeliveryStore#queue}.
   */
  public void advance(String reader, long number) {
    database.inTransaction(
        handle -> {
          advance(handle, reader, number);
          return number;
        });
  }

  /** Lets the reader begin again from the first number. */
  public void reset(String reader) {
    database.inTransaction(handle -> handle.createUpdate(RESET).bind("reader", reader).execute());
  }

  static void advance(Handle handle, String reader, long number) {
    if (write(handle, ADVANCE, reader, number) == 0) write(handle, BEGIN, reader, number);
  }

  private static int write(Handle handle, String sql, String reader, long number) {
    return handle.createUpdate(sql).bind("reader", reader).bind("number", number).execute();
  }
}
