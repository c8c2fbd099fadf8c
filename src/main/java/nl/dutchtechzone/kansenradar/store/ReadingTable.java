package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** When each source was last read and which notices that reading named, within one transaction. */
final class ReadingTable {
  private static final String AGAIN =
      """
      UPDATE source_reading
         SET read_at = :at
       WHERE source_id = :source
         AND read_at < :at
         AND named_sha256 = :named\
      """;

  private static final String LOCK =
      """
      SELECT read_at
        FROM source_reading
       WHERE source_id = :source
         FOR UPDATE\
      """;

  private static final String KEEP =
      """
      MERGE INTO source_reading r
      USING (SELECT CAST(:source AS VARCHAR(100)) AS source_id) s
         ON r.source_id = s.source_id
       WHEN MATCHED THEN UPDATE SET read_at = :at, named_sha256 = :named
       WHEN NOT MATCHED THEN
            INSERT (source_id, read_at, named_sha256) VALUES (:source, :at, :named)\
      """;

  private static final String FORGET =
      "UPDATE source_reading SET named_sha256 = NULL WHERE source_id = :source";

  private static final String NAMED = "UPDATE notice SET in_reading = TRUE WHERE id = :id";

  private static final String MISSED =
      """
      UPDATE notice
         SET in_reading = FALSE,
             last_checked = (SELECT r.read_at
                               FROM source_reading r
                              WHERE r.source_id = notice.source_id)
       WHERE id = :id\
      """;

  private final Handle handle;
  private final String sourceId;

  ReadingTable(Handle handle, String sourceId) {
    this.handle = handle;
    this.sourceId = sourceId;
  }

  /**
   * Notes which notices a reading named. What names the same as the last one did costs one row. A
   * reading older than the last one says nothing.
   *
   * @param named the keys of all that it named
   * @param at when it was
   */
  void note(Set<String> named, Instant at) {
    String digest = digest(named);
    if (isAsBefore(digest, at)) return;
    if (lock().filter(last -> !at.isAfter(last)).isPresent()) {
      handle
          .createUpdate(FORGET)
          .bind("source", sourceId)
          .execute(); // it may have brought new ones
      return;
    }
    mark(new NoticeTable(handle).heads(sourceId).values(), named);
    handle
        .createUpdate(KEEP)
        .bind("source", sourceId)
        .bind("at", at)
        .bind("named", digest)
        .execute();
  }

  /** True when nothing else is left to note. */
  private boolean isAsBefore(String digest, Instant at) {
    return handle
            .createUpdate(AGAIN)
            .bind("source", sourceId)
            .bind("at", at)
            .bind("named", digest)
            .execute()
        == 1;
  }

  /** Readings of one source are noted one by one. When the last one was; empty for the first. */
  private Optional<Instant> lock() {
    return handle
        .createQuery(LOCK)
        .bind("source", sourceId)
        .map((row, context) -> Columns.instant(row, "read_at"))
        .findOne();
  }

  /** In the order of the list: another order is looked into, that is all. */
  private static String digest(Set<String> keys) {
    return Sha256.of(String.join("\n", keys));
  }

  private void mark(Collection<NoticeTable.Head> known, Set<String> named) {
    each(MISSED, known.stream().filter(h -> h.named() && !named.contains(h.key())).toList());
    each(NAMED, known.stream().filter(h -> !h.named() && named.contains(h.key())).toList());
  }

  private void each(String update, List<NoticeTable.Head> heads) {
    if (heads.isEmpty()) return;
    var batch = handle.prepareBatch(update);
    heads.forEach(head -> batch.bind("id", head.id()).add());
    batch.execute();
  }
}
