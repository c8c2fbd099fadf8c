package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.Past;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** How each reading of each source went. Written by {@link ScanStore}. */
public final class HealthStore {
  private static final String LATEST =
      """
      SELECT h.source_id, h.state, h.reason, h.read_count, h.added_count, h.changed_count,
             h.checked_at, h.last_good
        FROM source_health h
        JOIN (SELECT (SELECT x.id
                        FROM source_health x
                       WHERE x.source_id = n.source_id
                       ORDER BY x.source_id DESC, x.id DESC
                       FETCH FIRST 1 ROW ONLY) AS id
                FROM (SELECT DISTINCT source_id FROM source_health) n) newest
          ON newest.id = h.id
       ORDER BY h.source_id\
      """;

  /** In the order of the index, so that no more rows are touched than are asked for. */
  private static final String HISTORY =
      """
      SELECT source_id, state, reason, read_count, added_count, changed_count,
             checked_at, last_good
        FROM source_health
       WHERE source_id = :source
       ORDER BY source_id DESC, id DESC
       FETCH FIRST :limit ROWS ONLY\
      """;

  private static final String SINCE_ACCEPTED =
      """
      SELECT state, read_count, last_good
        FROM source_health
       WHERE source_id = :source
         AND id >= COALESCE((SELECT MAX(a.id)
                               FROM source_health a
                              WHERE a.source_id = :source
                                AND a.accepted), 0)
       ORDER BY source_id DESC, id DESC
       FETCH FIRST :limit ROWS ONLY\
      """;

  private static final String ACCEPT =
      """
      UPDATE source_health
         SET accepted = TRUE
       WHERE id = (SELECT MAX(h.id) FROM source_health h WHERE h.source_id = :source)\
      """;

  private static final String ADD =
      """
      INSERT INTO source_health (source_id, state, reason, read_count, added_count,
                                 changed_count, checked_at, last_good)
      VALUES (:source, :state, :reason, :read, :added, :changed, :at, :lastGood)\
      """;

  private static final RowMapper<Health> HEALTH =
      (row, context) ->
          new Health(
              row.getString("source_id"),
              Columns.coded(row, "state", HealthState.class),
              row.getString("reason"),
              row.getInt("read_count"),
              row.getInt("added_count"),
              row.getInt("changed_count"),
              Columns.instant(row, "checked_at"),
              Columns.optionalInstant(row, "last_good"));

  private static final RowMapper<Volume> VOLUME =
      (row, context) ->
          new Volume(
              Columns.coded(row, "state", HealthState.class),
              row.getInt("read_count"),
              Columns.optionalInstant(row, "last_good"));

  private static final int REMEMBERED = 60;

  private final Database database;

  /** What later verdicts need of one. */
  private record Volume(HealthState state, int read, Optional<Instant> lastGood) {
    boolean wasRead() {
      return switch (state) {
        case QUIET, CHANGED, SUSPECT -> true;
        case BROKEN -> false;
      };
    }
  }

  public HealthStore(Database database) {
    this.database = database;
  }

  /** The last verdict on each source that was ever read, by source id. */
  public List<Health> latest() {
    return database.jdbi().withHandle(handle -> handle.createQuery(LATEST).map(HEALTH).list());
  }

  /** The newest first. */
  public List<Health> history(String sourceId, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(HISTORY)
                    .bind("source", sourceId)
                    .bind("limit", limit)
                    .map(HEALTH)
                    .list());
  }

  /**
   * A person has looked at the last reading and says that it is right: what is usual starts there.
   */
  public void accept(String sourceId) {
    database.inTransaction(
        handle -> handle.createUpdate(ACCEPT).bind("source", sourceId).execute());
  }

  /**
   * What the next verdict compares with: the volumes of the last readings that were not broken, as
   * far back as the last one that a person accepted.
   */
  public Past past(String sourceId) {
    List<Volume> newestFirst =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(SINCE_ACCEPTED)
                        .bind("source", sourceId)
                        .bind("limit", REMEMBERED)
                        .map(VOLUME)
                        .list());
    return new Past(
        newestFirst.reversed().stream().filter(Volume::wasRead).map(Volume::read).toList(),
        newestFirst.stream().findFirst().flatMap(Volume::lastGood));
  }

  static void add(Handle handle, Health health) {
    handle
        .createUpdate(ADD)
        .bind("source", health.sourceId())
        .bind("state", health.state().code())
        .bind("reason", Text.storable(health.reason()))
        .bind("read", health.read())
        .bind("added", health.added())
        .bind("changed", health.changed())
        .bind("at", health.at())
        .bind("lastGood", health.lastGood())
        .execute();
  }
}
