package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import org.jdbi.v3.core.Handle;

/** Which call the bureau sent to which partner by hand. */
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

  private final Database database;

  public ShareStore(Database database) {
    this.database = database;
  }

  /** Once that a call was sent to a partner. */
  public record Share(String recipientId, String name, Instant at) {}

  /**
   * Puts the mail in the outbox and keeps that it was shared, both or neither.
   *
   * @param period unique for the recipient
   * @return false, with nothing done, when that sharing was done already
   */
  public boolean share(
      String recipientId,
      UUID opportunityId,
      String note,
      String period,
      OutgoingMail mail,
      Instant at) {
    return database.inTransaction(
        handle -> {
          if (DeliveryStore.hasIssue(handle, recipientId, period)) return false;
          long issue = DeliveryStore.addIssue(handle, recipientId, period, at);
          add(handle, recipientId, opportunityId, note, issue, at);
          Outbox.add(handle, issue, mail, at);
          return true;
        });
  }

  private static void add(
      Handle handle, String recipientId, UUID opportunityId, String note, long issue, Instant at) {
    handle
        .createUpdate(ADD)
        .bind("recipient", recipientId)
        .bind("opportunity", opportunityId)
        .bind("note", Text.storable(note))
        .bind("issue", issue)
        .bind("at", at)
        .execute();
  }

  /** The oldest first. */
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
}
