package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import org.jdbi.v3.core.Handle;

/**
 * What recipients are to hear of, and in which issue they did. A (recipient, opportunity, change)
 * is delivered once at most, held by a constraint; an undelivered one stays until it is in an
 * issue. That a call is new is held back from who was told of it already under another of its
 * notices ({@link MergeStore}).
 */
public final class DeliveryStore {
  private static final String QUEUE =
      """
      INSERT INTO delivery (recipient_id, opportunity_id, change_number, queued_at, held_by)
      SELECT r.id, c.opportunity_id, c.number, :at,
             (SELECT MAX(s.id)
                FROM same_call s
               WHERE (s.state = 'undone'
                      AND EXISTS (SELECT 1
                                    FROM moved_row m
                                   WHERE m.same_call_id = s.id
                                     AND m.kind = 'own'
                                     AND m.row_key = CAST(c.number AS VARCHAR(40))))
                  OR (s.state = 'merged'
                      AND s.older_id = c.opportunity_id
                      AND c.kind = 'new'
                      AND EXISTS (SELECT 1
                                    FROM delivery told
                                    JOIN change first ON first.number = told.change_number
                                   WHERE told.recipient_id = r.id
                                     AND told.opportunity_id = c.opportunity_id
                                     AND told.issue_id IS NOT NULL
                                     AND first.kind = 'new')))
        FROM recipient r
        JOIN change c ON c.number = :change
       WHERE r.id = :recipient
         AND NOT EXISTS (SELECT 1
                           FROM delivery d
                          WHERE d.recipient_id = r.id
                            AND d.opportunity_id = c.opportunity_id
                            AND d.change_number = c.number)\
      """;

  private static final String UNDELIVERED =
      """
      SELECT d.id, d.recipient_id, d.queued_at,
             c.number, c.opportunity_id, c.kind, c.field, c.before_text, c.after_text,
             c.before_quote, c.after_quote, c.found_at
        FROM delivery d
        JOIN change c ON c.number = d.change_number
       WHERE d.recipient_id = :recipient
         AND d.issue_id IS NULL
         AND d.held_by IS NULL
       ORDER BY c.number\
      """;

  private static final String TOLD =
      """
      SELECT d.queued_at, i.period, o.state, o.sent_at,
             c.number, c.opportunity_id, c.kind, c.field, c.before_text, c.after_text,
             c.before_quote, c.after_quote, c.found_at
        FROM delivery d
        JOIN change c ON c.number = d.change_number
        LEFT JOIN issue i ON i.id = d.issue_id
        LEFT JOIN outbox o ON o.issue_id = d.issue_id
       WHERE d.recipient_id = :recipient
         AND d.opportunity_id = :opportunity
       ORDER BY c.number\
      """;

  private static final String PUT =
      """
      UPDATE delivery
         SET issue_id = :issue
       WHERE id = :id
         AND recipient_id = :recipient
         AND issue_id IS NULL\
      """;

  private final Database database;

  public DeliveryStore(Database database) {
    this.database = database;
  }

  /**
   * Queues what is not queued yet and moves the reader's cursor, in one transaction: the reader has
   * then dealt with every change up to that number. Deliveries to recipients that are gone are left
   * out.
   *
   * @return how many were new
   */
  public int queue(String reader, long upTo, List<Delivery.Due> due, Instant at) {
    return database.inTransaction(
        handle -> {
          CursorStore.advance(handle, reader, upTo);
          return due.stream().mapToInt(delivery -> queue(handle, delivery, at)).sum();
        });
  }

  private static int queue(Handle handle, Delivery.Due due, Instant at) {
    return handle
        .createUpdate(QUEUE)
        .bind("recipient", due.recipientId())
        .bind("change", due.change().number())
        .bind("at", at)
        .execute();
  }

  /** All that waits for one recipient, in the order of the changes. */
  public List<Delivery> undelivered(String recipientId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(UNDELIVERED)
                    .bind("recipient", recipientId)
                    .map(
                        (row, context) ->
                            new Delivery(
                                row.getLong("id"),
                                row.getString("recipient_id"),
                                ChangeFeed.CHANGE.map(row, context),
                                Columns.instant(row, "queued_at")))
                    .list());
  }

  /** What the recipient was told, or is to be told, of one opportunity, in order of the changes. */
  public List<Told> told(String recipientId, UUID opportunityId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(TOLD)
                    .bind("recipient", recipientId)
                    .bind("opportunity", opportunityId)
                    .map(
                        (row, context) ->
                            new Told(
                                ChangeFeed.CHANGE.map(row, context),
                                Columns.instant(row, "queued_at"),
                                Columns.optionalText(row, "period"),
                                Columns.optionalText(row, "state")
                                    .flatMap(code -> Coded.parse(QueuedMail.State.class, code)),
                                Columns.optionalInstant(row, "sent_at")))
                    .list());
  }

  /** Whether the recipient's issue for that period was made already. */
  public boolean hasIssue(String recipientId, String period) {
    return database.jdbi().withHandle(handle -> IssueTable.has(handle, recipientId, period));
  }

  /**
   * Makes the recipient's issue for a period, marks its deliveries and puts its mail in the outbox:
   * one transaction, so that a mail and its marks exist together or not at all.
   *
   * @param period unique for the recipient: "digest-2027-W05"
   * @param deliveryIds may be none: a digest also goes out when there is nothing new
   * @return false, with nothing done, when there is an issue for that period already, or when one
   *     of the deliveries has meanwhile gone into another issue
   */
  public boolean putInIssue(
      String recipientId,
      String period,
      Collection<Long> deliveryIds,
      OutgoingMail mail,
      Instant at) {
    return database.inTransaction(
        handle -> {
          if (IssueTable.has(handle, recipientId, period)) return false;
          long issue = IssueTable.add(handle, recipientId, period, at);
          for (long id : Set.copyOf(deliveryIds)) {
            if (!put(handle, recipientId, id, issue)) {
              handle.rollback();
              return false;
            }
          }
          Outbox.add(handle, issue, mail, at);
          return true;
        });
  }

  private static boolean put(Handle handle, String recipientId, long id, long issue) {
    return handle
            .createUpdate(PUT)
            .bind("issue", issue)
            .bind("id", id)
            .bind("recipient", recipientId)
            .execute()
        == 1;
  }
}
