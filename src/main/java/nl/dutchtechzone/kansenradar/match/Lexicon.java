package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.search.Words;

/**
 * Many patterns, found in a text in one pass. What a pattern stands for is the caller's {@code T}.
 * Thread-safe once built.
 */
final class Lexicon<T> {
  private static final int SHORTEST_STEM = 2;
  private static final int LONGEST_ENDING = 3;

  private final Map<String, List<Entry<T>>> whole = new HashMap<>();
  private final Map<String, List<Entry<T>>> begins = new HashMap<>();
  private final List<Entry<T>> scanned = new ArrayList<>();

  /** A pattern and what it stands for. */
  record Entry<T>(Pattern pattern, T meaning) {}

  /** A pattern found at the words {@code [from, to)}. */
  record Hit<T>(Pattern pattern, T meaning, int from, int to) {}

  Lexicon(List<Entry<T>> entries) {
    for (Entry<T> entry : entries) {
      Pattern.Piece first = entry.pattern().pieces().getFirst();
      switch (first.reach()) {
        case WORD, CAPITALS -> put(whole, first.folded(), entry);
        case BEGINS -> put(begins, first.folded(), entry);
        case ENDS, HOLDS -> scanned.add(entry);
      }
    }
  }

  /** All places where a pattern stands, in order of appearance; they may overlap. */
  List<Hit<T>> find(String text, List<Words.Word> words) {
    List<Hit<T>> hits = new ArrayList<>();
    Map<String, List<Entry<T>>> known = new HashMap<>();
    for (int at = 0; at < words.size(); at++) {
      for (Entry<T> entry : known.computeIfAbsent(words.get(at).folded(), this::candidates)) {
        int end = at + entry.pattern().pieces().size();
        if (end <= words.size() && stands(entry.pattern(), text, words, at)) {
          hits.add(new Hit<>(entry.pattern(), entry.meaning(), at, end));
        }
      }
    }
    return hits;
  }

  private static boolean stands(Pattern pattern, String text, List<Words.Word> words, int at) {
    for (int i = 0; i < pattern.pieces().size(); i++) {
      if (!pattern.pieces().get(i).matches(words.get(at + i), text)) return false;
    }
    return true;
  }

  private List<Entry<T>> candidates(String word) {
    List<Entry<T>> found = new ArrayList<>();
    for (int end = word.length(); end >= Math.max(1, word.length() - LONGEST_ENDING); end--) {
      found.addAll(whole.getOrDefault(word.substring(0, end), List.of()));
    }
    if (word.endsWith("ies")) {
      String singular = word.substring(0, word.length() - LONGEST_ENDING) + "y";
      found.addAll(whole.getOrDefault(singular, List.of()));
    }
    for (int end = SHORTEST_STEM; end <= word.length(); end++) {
      found.addAll(begins.getOrDefault(word.substring(0, end), List.of()));
    }
    for (Entry<T> entry : scanned) {
      if (word.contains(entry.pattern().pieces().getFirst().folded())) found.add(entry);
    }
    return found;
  }

  private static <T> void put(Map<String, List<Entry<T>>> map, String key, Entry<T> entry) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
  }
}
