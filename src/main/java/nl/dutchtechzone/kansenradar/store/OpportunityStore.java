package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Difference;
import nl.dutchtechzone.kansenradar.opportunity.Differences;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import org.jdbi.v3.core.Handle;

/** The opportunities as they are known now, and every version their notices had. */
public final class OpportunityStore {
  private static final String HISTORY =
      """
      SELECT version, content, seen_at
        FROM notice_version
       WHERE notice_id = :id
       ORDER BY version\
      """;

  private final Database database;

  public OpportunityStore(Database database) {
    this.database = database;
  }

  /** The opportunity of that id, or the one that it was put together with. */
  public Optional<StoredOpportunity> find(UUID id) {
    return database
        .jdbi()
        .withHandle(handle -> new OpportunityTable(handle).find(CallPairTable.root(handle, id)));
  }

  /**
   * Those whose id begins so, or else what was put together with one whose id does; case does not
   * matter. Empty for text that is no part of an id.
   */
  public List<StoredOpportunity> startingWith(String idPrefix) {
    String prefix = idPrefix.strip().toLowerCase(Locale.ROOT);
    if (!prefix.matches("[0-9a-f-]{1,36}")) return List.of();
    return database
        .jdbi()
        .withHandle(
            handle -> {
              OpportunityTable table = new OpportunityTable(handle);
              List<StoredOpportunity> found = table.startingWith(prefix);
              return found.isEmpty() ? merged(handle, table, prefix) : found;
            });
  }

  private static List<StoredOpportunity> merged(
      Handle handle, OpportunityTable table, String prefix) {
    return CallPairTable.mergedStartingWith(handle, prefix).stream()
        .map(id -> CallPairTable.root(handle, id))
        .distinct()
        .flatMap(id -> table.find(id).stream())
        .toList();
  }

  /**
   * The ids of those that were put together with another and whose revision lies in that span: a
   * copy of all opportunities is to drop them.
   *
   * @param after the first revision that does not count
   * @param until the last one that does
   */
  public List<UUID> emptied(long after, long until) {
    return database.jdbi().withHandle(handle -> new OpportunityTable(handle).emptied(after, until));
  }

  /** How many there are. */
  public int count() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(DISTINCT opportunity_id) FROM notice")
                    .mapTo(Integer.class)
                    .one());
  }

  public List<StoredOpportunity> all() {
    return database.jdbi().withHandle(handle -> new OpportunityTable(handle).all());
  }

  /**
   * At most that many of those revised since, in the order of their revisions. What keeps a copy of
   * all opportunities, such as the search index, reads on from the last revision it holds.
   */
  public List<StoredOpportunity> revisedAfter(long revision, int limit) {
    return database
        .jdbi()
        .withHandle(handle -> new OpportunityTable(handle).revisedAfter(revision, limit));
  }

  /**
   * One reading of a notice that differed from the one before.
   *
   * @param version from 1
   */
  public record NoticeVersion(int version, Instant seenAt, Notice notice) {}

  /** All versions of one notice, the oldest first; empty when the store does not know it. */
  public List<NoticeVersion> history(String sourceId, String key) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(HISTORY)
                    .bind("id", OpportunityId.of(sourceId, key))
                    .map(
                        (row, context) ->
                            new NoticeVersion(
                                row.getInt("version"),
                                Columns.instant(row, "seen_at"),
                                StoredJson.read(row.getString("content"), Notice.class)))
                    .list());
  }

  /**
   * Tells what the clock alone has changed: calls that opened, closed or reopened since their
   * status was last told. One transaction; nothing is told twice.
   */
  public List<Change> tick(Instant now) {
    List<UUID> due = database.jdbi().withHandle(handle -> new OpportunityTable(handle).due(now));
    if (due.isEmpty()) return List.of();
    return database.inNumberedTransaction(handle -> tick(handle, due, now));
  }

  private static List<Change> tick(Handle handle, List<UUID> due, Instant now) {
    ChangeFeed.Numbers numbers = ChangeFeed.Numbers.lock(handle);
    OpportunityTable opportunities = new OpportunityTable(handle);
    List<Change> changes = new ArrayList<>();
    for (UUID id : due) {
      Optional<StoredOpportunity> found = opportunities.find(id);
      if (found.isEmpty()) continue; // put together with another meanwhile
      StoredOpportunity stored = found.get();
      Optional<Difference> difference = statusDifference(stored, now);
      if (difference.isEmpty()) {
        opportunities.statusStays(stored.opportunity(), now);
        continue;
      }
      changes.add(numbers.add(id, difference.get(), now));
      opportunities.update(stored.opportunity(), status(stored, now), numbers.nextRevision(), now);
    }
    numbers.keep();
    return List.copyOf(changes);
  }

  private static Optional<Difference> statusDifference(StoredOpportunity stored, Instant now) {
    Facts facts = stored.opportunity().facts();
    return Differences.ofStatus(stored.status(), status(stored, now), facts, facts);
  }

  private static Status status(StoredOpportunity stored, Instant now) {
    return StatusRule.status(stored.opportunity().facts(), now);
  }
}
