package nl.dutchtechzone.kansenradar.match.same;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Tells which calls of many are one. A call is compared only with those that share a key with it
 * ({@link JoiningKeys}), so a new one is held against a handful. Not thread-safe.
 *
 * @param <T> what names a call
 */
public final class Joining<T> {
  private final Map<T, List<CallSigns>> calls = new LinkedHashMap<>();
  private final Map<T, Integer> ages = new HashMap<>();
  private final Map<T, T> joined = new HashMap<>();
  private final Map<String, Set<T>> byKey = new HashMap<>();

  /**
   * Two calls that are, or may be, one.
   *
   * @param older the one that was added first
   */
  public record Pair<T>(T older, T younger, Judgement judgement) {}

  /** Adds a call with all its notices; the oldest first. */
  public void add(T id, Collection<CallSigns> notices) {
    calls.put(id, new ArrayList<>(notices));
    ages.put(id, ages.size());
    for (String key : JoiningKeys.of(notices)) {
      byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(id);
    }
  }

  /**
   * Holds these calls against all others. A certain pair is taken for one in what follows.
   *
   * @param isSettled pairs that a person has decided on: they are left alone
   * @return the certain and the doubtful pairs; a certain one names the calls as they are once the
   *     pairs before it are joined
   */
  public List<Pair<T>> pairs(Collection<T> these, BiPredicate<T, T> isSettled) {
    List<Pair<T>> certain = new ArrayList<>();
    for (T id : these) {
      Optional<Pair<T>> next = next(id, isSettled);
      while (next.isPresent()) {
        join(next.get());
        certain.add(next.get());
        next = next(id, isSettled);
      }
    }
    List<Pair<T>> all = new ArrayList<>(certain);
    Set<List<T>> seen = new LinkedHashSet<>();
    for (T id : these) {
      for (Pair<T> pair : found(root(id), isSettled)) {
        if (pair.judgement().verdict() == Verdict.DOUBTFUL
            && seen.add(List.of(pair.older(), pair.younger()))) {
          all.add(pair);
        }
      }
    }
    return all;
  }

  private Optional<Pair<T>> next(T id, BiPredicate<T, T> isSettled) {
    return found(root(id), isSettled).stream()
        .filter(pair -> pair.judgement().verdict() == Verdict.CERTAIN)
        .max(Comparator.comparingDouble(pair -> pair.judgement().score()));
  }

  private List<Pair<T>> found(T id, BiPredicate<T, T> isSettled) {
    List<CallSigns> notices = notices(id);
    Set<T> near = new LinkedHashSet<>();
    for (String key : JoiningKeys.of(notices)) {
      byKey.getOrDefault(key, Set.of()).forEach(other -> near.add(root(other)));
    }
    near.remove(id);
    List<Pair<T>> pairs = new ArrayList<>();
    for (T other : near) {
      if (isSettled.test(id, other)) continue;
      Judgement judgement = SameCall.judge(notices, notices(other));
      if (judgement.verdict() == Verdict.DIFFERENT) continue;
      boolean first = age(id) < age(other);
      pairs.add(new Pair<>(first ? id : other, first ? other : id, judgement));
    }
    return pairs;
  }

  private void join(Pair<T> pair) {
    joined.put(pair.younger(), pair.older());
    notices(pair.older()).addAll(notices(pair.younger()));
  }

  private List<CallSigns> notices(T id) {
    return Objects.requireNonNull(calls.get(id), "a call that was not added");
  }

  private int age(T id) {
    return Objects.requireNonNull(ages.get(id), "a call that was not added");
  }

  private T root(T id) {
    T root = id;
    while (joined.containsKey(root)) root = Objects.requireNonNull(joined.get(root));
    return root;
  }
}
