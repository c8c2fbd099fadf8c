package nl.dutchtechzone.kansenradar.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What people call the sources, so that a question may name one so. Thread-safe. */
public final class SourceNames {
  /** For who knows no names: a source is then asked for by its id. */
  public static final SourceNames NONE = new SourceNames(Set.of(), Map.of());

  private static final int SHORTEST_BEGINNING = 3;

  private final Set<String> known;

  /** By name, as {@link Words#fold} leaves it: the ids of all that are called so. */
  private final Map<String, List<String>> ids;

  private SourceNames(Set<String> known, Map<String, List<String>> ids) {
    this.known = known;
    this.ids = ids;
  }

  /**
   * The names of all sources.
   *
   * @param names by id
   */
  public static SourceNames of(Map<String, ? extends Collection<String>> names) {
    Map<String, List<String>> ids = new HashMap<>();
    names.forEach(
        (id, called) -> {
          for (String name : Set.copyOf(called.stream().map(SourceNames::folded).toList())) {
            ids.computeIfAbsent(name, first -> new ArrayList<>()).add(id);
          }
        });
    return new SourceNames(Set.copyOf(names.keySet()), ids);
  }

  /**
   * What to look for: {@link Filters#EXACTLY} the id of the one source with that name, or a name
   * that begins so; what was written when there is no such one, or when ids begin so.
   */
  String value(String written) {
    String asked = folded(written);
    List<String> exact = Objects.requireNonNullElse(ids.get(asked), List.of());
    if (exact.size() == 1) return Filters.EXACTLY + exact.getFirst();
    boolean beginsAnId = known.stream().anyMatch(id -> id.startsWith(asked));
    if (beginsAnId || asked.length() < SHORTEST_BEGINNING) return written;
    Set<String> beginning =
        ids.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(asked))
            .flatMap(entry -> entry.getValue().stream())
            .collect(Collectors.toSet());
    return beginning.size() == 1 ? Filters.EXACTLY + beginning.iterator().next() : written;
  }

  private static String folded(String name) {
    return Words.fold(name).strip().replaceAll("\\s+", " ");
  }
}
