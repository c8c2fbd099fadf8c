import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the multiset of its runs of four words, as benchmarks of article extractors compare
 * texts. A word is a run of letters and digits, in lower case; a shorter text is one run.
 */
record Shingles(Map<List<String>, Integer> counts, int size) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final int LENGTH = 4;

  static Shingles of(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> counts = new HashMap<>();
    int size = words.isEmpty() ? 0 : Math.max(1, words.size() - LENGTH + 1);
    for (int i = 0; i < size; i++) {
      counts.merge(words.subList(i, Math.min(i + LENGTH, words.size())), 1, Integer::sum);
    }
    return new Shingles(counts, size);
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) words.add(matcher.group().toLowerCase(Locale.ROOT));
    return words;
  }

  /** How many runs both hold; one that stands twice here counts twice only when it does there. */
  int inCommon(Shingles other) {
    int common = 0;
    for (Map.Entry<List<String>, Integer> run : counts.entrySet()) {
      common += Math.min(run.getValue(), other.counts.getOrDefault(run.getKey(), 0));
    }
    return common;
  }
}
