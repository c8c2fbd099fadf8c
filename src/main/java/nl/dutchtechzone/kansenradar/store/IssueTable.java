package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The issues of one transaction: each names one mail to one recipient, and is made once. */
final class IssueTable {
  private static final String HAS =
      "SELECT COUNT(*) FROM issue WHERE recipient_id = :recipient AND period = :period";

  private static final String ADD =
      """
      INSERT INTO issue (recipient_id, period, made_at)
      VALUES (:recipient, :period, :at)\
      """;

  private IssueTable() {}

  static boolean has(Handle handle, String recipientId, String period) {
    return handle
            .createQuery(HAS)
            .bind("recipient", recipientId)
            .bind("period", period)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** The new issue's number. */
  static long add(Handle handle, String recipientId, String period, Instant at) {
    return handle
        .createUpdate(ADD)
        .bind("recipient", recipientId)
        .bind("period", period)
        .bind("at", at)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }
}
