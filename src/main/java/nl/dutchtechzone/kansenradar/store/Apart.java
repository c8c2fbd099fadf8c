package nl.dutchtechzone.kansenradar.store;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Pairs of calls that a person said are two. */
public final class Apart {
  private final Set<Set<UUID>> pairs = new HashSet<>();

  void add(UUID one, UUID other) {
    if (!one.equals(other)) pairs.add(Set.of(one, other));
  }

  public boolean contains(UUID one, UUID other) {
    return !one.equals(other) && pairs.contains(Set.of(one, other));
  }
}
