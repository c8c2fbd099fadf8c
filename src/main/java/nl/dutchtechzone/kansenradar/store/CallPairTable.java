package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.same.Judgement;
import nl.dutchtechzone.kansenradar.match.same.Sign;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The pairs of opportunities that may be one call, within one transaction. */
final class CallPairTable {
  private static final String PAIRS =
      """
      SELECT id, older_id, younger_id, state, score, signs, found_at, decided_by, decided_at
        FROM same_call
      """;

  private static final String BY_ID = PAIRS + " WHERE id = :id";

  private static final String OF = PAIRS + " WHERE older_id = :older AND younger_id = :younger";

  private static final String IN_STATE =
      PAIRS + " WHERE state = :state ORDER BY score DESC, id FETCH FIRST :limit ROWS ONLY";

  private static final String NEWEST_IN_STATE =
      PAIRS
          + " WHERE state = :state ORDER BY decided_at DESC, id DESC FETCH FIRST :limit ROWS ONLY";

  private static final String KEPT_APART =
      PAIRS
          + " WHERE state IN ('apart', 'undone')"
          + " ORDER BY decided_at DESC, id DESC FETCH FIRST :limit ROWS ONLY";

  private static final String INTO =
      "SELECT older_id FROM same_call WHERE younger_id = :id AND state = 'merged'";

  private static final String MERGED_STARTING_WITH =
      """
      SELECT DISTINCT younger_id
        FROM same_call
       WHERE state = 'merged'
         AND CAST(younger_id AS VARCHAR(36)) LIKE :prefix\
      """;

  private static final String ADD =
      """
      INSERT INTO same_call (older_id, younger_id, state, score, signs, found_at)
      VALUES (:older, :younger, 'waiting', :score, :signs, :at)\
      """;

  private static final String DECIDE =
      """
      UPDATE same_call
         SET state = :state, decided_by = :by, decided_at = :at
       WHERE id = :id\
      """;

  private static final String REMOVE = "DELETE FROM same_call WHERE id = :id";

  private static final RowMapper<CallPair> PAIR =
      (row, context) ->
          new CallPair(
              row.getLong("id"),
              Columns.uuid(row, "older_id"),
              Columns.uuid(row, "younger_id"),
              Columns.coded(row, "state", CallPair.State.class),
              row.getDouble("score"),
              signs(row.getString("signs")),
              Columns.instant(row, "found_at"),
              Columns.optionalText(row, "decided_by"),
              Columns.optionalInstant(row, "decided_at"));

  private final Handle handle;

  CallPairTable(Handle handle) {
    this.handle = handle;
  }

  /** A sign that this version does not know any more is left out. */
  private static List<Sign> signs(String codes) {
    return Arrays.stream(codes.split(" ", -1))
        .flatMap(code -> Coded.parse(Sign.class, code).stream())
        .toList();
  }

  /** The opportunity that has the notices of this one now: itself, when it was not merged. */
  static UUID root(Handle handle, UUID id) {
    UUID root = id;
    while (true) {
      Optional<UUID> into = handle.createQuery(INTO).bind("id", root).mapTo(UUID.class).findFirst();
      if (into.isEmpty()) return root;
      root = into.get();
    }
  }

  static List<UUID> mergedStartingWith(Handle handle, String prefix) {
    return handle
        .createQuery(MERGED_STARTING_WITH)
        .bind("prefix", prefix + "%")
        .mapTo(UUID.class)
        .list();
  }

  Optional<CallPair> find(long id) {
    return handle.createQuery(BY_ID).bind("id", id).map(PAIR).findOne();
  }

  /** Whichever of them is the older. */
  Optional<CallPair> of(UUID one, UUID other) {
    return ordered(one, other).or(() -> ordered(other, one));
  }

  private Optional<CallPair> ordered(UUID older, UUID younger) {
    return handle.createQuery(OF).bind("older", older).bind("younger", younger).map(PAIR).findOne();
  }

  /** The likeliest first. */
  List<CallPair> in(CallPair.State state, int limit) {
    return list(IN_STATE, state, limit);
  }

  /** The last decided first. */
  List<CallPair> newest(CallPair.State state, int limit) {
    return list(NEWEST_IN_STATE, state, limit);
  }

  /** Those that a person said are two, the last decided first. */
  List<CallPair> keptApart(int limit) {
    return handle.createQuery(KEPT_APART).bind("limit", limit).map(PAIR).list();
  }

  private List<CallPair> list(String sql, CallPair.State state, int limit) {
    return handle
        .createQuery(sql)
        .bind("state", state.code())
        .bind("limit", limit)
        .map(PAIR)
        .list();
  }

  /** A pair that waits, and was not known before. */
  CallPair add(UUID older, UUID younger, double score, List<Sign> signs, Instant at) {
    long id =
        handle
            .createUpdate(ADD)
            .bind("older", older)
            .bind("younger", younger)
            .bind("score", score)
            .bind("signs", signs.stream().map(Sign::code).collect(Collectors.joining(" ")))
            .bind("at", at)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return find(id).orElseThrow();
  }

  CallPair add(UUID older, UUID younger, Judgement judgement, Instant at) {
    return add(older, younger, judgement.score(), judgement.signs(), at);
  }

  void decide(long id, CallPair.State state, String by, Instant at) {
    handle
        .createUpdate(DECIDE)
        .bind("id", id)
        .bind("state", state.code())
        .bind("by", by)
        .bind("at", at)
        .execute();
  }

  void remove(long id) {
    handle.createUpdate(REMOVE).bind("id", id).execute();
  }
}
