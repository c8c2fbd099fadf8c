package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Reminder;
import org.jdbi.v3.core.Handle;

/**
 * What recipients were reminded of. A (recipient, opportunity, deadline, days) is reminded of once,
 * held by a constraint.
 */
public final class ReminderStore {
  private static final String OF_RECIPIENT =
      """
      SELECT opportunity_id, deadline, days
        FROM reminder
       WHERE recipient_id = :recipient
       ORDER BY id\
      """;

  private static final String ADD =
      """
      INSERT INTO reminder (recipient_id, opportunity_id, deadline, days, issue_id)
      VALUES (:recipient, :opportunity, :deadline, :days, :issue)\
      """;

  private final Database database;

  public ReminderStore(Database database) {
    this.database = database;
  }

  /** All that the recipient was ever reminded of, the oldest first. */
  public List<Reminder> of(String recipientId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(OF_RECIPIENT)
                    .bind("recipient", recipientId)
                    .map(
                        (row, context) ->
                            new Reminder(
                                row.getObject("opportunity_id", UUID.class),
                                row.getString("deadline"),
                                row.getInt("days")))
                    .list());
  }

  /**
   * Makes the recipient's issue for a period, keeps its reminders and puts its mail in the outbox:
   * one transaction, so that a mail and its marks exist together or not at all.
   *
   * @return false, with nothing done, when there is an issue for that period already
   */
  public boolean putInIssue(
      String recipientId, String period, List<Reminder> reminders, OutgoingMail mail, Instant at) {
    return database.inTransaction(
        handle -> {
          if (IssueTable.has(handle, recipientId, period)) return false;
          long issue = IssueTable.add(handle, recipientId, period, at);
          reminders.forEach(reminder -> add(handle, recipientId, reminder, issue));
          Outbox.add(handle, issue, mail, at);
          return true;
        });
  }

  private static void add(Handle handle, String recipientId, Reminder reminder, long issue) {
    handle
        .createUpdate(ADD)
        .bind("recipient", recipientId)
        .bind("opportunity", reminder.opportunityId())
        .bind("deadline", reminder.deadline())
        .bind("days", reminder.days())
        .bind("issue", issue)
        .execute();
  }
}
