package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.mapper.RowMapper;

/** What ran by itself, what came of it, and what is due next. */
public final class RunStore {
  private static final String START =
      """
      INSERT INTO run (job, node, due, started, outcome, words)
      VALUES (:job, :node, :due, :started, 'running', '')\
      """;

  private static final String END =
      "UPDATE run SET ended = :ended, outcome = :outcome, words = :words WHERE id = :id";

  private static final String INTERRUPT =
      """
      UPDATE run
         SET ended = :at, outcome = 'interrupted', words = :words
       WHERE outcome = 'running'
         AND (node = :node OR started < :before)\
      """;

  private static final String LATEST =
      """
      SELECT r.job, r.due, r.started, r.ended, r.outcome, r.words
        FROM run r
        JOIN (SELECT MAX(id) AS id FROM run GROUP BY job) newest ON newest.id = r.id
       ORDER BY r.job\
      """;

  private static final String SINCE =
      """
      SELECT job, due, started, ended, outcome, words
        FROM run
       WHERE started >= :since
       ORDER BY id\
      """;

  private static final String FAILURES =
      """
      SELECT job, due, started, ended, outcome, words
        FROM run
       WHERE job = :job
         AND outcome = 'failed'
         AND id > (SELECT COALESCE(MAX(id), 0) FROM run WHERE job = :job AND outcome = 'done')
       ORDER BY id
       FETCH FIRST :limit ROWS ONLY\
      """;

  /** Kept by Quartz, in milliseconds since 1970. */
  private static final String NEXT =
      """
      SELECT job_name, MIN(next_fire_time) AS next
        FROM qrtz_triggers
       WHERE next_fire_time > 0
       GROUP BY job_name\
      """;

  private static final String FORGET =
      "DELETE FROM run WHERE started < :before AND outcome <> 'running'";

  private static final RowMapper<Run> RUN =
      (row, context) ->
          new Run(
              row.getString("job"),
              Columns.instant(row, "due"),
              Columns.instant(row, "started"),
              Columns.optionalInstant(row, "ended"),
              Columns.coded(row, "outcome", Run.Outcome.class),
              row.getString("words"));

  private final Database database;

  public RunStore(Database database) {
    this.database = database;
  }

  /**
   * Keeps that a run began.
   *
   * @param node the process it runs in
   * @return its number, for {@link #end}
   */
  public long start(String job, String node, Instant due, Instant started) {
    return database.inTransaction(
        handle ->
            handle
                .createUpdate(START)
                .bind("job", job)
                .bind("node", node)
                .bind("due", due)
                .bind("started", started)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  public void end(long id, Run.Outcome outcome, String words, Instant ended) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(END)
                .bind("id", id)
                .bind("outcome", outcome.code())
                .bind("words", Text.storable(words))
                .bind("ended", ended)
                .execute());
  }

  /**
   * Marks as interrupted what a process left running: that of the node itself, which has only just
   * begun, and whatever began so long ago that no process can still be at it.
   *
   * @return how many there were
   */
  public int interrupt(String node, Instant before, Instant at) {
    return database.inTransaction(
        handle ->
            handle
                .createUpdate(INTERRUPT)
                .bind("node", node)
                .bind("before", before)
                .bind("at", at)
                .bind("words", "Afgebroken: de dienst stopte.")
                .execute());
  }

  /** The last run of each job that ever ran, by job. */
  public List<Run> latest() {
    return database.jdbi().withHandle(handle -> handle.createQuery(LATEST).map(RUN).list());
  }

  /** All that began then or later, in that order. */
  public List<Run> since(Instant since) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(SINCE).bind("since", since).map(RUN).list());
  }

  /**
   * The job's failures since it last did its work, in that order; none when its last run did.
   *
   * @param limit at most so many of the first
   */
  public List<Run> failures(String job, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery(FAILURES).bind("job", job).bind("limit", limit).map(RUN).list());
  }

  /** When each job is due next, by job; also while no service runs. */
  public SortedMap<String, Instant> next() {
    SortedMap<String, Instant> next = new TreeMap<>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(NEXT)
                    .map(
                        (row, context) ->
                            next.put(
                                row.getString("job_name"),
                                Instant.ofEpochMilli(row.getLong("next"))))
                    .list());
    return next;
  }

  /**
   * Drops runs that began before that.
   *
   * @return how many
   */
  public int forget(Instant before) {
    return database.inTransaction(
        handle -> handle.createUpdate(FORGET).bind("before", before).execute());
  }
}
