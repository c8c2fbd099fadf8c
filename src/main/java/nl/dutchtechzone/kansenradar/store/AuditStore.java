package nl.dutchtechzone.kansenradar.store;

import java.util.List;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.source.AuditResult;
import org.jdbi.v3.core.Handle;

/** The last comparison with each register: what our sources miss. */
public final class AuditStore {
  private static final String LATEST = "SELECT content FROM audit ORDER BY register_id";

  private static final String REPLACE =
      """
      UPDATE audit
         SET content = :content, audited_at = :at
       WHERE register_id = :register\
      """;

  private static final String ADD =
      """
      INSERT INTO audit (register_id, content, audited_at)
      VALUES (:register, :content, :at)\
      """;

  private final Database database;

  public AuditStore(Database database) {
    this.database = database;
  }

  /** Keeps it in the place of the one before. */
  public void save(AuditResult result) {
    database.inTransaction(
        handle -> write(handle, REPLACE, result) > 0 ? 1 : write(handle, ADD, result));
  }

  private static int write(Handle handle, String sql, AuditResult result) {
    return handle
        .createUpdate(sql)
        .bind("register", result.registerId())
        .bind("content", Text.storable(StoredJson.write(result)))
        .bind("at", result.at())
        .execute();
  }

  /** By the registers' ids. */
  public List<AuditResult> latest() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(LATEST)
                    .map(
                        (row, context) ->
                            StoredJson.read(row.getString("content"), AuditResult.class))
                    .list());
  }
}
