package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Shared;
import org.jdbi.v3.core.mapper.RowMapper;

/** Which calls the bureau showed to which partners, and what it wrote with them. */
public final class ShareStore {
  private static final String ADD =
      """
      INSERT INTO share (recipient_id, opportunity_id, note, issue_id, shared_at)
      VALUES (:recipient, :opportunity, :note, :issue, :at)\
      """;

  private static final String OF_CALL =
      """
      SELECT s.recipient_id, r.name, s.shared_at
        FROM share s
        JOIN recipient r ON r.id = s.recipient_id
       WHERE s.opportunity_id = :opportunity
       ORDER BY s.id\
      """;

  private static final String COUNT =
      """
      SELECT COUNT(*)
        FROM share
       WHERE shared_at >= :from
         AND shared_at < :until\
      """;

  private static final String WITH =
      """
      SELECT recipient_id, opportunity_id, note, shared_at
        FROM share
       WHERE recipient_id = :recipient
       ORDER BY id\
      """;

  private static final RowMapper<Shared> SHARED =
      (row, context) ->
          new Shared(
              row.getString("recipient_id"),
              Columns.uuid(row, "opportunity_id"),
              row.getString("note"),
              Columns.instant(row, "shared_at"));

  private final Database database;

  public ShareStore(Database database) {
    this.database = database;
  }

  /**
   * Keeps what was shared, with its issue and its mail in the outbox: one transaction.
   *
   * @param period names the sharing: the same twice, as by a button pressed twice, is one
   * @return false, with nothing done, when that was shared already
   */
  public boolean share(Shared shared, String period, OutgoingMail mail) {
    return database.inTransaction(
        handle -> {
          if (IssueTable.has(handle, shared.recipientId(), period)) return false;
          long issue = IssueTable.add(handle, shared.recipientId(), period, shared.at());
          handle
              .createUpdate(ADD)
              .bind("recipient", shared.recipientId())
              .bind("opportunity", shared.opportunityId())
              .bind("note", Text.storable(shared.note()))
              .bind("issue", issue)
              .bind("at", shared.at())
              .execute();
          Outbox.add(handle, issue, mail, shared.at());
          return true;
        });
  }

  /** Once that a call was shared with a partner. */
  public record Share(String recipientId, String name, Instant at) {}

  /** With whom a call was shared, the oldest first. */
  public List<Share> of(UUID opportunityId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(OF_CALL)
                    .bind("opportunity", opportunityId)
                    .map(
                        (row, context) ->
                            new Share(
                                row.getString("recipient_id"),
                                row.getString("name"),
                                Columns.instant(row, "shared_at")))
                    .list());
  }

  /** How often calls were shared in a span of time. */
  public long count(Instant from, Instant until) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(COUNT)
                    .bind("from", from)
                    .bind("until", until)
                    .mapTo(Long.class)
                    .one());
  }

  /** What was shared with a recipient, the oldest first. */
  public List<Shared> with(String recipientId) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery(WITH).bind("recipient", recipientId).map(SHARED).list());
  }
}
