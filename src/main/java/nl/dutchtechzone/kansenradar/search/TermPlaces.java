package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Where terms stand in one state of the index: a word of a concept brings along a dozen others, the
 * same for each question, and looking each of them up costs as much as a fifth of the answer.
 * Thread-safe.
 */
final class TermPlaces {
  /** Ample for the names of all concepts; beyond it, all is looked up anew. */
  private static final int MOST_TERMS = 20_000;

  private volatile State newest = new State(null, Map.of());

  private record State(@Nullable IndexReaderContext index, Map<Term, TermStates> places) {}

  TermStates of(IndexSearcher searcher, Term term) {
    Map<Term, TermStates> places = places(searcher.getTopReaderContext());
    if (places.size() >= MOST_TERMS) places.clear();
    return places.computeIfAbsent(
        term,
        unknown -> {
          try {
            return TermStates.build(searcher, unknown, true);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Map<Term, TermStates> places(IndexReaderContext index) {
    State state = newest;
    if (state.index != index) {
      state = new State(index, new ConcurrentHashMap<>());
      newest = state;
    }
    return state.places;
  }
}
