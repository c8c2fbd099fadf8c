package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.same.Judgement;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import org.jdbi.v3.core.Handle;

/**
 * Puts opportunities that are one call together, and takes them apart again.
 *
 * <p>What hangs on the younger one moves to the older: its notices, changes, deliveries, decisions
 * and the bureau's work. Its id leads to the older from then on. Nobody is told again of a call
 * that is told of already; taking apart puts back what moved and tells nothing but what was never
 * told. A decision of a person is kept, and the pair is not asked about again.
 */
public final class MergeStore {
  /** Who decides on certain pairs. */
  public static final String PROGRAM = "kansenradar";

  private static final int ALL = Integer.MAX_VALUE;

  /** Ends a condition: the delivery tells that the call is there. */
  private static final String IS_NEW =
      """
         AND EXISTS (SELECT 1
                       FROM change c
                      WHERE c.number = d.change_number
                        AND c.kind = 'new')
      """;

  /** Of the same reader and call, one that was sent. */
  private static final String TOLD_AS_NEW =
      """
       (SELECT 1
          FROM delivery told
          JOIN change first ON first.number = told.change_number
         WHERE told.recipient_id = d.recipient_id
           AND told.opportunity_id = d.opportunity_id
           AND told.issue_id IS NOT NULL
           AND first.kind = 'new')\
      """;

  private static final String HOLD =
      """
      UPDATE delivery d
         SET held_by = :pair
       WHERE d.opportunity_id = :id
         AND d.issue_id IS NULL
      """
          + IS_NEW
          + " AND EXISTS"
          + TOLD_AS_NEW;

  private static final String RELEASE =
      """
      UPDATE delivery d
         SET held_by = NULL
       WHERE d.opportunity_id = :id
         AND d.held_by IS NOT NULL
      """
          + IS_NEW
          + " AND NOT EXISTS"
          + TOLD_AS_NEW;

  /** What came of the merge alone, and was not told before it was taken back. */
  private static final String HOLD_OWN =
      """
      UPDATE delivery d
         SET held_by = :pair
       WHERE d.issue_id IS NULL
         AND EXISTS (SELECT 1
                       FROM moved_row m
                      WHERE m.same_call_id = :pair
                        AND m.kind = 'own'
                        AND m.row_key = CAST(d.change_number AS VARCHAR(40)))\
      """;

  private final Database database;

  public MergeStore(Database database) {
    this.database = database;
  }

  /** Lets a person decide; a pair that is known already stays as it is. */
  public void ask(UUID older, UUID younger, Judgement judgement, Instant at) {
    database.inTransaction(
        handle -> {
          CallPairTable pairs = new CallPairTable(handle);
          if (pairs.of(older, younger).isPresent()) return false;
          pairs.add(older, younger, judgement, micros(at));
          return true;
        });
  }

  /**
   * Puts two together that are certainly one call.
   *
   * @return false, with nothing done, when a person said that they are two, or one of them has no
   *     notice any more
   */
  public boolean merge(UUID older, UUID younger, Judgement judgement, Instant at) {
    return database.inNumberedTransaction(
        handle -> {
          ChangeFeed.Numbers numbers = ChangeFeed.Numbers.lock(handle);
          CallPairTable pairs = new CallPairTable(handle);
          Optional<CallPair> known = pairs.of(older, younger);
          if (known.filter(pair -> pair.state() != CallPair.State.WAITING).isPresent()) {
            return false;
          }
          if (!haveNotices(handle, older, younger)) return false;
          CallPair pair = known.orElseGet(() -> pairs.add(older, younger, judgement, micros(at)));
          join(handle, numbers, pair, PROGRAM, micros(at));
          return true;
        });
  }

  /**
   * A person says that the pair is one call; also of one that was kept apart before.
   *
   * @return the pair as it is now; empty, with nothing done, when there is no such pair, or it is
   *     one already
   */
  public Optional<CallPair> accept(long pairId, String officer, Instant at) {
    return database.inNumberedTransaction(
        handle -> {
          ChangeFeed.Numbers numbers = ChangeFeed.Numbers.lock(handle);
          CallPairTable pairs = new CallPairTable(handle);
          Optional<CallPair> asked =
              pairs.find(pairId).filter(pair -> pair.state() != CallPair.State.MERGED);
          if (asked.isEmpty()) return Optional.empty();
          UUID older = CallPairTable.root(handle, asked.get().older());
          UUID younger = CallPairTable.root(handle, asked.get().younger());
          if (older.equals(younger) || !haveNotices(handle, older, younger)) {
            return Optional.empty();
          }
          CallPair pair = now(pairs, asked.get(), older, younger);
          join(handle, numbers, pair, officer, micros(at));
          return pairs.find(pair.id());
        });
  }

  /** The pair itself, or that of the calls which have its notices now. */
  private static CallPair now(CallPairTable pairs, CallPair asked, UUID older, UUID younger) {
    if (asked.older().equals(older) && asked.younger().equals(younger)) return asked;
    if (asked.state() == CallPair.State.WAITING) pairs.remove(asked.id());
    return pairs
        .of(older, younger)
        .orElseGet(() -> pairs.add(older, younger, asked.score(), asked.signs(), asked.foundAt()));
  }

  /**
   * A person says that a waiting pair is two calls.
   *
   * @return false, with nothing done, when it does not wait
   */
  public boolean reject(long pairId, String officer, Instant at) {
    return database.inTransaction(
        handle -> {
          CallPairTable pairs = new CallPairTable(handle);
          boolean waits =
              pairs.find(pairId).filter(pair -> pair.state() == CallPair.State.WAITING).isPresent();
          if (waits) pairs.decide(pairId, CallPair.State.APART, officer, micros(at));
          return waits;
        });
  }

  /**
   * Takes apart what was put together.
   *
   * @return false, with nothing done, when the pair is not one
   */
  public boolean undo(long pairId, String officer, Instant at) {
    return database.inNumberedTransaction(
        handle -> {
          ChangeFeed.Numbers numbers = ChangeFeed.Numbers.lock(handle);
          CallPairTable pairs = new CallPairTable(handle);
          Optional<CallPair> merged =
              pairs.find(pairId).filter(pair -> pair.state() == CallPair.State.MERGED);
          if (merged.isEmpty()) return false;
          part(handle, numbers, merged.get(), micros(at));
          pairs.decide(pairId, CallPair.State.UNDONE, officer, micros(at));
          return true;
        });
  }

  private static void join(
      Handle handle, ChangeFeed.Numbers numbers, CallPair pair, String by, Instant at) {
    OpportunityTable opportunities = new OpportunityTable(handle);
    UUID older = pair.older();
    StoredOpportunity before = opportunities.find(older).orElseThrow();
    Moved.move(handle, pair.id(), older, pair.younger());
    new CallPairTable(handle).decide(pair.id(), CallPair.State.MERGED, by, at);
    handle.createUpdate(HOLD).bind("pair", pair.id()).bind("id", older).execute();
    // Before the older one's revision, so that who has read that one has passed this one as well.
    opportunities.revise(pair.younger(), numbers.nextRevision());
    // What the other notice adds is no news: who is told of the call sees it there. That it is open
    // or closed is, and so is all that comes in place of a plan: whoever was told otherwise hears
    // it. That it is a call is told by the other notice's own change.
    boolean planned = before.opportunity().facts().timing().isPlan();
    List<Change> told =
        new Settling(handle, numbers, at)
            .settle(
                older,
                Optional.of(before),
                difference ->
                    difference.kind() != ChangeKind.NEW
                        && (planned || difference.field().equals("status")));
    told.forEach(change -> Moved.own(handle, pair.id(), change.number()));
    numbers.keep();
  }

  private static void part(Handle handle, ChangeFeed.Numbers numbers, CallPair merged, Instant at) {
    UUID now = CallPairTable.root(handle, merged.older());
    OpportunityTable opportunities = new OpportunityTable(handle);
    Optional<StoredOpportunity> before = opportunities.find(now);
    Moved.back(handle, merged.id(), merged.younger(), now);
    handle.createUpdate(HOLD_OWN).bind("pair", merged.id()).execute();
    for (UUID id : List.of(now, merged.younger())) {
      handle.createUpdate(RELEASE).bind("id", id).execute();
      new Settling(handle, numbers, at).settle(id, before, difference -> false);
    }
    numbers.keep();
  }

  private static boolean haveNotices(Handle handle, UUID older, UUID younger) {
    OpportunityTable opportunities = new OpportunityTable(handle);
    return opportunities.find(older).isPresent() && opportunities.find(younger).isPresent();
  }

  public Optional<CallPair> find(long pairId) {
    return database.jdbi().withHandle(handle -> new CallPairTable(handle).find(pairId));
  }

  /** The pairs that wait for a person, the likeliest first; of calls that are two at present. */
  public List<CallPair> waiting() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new CallPairTable(handle)
                    .in(CallPair.State.WAITING, ALL).stream()
                        .filter(pair -> areTwo(handle, pair))
                        .toList());
  }

  private static boolean areTwo(Handle handle, CallPair pair) {
    return !CallPairTable.root(handle, pair.older())
        .equals(CallPairTable.root(handle, pair.younger()));
  }

  /** At most that many of those that are put together, the last one first. */
  public List<CallPair> merged(int limit) {
    return database
        .jdbi()
        .withHandle(handle -> new CallPairTable(handle).newest(CallPair.State.MERGED, limit));
  }

  /**
   * At most that many of those that a person said are two, and still are, the last one first; what
   * was said can be taken back with {@link #accept}.
   */
  public List<CallPair> keptApart(int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new CallPairTable(handle)
                    .keptApart(limit).stream().filter(pair -> areTwo(handle, pair)).toList());
  }

  /** All pairs that a person said are two, by the ids of the calls that have their notices now. */
  public Apart apart() {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              CallPairTable pairs = new CallPairTable(handle);
              Apart apart = new Apart();
              for (CallPair.State state : List.of(CallPair.State.APART, CallPair.State.UNDONE)) {
                for (CallPair pair : pairs.in(state, ALL)) {
                  apart.add(
                      CallPairTable.root(handle, pair.older()),
                      CallPairTable.root(handle, pair.younger()));
                }
              }
              return apart;
            });
  }

  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
