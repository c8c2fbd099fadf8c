package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Consent;
import nl.dutchtechzone.kansenradar.notify.Consent.Act;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.notify.Subscription.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Which partners want mail, how often, and the proof of it. Each step that changes what may be sent
 * leaves its proof in the same transaction.
 */
public final class SubscriptionStore {
  /** This many mails put off in a row for the address's sake, and it is suspended. */
  static final int SOFT_BOUNCES = 3;

  private static final String FIND =
      """
      SELECT recipient_id, state, cadence, soft_bounces, reason, since
        FROM subscription
       WHERE recipient_id = :recipient\
      """;

  private static final String LOCK = FIND + " FOR UPDATE";

  private static final String ALL =
      """
      SELECT recipient_id, state, cadence, soft_bounces, reason, since
        FROM subscription
       ORDER BY recipient_id\
      """;

  private static final String ADD =
      """
      INSERT INTO subscription (recipient_id, state, cadence, soft_bounces, since)
      VALUES (:recipient, :state, :cadence, 0, :at)\
      """;

  private static final String SET =
      """
      UPDATE subscription
         SET state = :state, cadence = :cadence, soft_bounces = :bounces, reason = :reason,
             since = :since
       WHERE recipient_id = :recipient\
      """;

  private static final String CADENCE =
      "UPDATE subscription SET cadence = :cadence WHERE recipient_id = :recipient";

  private static final String PROVE =
      """
      INSERT INTO consent (recipient_id, act, wording, address_sha256, given_at)
      VALUES (:recipient, :act, :wording, :address, :at)\
      """;

  private static final String ADDRESS = "SELECT address FROM recipient WHERE id = :recipient";

  private static final String PROOF =
      """
      SELECT recipient_id, act, wording, address_sha256, given_at
        FROM consent
       WHERE recipient_id = :recipient
       ORDER BY id\
      """;

  private static final String FORGET_WAITING =
      "DELETE FROM delivery WHERE recipient_id = :recipient AND issue_id IS NULL";

  private static final String CANCEL_MAILS =
      """
      UPDATE outbox
         SET state = 'cancelled', claimed_until = NULL
       WHERE state = 'queued'
         AND issue_id IN (SELECT id FROM issue WHERE recipient_id = :recipient)\
      """;

  private static final RowMapper<Subscription> SUBSCRIPTION =
      (row, context) ->
          new Subscription(
              row.getString("recipient_id"),
              Columns.coded(row, "state", State.class),
              Columns.coded(row, "cadence", Cadence.class),
              row.getInt("soft_bounces"),
              Columns.optionalText(row, "reason"),
              Columns.instant(row, "since"));

  private static final RowMapper<Consent> CONSENT =
      (row, context) ->
          new Consent(
              row.getString("recipient_id"),
              Columns.coded(row, "act", Act.class),
              row.getString("wording"),
              row.getString("address_sha256"),
              Columns.instant(row, "given_at"));

  private final Database database;

  public SubscriptionStore(Database database) {
    this.database = database;
  }

  /** Empty for the bureau, which asks for itself, and for a partner who was never asked. */
  public Optional<Subscription> find(String recipientId) {
    return database.jdbi().withHandle(handle -> one(handle, FIND, recipientId));
  }

  /** In the order of the recipients' ids. */
  public List<Subscription> all() {
    return database.jdbi().withHandle(handle -> handle.createQuery(ALL).map(SUBSCRIPTION).list());
  }

  /** The proof, the oldest first. */
  public List<Consent> proof(String recipientId) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery(PROOF).bind("recipient", recipientId).map(CONSENT).list());
  }

  /**
   * Notes that a partner is asked to confirm, by a mail to the present address: nothing else is
   * sent there until then.
   *
   * @param wording what the partner is asked
   */
  public Subscription ask(String recipientId, Cadence cadence, String wording, Instant at) {
    return move(recipientId, cadence, State.PENDING, Act.ASKED, wording, at);
  }

  /**
   * Notes that the bureau knows of a partner's consent otherwise.
   *
   * @param wording how it knows, such as "form on paper of 3 November 2026"
   */
  public Subscription record(String recipientId, Cadence cadence, String wording, Instant at) {
    return move(recipientId, cadence, State.ACTIVE, Act.RECORDED, wording, at);
  }

  private Subscription move(
      String recipientId, Cadence cadence, State state, Act act, String wording, Instant at) {
    return database.inTransaction(
        handle -> {
          if (one(handle, LOCK, recipientId).isEmpty()) {
            handle
                .createUpdate(ADD)
                .bind("recipient", recipientId)
                .bind("state", state.code())
                .bind("cadence", cadence.code())
                .bind("at", at)
                .execute();
          }
          prove(handle, recipientId, act, wording, at);
          return set(
              handle, new Subscription(recipientId, state, cadence, 0, Optional.empty(), at));
        });
  }

  /**
   * The partner confirms what was asked; does nothing but for one who was asked and has not
   * answered.
   *
   * @return true when mail may go now
   */
  public boolean confirm(String recipientId, String wording, Instant at) {
    return database.inTransaction(
        handle -> {
          Optional<Subscription> now = one(handle, LOCK, recipientId);
          if (now.filter(s -> s.state() == State.PENDING).isPresent()) {
            prove(handle, recipientId, Act.CONFIRMED, wording, at);
            set(handle, in(State.ACTIVE, now.get(), at));
            return true;
          }
          return now.filter(Subscription::isActive).isPresent();
        });
  }

  /**
   * No more mail: what waited is dropped, also mails made and not sent yet. Does nothing for who
   * left before or is unknown.
   *
   * @param wording how it was said, such as "one click"
   */
  public void leave(String recipientId, String wording, Instant at) {
    database.inTransaction(
        handle -> {
          Optional<Subscription> now = one(handle, LOCK, recipientId);
          if (now.isEmpty() || now.get().state() == State.LEFT) return false;
          prove(handle, recipientId, Act.LEFT, wording, at);
          set(handle, in(State.LEFT, now.get(), at));
          handle.createUpdate(FORGET_WAITING).bind("recipient", recipientId).execute();
          handle.createUpdate(CANCEL_MAILS).bind("recipient", recipientId).execute();
          return true;
        });
  }

  /**
   * Keeps how often mail is wanted, and whether it is wanted now. Someone who left comes back by
   * this, with proof; someone suspended is tried again; someone who never confirmed still has to.
   *
   * @param wording what was shown to the partner
   */
  public void prefer(
      String recipientId, Cadence cadence, boolean paused, String wording, Instant at) {
    database.inTransaction(
        handle -> {
          Optional<Subscription> now = one(handle, LOCK, recipientId);
          if (now.isEmpty()) return false;
          State before = now.get().state();
          State after = before == State.PENDING ? before : paused ? State.PAUSED : State.ACTIVE;
          if (before == State.LEFT) prove(handle, recipientId, Act.RETURNED, wording, at);
          Instant since = before == after ? now.get().since() : at;
          set(handle, new Subscription(recipientId, after, cadence, 0, Optional.empty(), since));
          return true;
        });
  }

  /** Another cadence, and nothing else; does nothing for who has no subscription. */
  public void keepCadence(String recipientId, Cadence cadence) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(CADENCE)
                .bind("recipient", recipientId)
                .bind("cadence", cadence.code())
                .execute());
  }

  /** The address does not exist, or its server will not have our mail: no more is sent there. */
  public void bounced(String recipientId, String reason, Instant at) {
    database.inTransaction(
        handle ->
            one(handle, LOCK, recipientId)
                .filter(Subscription::isActive)
                .map(now -> suspend(handle, now, reason, at)));
  }

  /** A mail was put off for the address's sake; the third in a row suspends. */
  public void softBounced(String recipientId, String reason, Instant at) {
    database.inTransaction(
        handle ->
            one(handle, LOCK, recipientId)
                .filter(Subscription::isActive)
                .map(
                    now ->
                        now.softBounces() + 1 >= SOFT_BOUNCES
                            ? suspend(handle, now, reason, at)
                            : set(handle, bounces(now, now.softBounces() + 1))));
  }

  /** A mail arrived: what was put off before is forgotten. */
  public void arrived(String recipientId) {
    database.inTransaction(
        handle ->
            one(handle, LOCK, recipientId)
                .filter(now -> now.softBounces() > 0)
                .map(now -> set(handle, bounces(now, 0))));
  }

  private static Subscription suspend(Handle handle, Subscription now, String reason, Instant at) {
    return set(
        handle,
        new Subscription(
            now.recipientId(),
            State.SUSPENDED,
            now.cadence(),
            0,
            Optional.of(Text.storable(reason)),
            at));
  }

  private static Subscription bounces(Subscription now, int softBounces) {
    return new Subscription(
        now.recipientId(), now.state(), now.cadence(), softBounces, now.reason(), now.since());
  }

  private static Subscription in(State state, Subscription now, Instant at) {
    return new Subscription(now.recipientId(), state, now.cadence(), 0, Optional.empty(), at);
  }

  private static Subscription set(Handle handle, Subscription to) {
    handle
        .createUpdate(SET)
        .bind("recipient", to.recipientId())
        .bind("state", to.state().code())
        .bind("cadence", to.cadence().code())
        .bind("bounces", to.softBounces())
        .bind("reason", to.reason())
        .bind("since", to.since())
        .execute();
    return to;
  }

  private static Optional<Subscription> one(Handle handle, String query, String recipientId) {
    return handle.createQuery(query).bind("recipient", recipientId).map(SUBSCRIPTION).findOne();
  }

  private static void prove(
      Handle handle, String recipientId, Act act, String wording, Instant at) {
    String address =
        handle.createQuery(ADDRESS).bind("recipient", recipientId).mapTo(String.class).one();
    handle
        .createUpdate(PROVE)
        .bind("recipient", recipientId)
        .bind("act", act.code())
        .bind("wording", Text.storable(wording))
        .bind("address", Sha256.of(address.toLowerCase(Locale.ROOT)))
        .bind("at", at)
        .execute();
  }
}
