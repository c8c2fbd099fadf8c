package nl.dutchtechzone.kansenradar.store;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What hangs on an opportunity, table by table, and moves with it when it is put together with
 * another. Which rows moved is kept, so that they, and no others, go back.
 */
enum Moved {
  NOTICE("id", ""),
  CHANGE("number", ""),
  DECISION("id", ""),
  SHARE("id", ""),
  WORK_STEP("id", ""),
  /** Who was reminded of both of the same last day has both rows: one stays behind. */
  REMINDER(
      "id",
      """
         AND NOT EXISTS (SELECT 1
                           FROM reminder own
                          WHERE own.opportunity_id = :older
                            AND own.recipient_id = t.recipient_id
                            AND own.deadline = t.deadline
                            AND own.days = t.days)
      """),
  /** The bureau works on a call once; what it noted on the younger waits for a parting. */
  WORK_ITEM(
      "opportunity_id",
      """
         AND NOT EXISTS (SELECT 1
                           FROM work_item own
                          WHERE own.opportunity_id = :older)
      """);

  private static final String KEEP =
      """
      INSERT INTO moved_row (same_call_id, kind, row_key)
      SELECT :pair, :kind, CAST(t.%2$s AS VARCHAR(40))
        FROM %1$s t
       WHERE t.opportunity_id = :younger
      %3$s\
      """;

  private static final String MOVE =
      """
      UPDATE %1$s t
         SET opportunity_id = :older
       WHERE t.opportunity_id = :younger
      %3$s\
      """;

  private static final String BACK =
      """
      UPDATE %1$s t
         SET opportunity_id = :younger
       WHERE t.opportunity_id = :now
         AND EXISTS (SELECT 1
                       FROM moved_row m
                      WHERE m.same_call_id = :pair
                        AND m.kind = :kind
                        AND m.row_key = %2$s)\
      """;

  /** A delivery stands with its change, also one that was queued after the change had moved. */
  private static final String FOLLOW =
      """
      UPDATE delivery d
         SET opportunity_id = :to
       WHERE d.opportunity_id = :from
         AND EXISTS (SELECT 1
                       FROM change c
                      WHERE c.number = d.change_number
                        AND c.opportunity_id = :to)\
      """;

  /** Of all later merges as well: what goes back is not theirs any more. */
  private static final String FORGET =
      """
      DELETE FROM moved_row
       WHERE same_call_id >= :pair
         AND kind <> 'own'
         AND EXISTS (SELECT 1
                       FROM moved_row own
                      WHERE own.same_call_id = :pair
                        AND own.kind = moved_row.kind
                        AND own.row_key = moved_row.row_key)\
      """;

  private static final String OWN =
      "INSERT INTO moved_row (same_call_id, kind, row_key) VALUES (:pair, 'own', :key)";

  private final String key;
  private final String unless;

  Moved(String key, String unless) {
    this.key = key;
    this.unless = unless;
  }

  /** Moves all that hangs on {@code younger} to {@code older}. */
  static void move(Handle handle, long pair, UUID older, UUID younger) {
    for (Moved moved : values()) {
      for (String sql : List.of(moved.written(KEEP), moved.written(MOVE))) {
        var update = handle.createUpdate(sql).bind("younger", younger);
        if (sql.contains(":pair")) update.bind("pair", pair).bind("kind", moved.code());
        if (sql.contains(":older")) update.bind("older", older);
        update.execute();
      }
    }
    handle.createUpdate(FOLLOW).bind("from", younger).bind("to", older).execute();
  }

  /**
   * Moves back what that pair had moved.
   *
   * @param now where the rows are at present
   */
  static void back(Handle handle, long pair, UUID younger, UUID now) {
    for (Moved moved : values()) {
      handle
          .createUpdate(moved.written(BACK))
          .bind("pair", pair)
          .bind("kind", moved.code())
          .bind("younger", younger)
          .bind("now", now)
          .execute();
    }
    handle.createUpdate(FOLLOW).bind("from", now).bind("to", younger).execute();
    handle.createUpdate(FORGET).bind("pair", pair).execute();
  }

  /** Remembers a change that the merge itself has made, which means nothing once it is undone. */
  static void own(Handle handle, long pair, long change) {
    handle.createUpdate(OWN).bind("pair", pair).bind("key", Long.toString(change)).execute();
  }

  /** The statement for this table: names of tables and columns are ours, values are bound. */
  private String written(String sql) {
    String row =
        this == WORK_ITEM ? "CAST(:younger AS VARCHAR(40))" : "CAST(t." + key + " AS VARCHAR(40))";
    return String.format(Locale.ROOT, sql, code(), sql.equals(BACK) ? row : key, unless);
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
