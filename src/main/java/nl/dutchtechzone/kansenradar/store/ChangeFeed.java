package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Difference;
import nl.dutchtechzone.kansenradar.opportunity.Quotes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * The changes of all opportunities, numbered 1, 2, 3, … in the order in which they became visible:
 * a reader that has seen a number will never find a smaller one that is new.
 */
public final class ChangeFeed {
  private static final String AFTER =
      """
      SELECT number, opportunity_id, kind, field, before_text, after_text,
             before_quote, after_quote, found_at
        FROM change
       WHERE number > :number
       ORDER BY number
       FETCH FIRST :limit ROWS ONLY\
      """;

  private static final String OF_OPPORTUNITY =
      """
      SELECT number, opportunity_id, kind, field, before_text, after_text,
             before_quote, after_quote, found_at
        FROM change
       WHERE opportunity_id = :id
       ORDER BY number\
      """;

  private static final String LAST = "SELECT last_number FROM change_counter WHERE id = 1";

  static final RowMapper<Change> CHANGE =
      (row, context) ->
          new Change(
              row.getLong("number"),
              Columns.uuid(row, "opportunity_id"),
              Columns.coded(row, "kind", ChangeKind.class),
              row.getString("field"),
              Columns.optionalText(row, "before_text"),
              Columns.optionalText(row, "after_text"),
              new Quotes(
                  Columns.optionalText(row, "before_quote"),
                  Columns.optionalText(row, "after_quote")),
              Columns.instant(row, "found_at"));

  private final Database database;

  public ChangeFeed(Database database) {
    this.database = database;
  }

  /** At most that many changes above a number, in order. */
  public List<Change> after(long number, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(AFTER)
                    .bind("number", number)
                    .bind("limit", limit)
                    .map(CHANGE)
                    .list());
  }

  /** All changes of one opportunity, the oldest first. */
  public List<Change> of(UUID opportunityId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery(OF_OPPORTUNITY).bind("id", opportunityId).map(CHANGE).list());
  }

  /** The number of the newest change; 0 when there is none. */
  public long last() {
    return database.jdbi().withHandle(handle -> handle.createQuery(LAST).mapTo(Long.class).one());
  }

  /**
   * The numbers of one transaction. Made first of all in it: the lock on the counter's row makes
   * transactions that number changes wait for each other, so they commit in the order of their
   * numbers.
   */
  static final class Numbers {
    private static final String LOCK =
        "SELECT last_number, last_revision FROM change_counter WHERE id = 1 FOR UPDATE";

    private static final String KEEP =
        """
        UPDATE change_counter
           SET last_number = :number, last_revision = :revision
         WHERE id = 1\
        """;

    private static final String ADD =
        """
        INSERT INTO change (number, opportunity_id, kind, field, before_text, after_text,
                            before_quote, after_quote, found_at)
        VALUES (:number, :opportunity, :kind, :field, :before, :after,
                :beforeQuote, :afterQuote, :at)\
        """;

    private final Handle handle;
    private long number;
    private long revision;

    private Numbers(Handle handle, long number, long revision) {
      this.handle = handle;
      this.number = number;
      this.revision = revision;
    }

    static Numbers lock(Handle handle) {
      return handle
          .createQuery(LOCK)
          .map(
              (row, context) ->
                  new Numbers(handle, row.getLong("last_number"), row.getLong("last_revision")))
          .one();
    }

    Change add(UUID opportunityId, Difference difference, Instant at) {
      Change change =
          new Change(
              ++number,
              opportunityId,
              difference.kind(),
              difference.field(),
              difference.before().map(Text::storable),
              difference.after().map(Text::storable),
              storable(difference.quotes()),
              at);
      handle
          .createUpdate(ADD)
          .bind("number", change.number())
          .bind("opportunity", opportunityId)
          .bind("kind", change.kind().code())
          .bind("field", change.field())
          .bind("before", change.before())
          .bind("after", change.after())
          .bind("beforeQuote", change.quotes().before())
          .bind("afterQuote", change.quotes().after())
          .bind("at", at)
          .execute();
      return change;
    }

    private static Quotes storable(Quotes quotes) {
      return new Quotes(quotes.before().map(Text::storable), quotes.after().map(Text::storable));
    }

    long nextRevision() {
      return ++revision;
    }

    /** The last statement of the transaction. */
    void keep() {
      handle.createUpdate(KEEP).bind("number", number).bind("revision", revision).execute();
    }
  }
}
