package nl.dutchtechzone.kansenradar.schedule;

import java.util.List;

/**
 * Something that goes by itself.
 *
 * @param name unique and lasting: what the scheduler remembers it by
 * @param timings when; each on its own
 * @param work what; may be run twice, and on any node
 */
public record Task(String name, List<Timing> timings, Work work) {
  public Task {
    timings = List.copyOf(timings);
    if (timings.isEmpty()) throw new IllegalArgumentException(name + " never goes");
  }

  public Task(String name, Timing timing, Work work) {
    this(name, List.of(timing), work);
  }

  /** The work itself. Never at the same time as another run of the same task. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it; what it throws makes the run a failed one, which is tried again.
     *
     * @return in Dutch, what came of it, without addresses of people
     */
    String run();
  }
}
