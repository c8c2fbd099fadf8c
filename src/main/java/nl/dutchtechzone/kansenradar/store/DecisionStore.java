package nl.dutchtechzone.kansenradar.store;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Choice;
import nl.dutchtechzone.kansenradar.notify.Decision;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * What organisations said of calls. Nothing is overwritten: a later stance hides an earlier one,
 * and undoing it brings the earlier one back.
 */
public final class DecisionStore {
  private static final String LOCK = "SELECT id FROM recipient WHERE id = :recipient FOR UPDATE";

  private static final String ADD =
      """
      INSERT INTO decision (recipient_id, opportunity_id, choice, note, remind_on, decided_at)
      VALUES (:recipient, :opportunity, :choice, :note, :remind, :at)\
      """;

  private static final String UNDO =
      """
      UPDATE decision
         SET undone_at = :at
       WHERE id = :id
         AND recipient_id = :recipient
         AND undone_at IS NULL\
      """;

  private static final String DECISIONS =
      """
      SELECT id, recipient_id, opportunity_id, choice, note, remind_on, decided_at
        FROM decision
      """;

  private static final String OF_CALL =
      DECISIONS
          + """
           WHERE recipient_id = :recipient
             AND opportunity_id = :opportunity
             AND undone_at IS NULL
           ORDER BY id DESC\
          """;

  private static final String STANCES =
      DECISIONS
          + """
           WHERE id IN (SELECT MAX(id)
                          FROM decision
                         WHERE recipient_id = :recipient
                           AND choice <> 'wrong_data'
                           AND undone_at IS NULL
                         GROUP BY opportunity_id)\
          """;

  private static final String ON_CALL =
      DECISIONS
          + """
           WHERE opportunity_id = :opportunity
             AND undone_at IS NULL
           ORDER BY id DESC\
          """;

  private static final String REPORTS =
      DECISIONS
          + """
           WHERE choice = 'wrong_data'
             AND undone_at IS NULL
           ORDER BY id DESC\
          """;

  private static final String BY_RECIPIENT =
      DECISIONS
          + """
           WHERE recipient_id = :recipient
           ORDER BY id\
          """;

  private static final RowMapper<Decision> DECISION =
      (row, context) ->
          new Decision(
              row.getLong("id"),
              row.getString("recipient_id"),
              Columns.uuid(row, "opportunity_id"),
              Columns.coded(row, "choice", Choice.class),
              Columns.optionalText(row, "note"),
              Optional.ofNullable(row.getObject("remind_on", LocalDate.class)),
              Columns.instant(row, "decided_at"));

  private final Database database;

  public DecisionStore(Database database) {
    this.database = database;
  }

  /**
   * Keeps a decision; the same one again, as by a button pressed twice, keeps nothing new.
   *
   * @param remindOn only for {@link Choice#REMIND}
   * @return the decision as it is kept; empty when there is no such recipient
   */
  public Optional<Decision> decide(
      String recipientId,
      UUID opportunityId,
      Choice choice,
      Optional<String> note,
      Optional<LocalDate> remindOn,
      Instant at) {
    Optional<String> words = note.map(Text::storable).map(String::strip).filter(n -> !n.isEmpty());
    return database.inTransaction(
        handle -> {
          // One organisation decides one thing at a time, whoever presses there.
          if (handle
              .createQuery(LOCK)
              .bind("recipient", recipientId)
              .mapTo(String.class)
              .list()
              .isEmpty()) {
            return Optional.empty();
          }
          Optional<Decision> last =
              ofCall(handle, recipientId, opportunityId).stream()
                  .filter(decision -> decision.choice().isStance() == choice.isStance())
                  .findFirst();
          if (last.filter(d -> says(d, choice, words, remindOn)).isEmpty()) {
            add(handle, recipientId, opportunityId, choice, words, remindOn, at);
          }
          return ofCall(handle, recipientId, opportunityId).stream()
              .filter(decision -> decision.choice() == choice)
              .findFirst();
        });
  }

  private static boolean says(
      Decision last, Choice choice, Optional<String> note, Optional<LocalDate> remindOn) {
    return last.choice() == choice && last.note().equals(note) && last.remindOn().equals(remindOn);
  }

  private static void add(
      Handle handle,
      String recipientId,
      UUID opportunityId,
      Choice choice,
      Optional<String> note,
      Optional<LocalDate> remindOn,
      Instant at) {
    handle
        .createUpdate(ADD)
        .bind("recipient", recipientId)
        .bind("opportunity", opportunityId)
        .bind("choice", choice.code())
        .bind("note", note)
        .bind("remind", remindOn)
        .bind("at", at)
        .execute();
  }

  /**
   * Takes a decision back.
   *
   * @return false when that recipient has no such decision, or took it back before
   */
  public boolean undo(String recipientId, long id, Instant at) {
    return database.inTransaction(
            handle ->
                handle
                    .createUpdate(UNDO)
                    .bind("id", id)
                    .bind("recipient", recipientId)
                    .bind("at", at)
                    .execute())
        > 0;
  }

  /** What the recipient thinks of the call now; empty when nothing was said. */
  public Optional<Decision> stance(String recipientId, UUID opportunityId) {
    return database.jdbi().withHandle(handle -> ofCall(handle, recipientId, opportunityId)).stream()
        .filter(decision -> decision.choice().isStance())
        .findFirst();
  }

  private static List<Decision> ofCall(Handle handle, String recipientId, UUID opportunityId) {
    return handle
        .createQuery(OF_CALL)
        .bind("recipient", recipientId)
        .bind("opportunity", opportunityId)
        .map(DECISION)
        .list();
  }

  /** What the recipient thinks now of every call that something was said of. */
  public Map<UUID, Decision> stances(String recipientId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery(STANCES).bind("recipient", recipientId).map(DECISION).list())
        .stream()
        .collect(toMap(Decision::opportunityId, decision -> decision));
  }

  /** What everybody said of a call and did not take back, the newest first. */
  public List<Decision> on(UUID opportunityId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(ON_CALL)
                    .bind("opportunity", opportunityId)
                    .map(DECISION)
                    .list());
  }

  /** All reports of wrong data that were not taken back, the newest first. */
  public List<Decision> reports() {
    return database.jdbi().withHandle(handle -> handle.createQuery(REPORTS).map(DECISION).list());
  }

  /** All that a recipient ever decided, also what was taken back, the oldest first. */
  public List<Decision> by(String recipientId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(BY_RECIPIENT)
                    .bind("recipient", recipientId)
                    .map(DECISION)
                    .list());
  }
}
