package nl.dutchtechzone.kansenradar.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Channel.Sending;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * The mails to be sent and those that were. A mail is claimed in one short transaction, sent
 * outside of any, and settled in another. Whoever dies between the server's "250" and {@link
 * #settle} leaves a claim that runs out; the mail is then sent again under the same Message-ID.
 */
public final class Outbox {
  /** Longer than any exchange with a mail server may take. */
  static final Duration CLAIM = Duration.ofMinutes(15);

  private static final String ADD =
      """
      INSERT INTO outbox (issue_id, message_id, address, subject, eml, html,
                          state, attempts, next_try, queued_at)
      VALUES (:issue, :message, :address, :subject, :eml, :html, 'queued', 0, :at, :at)\
      """;

  private static final String DUE =
      """
      SELECT id
        FROM outbox
       WHERE state = 'queued'
         AND next_try <= :now
         AND (claimed_until IS NULL OR claimed_until <= :now)
       ORDER BY next_try, id
       FETCH FIRST 1 ROWS ONLY
         FOR UPDATE SKIP LOCKED\
      """;

  private static final String CLAIM_IT =
      "UPDATE outbox SET attempts = attempts + 1, claimed_until = :until WHERE id = :id";

  private static final String BY_ID =
      """
      SELECT i.recipient_id, o.message_id, o.address, o.subject, o.eml, o.html, o.state,
             o.attempts, o.next_try, o.last_error, o.queued_at, o.sent_at
        FROM outbox o
        JOIN issue i ON i.id = o.issue_id
       WHERE o.id = :id\
      """;

  private static final String BY_MESSAGE =
      """
      SELECT i.recipient_id, o.message_id, o.address, o.subject, o.eml, o.html, o.state,
             o.attempts, o.next_try, o.last_error, o.queued_at, o.sent_at
        FROM outbox o
        JOIN issue i ON i.id = o.issue_id
       WHERE o.message_id = :message\
      """;

  private static final String LATEST =
      """
      SELECT i.recipient_id, o.message_id, o.address, o.subject, o.eml, o.html, o.state,
             o.attempts, o.next_try, o.last_error, o.queued_at, o.sent_at
        FROM outbox o
        JOIN issue i ON i.id = o.issue_id
       ORDER BY o.id DESC
       FETCH FIRST :limit ROWS ONLY\
      """;

  private static final String WAITING = "SELECT COUNT(*) FROM outbox WHERE state = 'queued'";

  private static final String SETTLE =
      """
      UPDATE outbox
         SET state = :state, next_try = :next, last_error = :error, sent_at = :sent,
             claimed_until = NULL
       WHERE message_id = :message
         AND state = 'queued'\
      """;

  private static final String CAME_BACK =
      """
      UPDATE outbox
         SET state = 'refused', last_error = :error
       WHERE message_id = :message
         AND state = 'sent'\
      """;

  private static final String TELL_AGAIN =
      """
      UPDATE delivery
         SET issue_id = NULL
       WHERE issue_id = (SELECT issue_id FROM outbox WHERE message_id = :message)\
      """;

  private static final String RELEASE_ALL =
      "UPDATE outbox SET claimed_until = NULL WHERE claimed_until IS NOT NULL";

  private static final String FORGET =
      "DELETE FROM outbox WHERE state <> 'queued' AND queued_at < :before";

  private static final RowMapper<QueuedMail> MAIL =
      (row, context) ->
          new QueuedMail(
              row.getString("recipient_id"),
              new OutgoingMail(
                  row.getString("message_id"),
                  row.getString("address"),
                  row.getString("subject"),
                  row.getString("eml"),
                  row.getString("html")),
              Columns.coded(row, "state", QueuedMail.State.class),
              row.getInt("attempts"),
              Columns.instant(row, "next_try"),
              Columns.optionalText(row, "last_error"),
              Columns.instant(row, "queued_at"),
              Columns.optionalInstant(row, "sent_at"));

  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  static void add(Handle handle, long issue, OutgoingMail mail, Instant at) {
    handle
        .createUpdate(ADD)
        .bind("issue", issue)
        .bind("message", mail.messageId())
        .bind("address", mail.to())
        .bind("subject", mail.subject())
        .bind("eml", mail.eml())
        .bind("html", mail.html())
        .bind("at", at)
        .execute();
  }

  /** Takes back the claims of a process that died; only where there can be no other process. */
  static void releaseAll(Database database) {
    database.inTransaction(handle -> handle.execute(RELEASE_ALL));
  }

  /**
   * The mail that has waited longest and may be tried now, for the caller alone to send and {@link
   * #settle}; empty when there is none. Never waits for another claimer.
   */
  public Optional<QueuedMail> claim(Instant now) {
    return database.inTransaction(
        handle ->
            handle
                .createQuery(DUE)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .map(id -> claim(handle, id, now)));
  }

  private static QueuedMail claim(Handle handle, long id, Instant now) {
    handle.createUpdate(CLAIM_IT).bind("id", id).bind("until", now.plus(CLAIM)).execute();
    return handle.createQuery(BY_ID).bind("id", id).map(MAIL).one();
  }

  /**
   * Keeps what came of sending a claimed mail: sent, to be tried again later, or refused; one that
   * was put off for five days is given up as refused. What a refused mail told waits for the next.
   */
  public void settle(QueuedMail claimed, Sending outcome, Instant now) {
    Settlement settlement = Settlement.of(outcome, claimed.attempts(), now);
    database.inTransaction(
        handle -> {
          int settled =
              handle
                  .createUpdate(SETTLE)
                  .bind("message", claimed.mail().messageId())
                  .bind("state", settlement.state().code())
                  .bind("next", settlement.nextTry())
                  .bind("error", settlement.error().map(Text::storable))
                  .bind("sent", settlement.sentAt())
                  .execute();
          boolean refused = settlement.state() == QueuedMail.State.REFUSED;
          if (settled > 0 && refused) tellAgain(handle, claimed.mail().messageId());
          return settled;
        });
  }

  /**
   * A mail that a server took was not delivered after all: it counts as refused, and what it told
   * waits for the recipient's next issue.
   *
   * @return false when it was not sent, or is known to have come back
   */
  public boolean cameBack(String messageId, String reason) {
    return database.inTransaction(
        handle -> {
          int changed =
              handle
                  .createUpdate(CAME_BACK)
                  .bind("message", messageId)
                  .bind("error", Text.storable(reason))
                  .execute();
          if (changed > 0) tellAgain(handle, messageId);
          return changed > 0;
        });
  }

  /** What a refused mail told was not heard: it waits for the recipient's next issue. */
  private static void tellAgain(Handle handle, String messageId) {
    handle.createUpdate(TELL_AGAIN).bind("message", messageId).execute();
  }

  private record Settlement(
      QueuedMail.State state, Instant nextTry, Optional<String> error, Optional<Instant> sentAt) {
    static Settlement of(Sending outcome, int attempts, Instant now) {
      return switch (outcome) {
        case Sending.Accepted accepted ->
            new Settlement(QueuedMail.State.SENT, now, Optional.empty(), Optional.of(now));
        case Sending.Refused refused -> refused(refused.detail(), now);
        case Sending.Deferred deferred ->
            RetryPlan.pauseAfter(attempts)
                .map(pause -> later(deferred.detail(), now.plus(pause)))
                .orElseGet(() -> refused("given up: " + deferred.detail(), now));
      };
    }

    private static Settlement later(String detail, Instant next) {
      return new Settlement(QueuedMail.State.QUEUED, next, Optional.of(detail), Optional.empty());
    }

    private static Settlement refused(String detail, Instant now) {
      return new Settlement(QueuedMail.State.REFUSED, now, Optional.of(detail), Optional.empty());
    }
  }

  public Optional<QueuedMail> find(String messageId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery(BY_MESSAGE).bind("message", messageId).map(MAIL).findOne());
  }

  /** The newest first, in whatever state. */
  public List<QueuedMail> latest(int limit) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(LATEST).bind("limit", limit).map(MAIL).list());
  }

  /**
   * Drops mails, sent or refused, that were made before that. That their issues were made, and of
   * what, stays.
   *
   * @return how many
   */
  public int forget(Instant before) {
    return database.inTransaction(
        handle -> handle.createUpdate(FORGET).bind("before", before).execute());
  }

  /** How many mails are neither sent nor refused. */
  public int waiting() {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(WAITING).mapTo(Integer.class).one());
  }
}
