package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.same.Sign;
import nl.dutchtechzone.kansenradar.opportunity.Coded;

/**
 * Two opportunities that are, or were thought to be, one call.
 *
 * @param older the one that was seen first: its id stays when they are put together
 * @param score from 0 to 1, as {@link nl.dutchtechzone.kansenradar.match.same.Judgement} has it
 * @param signs what spoke for and against it when the pair was found
 * @param decidedBy an officer, or {@link MergeStore#PROGRAM}; empty while the pair waits
 */
public record CallPair(
    long id,
    UUID older,
    UUID younger,
    State state,
    double score,
    List<Sign> signs,
    Instant foundAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt) {
  public CallPair {
    signs = List.copyOf(signs);
  }

  /** How a pair stands. */
  public enum State implements Coded {
    /** A person is to decide. */
    WAITING,
    /** Put together. */
    MERGED,
    /** A person said that they are two. */
    APART,
    /** They were put together, and a person took that back. */
    UNDONE;

    /** Whether a person said that they are two calls. */
    public boolean isApart() {
      return this == APART || this == UNDONE;
    }
  }
}
