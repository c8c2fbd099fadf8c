package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.ToldIncident;
import org.jdbi.v3.core.Handle;

/**
 * What the bureau was told of hosts that are not well, and of jobs that keep failing; an incident
 * that is over is forgotten.
 */
public final class IncidentStore {
  /** No host has a space in its name, so these are no hosts. */
  private static final String JOB = "job ";

  private static final String ALL =
      """
      SELECT host, state, since, told_at
        FROM incident
       WHERE host NOT LIKE 'job %'
       ORDER BY host\
      """;

  private static final String SINCE = "SELECT since FROM incident WHERE host = :host";

  private static final String TOLD =
      """
      MERGE INTO incident i
      USING (SELECT CAST(:host AS VARCHAR(255)) AS host) s
         ON i.host = s.host
       WHEN MATCHED THEN UPDATE SET state = :state, told_at = :told
       WHEN NOT MATCHED THEN
            INSERT (host, state, since, told_at) VALUES (:host, :state, :since, :told)\
      """;

  private static final String OVER = "DELETE FROM incident WHERE host = :host";

  private final Database database;

  public IncidentStore(Database database) {
    this.database = database;
  }

  /** Those of hosts. */
  public List<ToldIncident> all() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(ALL)
                    .map(
                        (row, context) ->
                            new ToldIncident(
                                row.getString("host"),
                                Columns.coded(row, "state", HealthState.class),
                                Columns.instant(row, "since"),
                                Columns.instant(row, "told_at")))
                    .list());
  }

  /** Remembers what was told, and forgets what is over, in one transaction. */
  public void save(Collection<ToldIncident> told, Collection<String> over) {
    database.inTransaction(
        handle -> {
          told.forEach(incident -> tell(handle, incident));
          over.forEach(host -> handle.createUpdate(OVER).bind("host", host).execute());
          return told.size();
        });
  }

  /** Since when the job fails, as the bureau was told; empty when it was not. */
  public Optional<Instant> failingSince(String job) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SINCE)
                    .bind("host", JOB + job)
                    .map((row, context) -> Columns.instant(row, "since"))
                    .findOne());
  }

  /** Remembers that the bureau was told of a job that keeps failing. */
  public void failing(String job, Instant since, Instant at) {
    save(List.of(new ToldIncident(JOB + job, HealthState.BROKEN, since, at)), List.of());
  }

  public void working(String job) {
    save(List.of(), List.of(JOB + job));
  }

  private static void tell(Handle handle, ToldIncident incident) {
    handle
        .createUpdate(TOLD)
        .bind("host", incident.host())
        .bind("state", incident.state().code())
        .bind("since", incident.since())
        .bind("told", incident.toldAt())
        .execute();
  }
}
