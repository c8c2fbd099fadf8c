package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.List;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/** All phrases found on a page, by place. */
final class Hits {
  private final List<Hit> hits;

  Hits(List<Hit> hits) {
    this.hits = List.copyOf(hits);
  }

  /** Those wholly inside, in order; those that only count as labels if {@code labels}. */
  List<Hit> within(int start, int end, boolean labels) {
    int first = firstFrom(start);
    if (first == hits.size() || hits.get(first).start() >= end) return List.of();
    List<Hit> found = new ArrayList<>();
    for (int i = first; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.start() >= end) break;
      if (hit.end() <= end && (labels || !hit.labelOnly())) found.add(hit);
    }
    return found;
  }

  List<Hit> startingAt(int start) {
    int first = firstFrom(start);
    int end = first;
    while (end < hits.size() && hits.get(end).start() == start) end++;
    return hits.subList(first, end);
  }

  private int firstFrom(int start) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).start() < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
