package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.opportunity.DatedNotice;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import org.jdbi.v3.core.Handle;

/** The notices and their versions, within one transaction. */
final class NoticeTable {
  private static final String HEADS =
      """
      SELECT id, opportunity_id, source_key, version, fingerprint, in_reading, restated
        FROM notice
       WHERE source_id = :source\
      """;

  private static final String CONTENT =
      """
      SELECT v.content
        FROM notice n
        JOIN notice_version v ON v.notice_id = n.id AND v.version = n.version
       WHERE n.id = :id\
      """;

  private static final String ADD =
      """
      INSERT INTO notice (id, opportunity_id, source_id, source_key, programme, version,
                          fingerprint, changed_at, last_checked, in_reading)
      VALUES (:id, :opportunity, :source, :key, :programme, :version,
              :fingerprint, :at, :at, TRUE)\
      """;

  private static final String REPLACE =
      """
      UPDATE notice
         SET programme = :programme, version = :version, fingerprint = :fingerprint,
             changed_at = :at, restated = :restated
       WHERE id = :id\
      """;

  private static final String ADD_VERSION =
      """
      INSERT INTO notice_version (notice_id, version, content, seen_at)
      VALUES (:id, :version, :content, :at)\
      """;

  private final Handle handle;

  NoticeTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * What must be known of a notice to tell whether a new reading differs.
   *
   * @param named whether the last reading of its source named it
   * @param restated as {@link DatedNotice} has it
   */
  record Head(
      UUID id,
      UUID opportunityId,
      String key,
      int version,
      String fingerprint,
      boolean named,
      Map<String, Instant> restated) {}

  Map<String, Head> heads(String sourceId) {
    Map<String, Head> heads = new HashMap<>();
    handle
        .createQuery(HEADS)
        .bind("source", sourceId)
        .map(
            (row, context) ->
                new Head(
                    Columns.uuid(row, "id"),
                    Columns.uuid(row, "opportunity_id"),
                    row.getString("source_key"),
                    row.getInt("version"),
                    row.getString("fingerprint"),
                    row.getBoolean("in_reading"),
                    Restated.read(row)))
        .forEach(head -> heads.put(head.key(), head));
    return heads;
  }

  /** Those of these keys that are known, as they are now. */
  Map<String, Notice> contents(String sourceId, Collection<String> keys) {
    Map<String, Notice> notices = new HashMap<>();
    for (String key : keys) {
      handle
          .createQuery(CONTENT)
          .bind("id", OpportunityId.of(sourceId, key))
          .mapTo(String.class)
          .findOne()
          .ifPresent(content -> notices.put(key, StoredJson.read(content, Notice.class)));
    }
    return notices;
  }

  void add(Notice notice, UUID opportunityId, Programme programme, Instant at) {
    UUID id = OpportunityId.of(notice.sourceId(), notice.key());
    handle
        .createUpdate(ADD)
        .bind("id", id)
        .bind("opportunity", opportunityId)
        .bind("source", notice.sourceId())
        .bind("key", notice.key())
        .bind("programme", programme.code())
        .bind("version", 1)
        .bind("fingerprint", StoredJson.fingerprint(notice))
        .bind("at", at)
        .execute();
    addVersion(id, 1, notice, at);
  }

  void replace(Head head, DatedNotice dated, Programme programme, Instant at) {
    Notice notice = dated.notice();
    int version = head.version() + 1;
    handle
        .createUpdate(REPLACE)
        .bind("id", head.id())
        .bind("programme", programme.code())
        .bind("version", version)
        .bind("fingerprint", StoredJson.fingerprint(notice))
        .bind("restated", Restated.write(dated.restated()))
        .bind("at", at)
        .execute();
    addVersion(head.id(), version, notice, at);
  }

  private void addVersion(UUID id, int version, Notice notice, Instant at) {
    handle
        .createUpdate(ADD_VERSION)
        .bind("id", id)
        .bind("version", version)
        .bind("content", StoredJson.write(notice))
        .bind("at", at)
        .execute();
  }
}
