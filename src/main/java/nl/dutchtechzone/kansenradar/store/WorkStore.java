package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/** The bureau's work in hand: how each call stands, and every step it took. */
public final class WorkStore {
  private static final String ALL =
      """
      SELECT opportunity_id, stage, owner, note, amount, changed_by, changed_at
        FROM work_item
       ORDER BY changed_at DESC, opportunity_id\
      """;

  private static final String FIND =
      """
      SELECT opportunity_id, stage, owner, note, amount, changed_by, changed_at
        FROM work_item
       WHERE opportunity_id = :id\
      """;

  private static final String SAVE =
      """
      MERGE INTO work_item w
      USING (SELECT CAST(:id AS UUID) AS id) s
         ON w.opportunity_id = s.id
       WHEN MATCHED THEN
            UPDATE SET stage = :stage, owner = :owner, note = :note, amount = :amount,
                       changed_by = :by, changed_at = :at
       WHEN NOT MATCHED THEN
            INSERT (opportunity_id, stage, owner, note, amount, changed_by, changed_at)
            VALUES (:id, :stage, :owner, :note, :amount, :by, :at)\
      """;

  private static final String STEP =
      """
      INSERT INTO work_step (opportunity_id, stage, note, amount, changed_by, changed_at)
      VALUES (:id, :stage, :note, :amount, :by, :at)\
      """;

  private static final String REMOVE = "DELETE FROM work_item WHERE opportunity_id = :id";

  private static final String STEPS =
      """
      SELECT opportunity_id, stage, '' AS owner, note, amount, changed_by, changed_at
        FROM work_step
       WHERE changed_at >= :from
         AND changed_at < :until
       ORDER BY id\
      """;

  private static final RowMapper<WorkItem> ITEM =
      (row, context) ->
          new WorkItem(
              Columns.uuid(row, "opportunity_id"),
              Columns.coded(row, "stage", WorkStage.class),
              row.getString("owner"),
              row.getString("note"),
              Optional.ofNullable(row.getBigDecimal("amount")),
              row.getString("changed_by"),
              Columns.instant(row, "changed_at"));

  private final Database database;

  public WorkStore(Database database) {
    this.database = database;
  }

  /** The last changed first. */
  public List<WorkItem> all() {
    return database.jdbi().withHandle(handle -> handle.createQuery(ALL).map(ITEM).list());
  }

  /** Empty for a call that the bureau does nothing with. */
  public Optional<WorkItem> find(UUID opportunityId) {
    return database.jdbi().withHandle(handle -> find(handle, opportunityId));
  }

  private static Optional<WorkItem> find(Handle handle, UUID opportunityId) {
    return handle.createQuery(FIND).bind("id", opportunityId).map(ITEM).findOne();
  }

  /** Keeps how it stands; a step is kept too when the stage or the amount differs. */
  public void save(WorkItem item) {
    database.inTransaction(
        handle -> {
          Optional<WorkItem> before = find(handle, item.opportunityId());
          bind(handle.createUpdate(SAVE), item)
              .bind("owner", Text.storable(item.owner()))
              .execute();
          boolean same =
              before.filter(b -> b.stage() == item.stage() && sameAmount(b, item)).isPresent();
          return same ? 0 : bind(handle.createUpdate(STEP), item).execute();
        });
  }

  private static boolean sameAmount(WorkItem one, WorkItem other) {
    return one.amount()
        .map(a -> other.amount().map(a::compareTo).equals(Optional.of(0)))
        .orElse(other.amount().isEmpty());
  }

  private static Update bind(Update update, WorkItem item) {
    return update
        .bind("id", item.opportunityId())
        .bind("stage", item.stage().code())
        .bind("note", Text.storable(item.note()))
        .bind("amount", item.amount())
        .bind("by", item.changedBy())
        .bind("at", item.changedAt());
  }

  /** Takes the call off the list; its steps stay for the year figures. */
  public void remove(UUID opportunityId) {
    database.inTransaction(
        handle -> handle.createUpdate(REMOVE).bind("id", opportunityId).execute());
  }

  /** The steps of a span of time, the oldest first; without owners. */
  public List<WorkItem> steps(Instant from, Instant until) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery(STEPS).bind("from", from).bind("until", until).map(ITEM).list());
  }
}
