package nl.dutchtechzone.kansenradar.store;

import java.util.Collection;
import java.util.Map;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.source.Health;

/**
 * Takes in what a scan brought: the notices, the opportunities they make, the changes, the pages'
 * validators and the verdict on the source, all in one transaction. Saving the same result again
 * changes nothing but the time of the check. A notice that is not in a result stays as it was.
 */
public final class ScanStore {
  private final Database database;

  public ScanStore(Database database) {
    this.database = database;
  }

  /** The verdict on a reading, once it is known what it brought. Pure: it may be asked twice. */
  @FunctionalInterface
  public interface Verdict {
    /**
     * Called inside the transaction.
     *
     * @param added notices that were not known before
     * @param changed opportunities, known before, that differ in something that matters
     */
    Health on(int added, int changed);
  }

  /**
   * The notices of a source as they are believed now, by key: what a new reading is held against.
   *
   * @param keys of those that were read anew; unknown ones are passed over
   */
  public Map<String, Notice> known(String sourceId, Collection<String> keys) {
    if (keys.isEmpty()) return Map.of();
    return database.jdbi().withHandle(handle -> new NoticeTable(handle).contents(sourceId, keys));
  }

  public ScanSummary save(ScanResult result, Verdict verdict) {
    return result.notices().isEmpty()
        ? database.inTransaction(handle -> Intaking.unchanged(handle, result, verdict))
        : database.inNumberedTransaction(handle -> new Intaking(handle, result).run(verdict));
  }

  /** Keeps the verdict on a reading that brought nothing to believe; all else stays as it was. */
  public void saveFailure(Health health) {
    database.inTransaction(
        handle -> {
          HealthStore.add(handle, health);
          return health;
        });
  }
}
