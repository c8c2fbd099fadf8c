package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Phrases as a tree of letters in one flat array, a double-array trie (Aoe 1989): a step from
 * letter to letter is one look at one place, where a tree of objects would miss the processor's
 * cache at each. Immutable.
 */
final class PhraseTree {
  /** Stands for the rest of a word. */
  static final char STAR = '*';

  /** Where every phrase begins. */
  static final int ROOT = 0;

  /** No phrase goes on like that. */
  static final int NONE = -1;

  private static final int ENDS = 1;
  private static final int STARRED = 2;
  private static final int FLAGS = 2;

  /** What a phrase means, and what it means where it may only be a label. */
  record Meaning(List<Cue> cues, List<Cue> labels) {
    static final Meaning NOTHING = new Meaning(List.of(), List.of());

    Meaning with(Cue cue, boolean label) {
      return label ? new Meaning(cues, added(labels, cue)) : new Meaning(added(cues, cue), labels);
    }

    private static List<Cue> added(List<Cue> cues, Cue cue) {
      if (cues.contains(cue)) return cues;
      List<Cue> more = new ArrayList<>(cues);
      more.add(cue);
      more.sort(null); // whatever the order of the words' file, for one text always the same
      return List.copyOf(more);
    }
  }

  /** By letter its small number, from 1; 0 for a letter that no phrase has. */
  private final byte[] numbers;

  /**
   * Two for each place: where the places of the next letters begin, with the flags in its lowest
   * bits, and the place that this one is reached from.
   */
  private int[] places = new int[1 << 12];

  private Meaning[] meanings = new Meaning[places.length / 2];
  private int firstFree = 1;

  /** Of folded phrases and their meanings. */
  PhraseTree(Map<String, Meaning> phrases) {
    this.numbers = numbers(phrases);
    Arrays.fill(places, NONE);
    TreeMap<String, Meaning> sorted = new TreeMap<>(phrases);
    settle(ROOT, sorted.keySet().toArray(String[]::new), new Range(0, sorted.size(), 0), sorted);
  }

  private static byte[] numbers(Map<String, Meaning> phrases) {
    int highest = phrases.keySet().stream().flatMapToInt(String::chars).max().orElse(0);
    byte[] numbers = new byte[highest + 1];
    byte last = 0;
    for (String phrase : phrases.keySet()) {
      for (int i = 0; i < phrase.length(); i++) {
        char letter = phrase.charAt(i);
        if (numbers[letter] != 0) continue;
        last = (byte) Math.addExact(last, 1);
        if (last < 0) throw new IllegalArgumentException("more than 127 letters in the phrases");
        numbers[letter] = last;
      }
    }
    return numbers;
  }

  /** The sorted phrases {@code [from, to)}, which have their first letters in common. */
  private record Range(int from, int to, int depth) {}

  private void settle(int place, String[] phrases, Range all, Map<String, Meaning> meaning) {
    int flags = 0;
    int from = all.from();
    if (from < all.to() && phrases[from].length() == all.depth()) {
      meanings[place] = Objects.requireNonNull(meaning.get(phrases[from++]));
      flags |= ENDS;
    }
    List<Range> branches = branches(phrases, from, all.to(), all.depth());
    int[] letters =
        branches.stream().mapToInt(b -> numbers[phrases[b.from()].charAt(all.depth())]).toArray();
    int base = branches.isEmpty() ? 0 : room(letters);
    for (int letter : letters) {
      places[2 * (base + letter) + 1] = place;
      if (letter == numberOf(STAR)) flags |= STARRED;
    }
    places[2 * place] = base << FLAGS | flags;
    for (int i = 0; i < letters.length; i++) {
      settle(base + letters[i], phrases, branches.get(i), meaning);
    }
  }

  private static List<Range> branches(String[] phrases, int from, int to, int depth) {
    List<Range> branches = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i < to && phrases[i].charAt(depth) == phrases[start].charAt(depth)) continue;
      branches.add(new Range(start, i, depth + 1));
      start = i;
    }
    return branches;
  }

  /** The first base at which every letter's place is free. */
  private int room(int[] letters) {
    while (isTaken(firstFree)) firstFree++;
    int base = Math.max(0, firstFree - Byte.MAX_VALUE);
    while (!fits(base, letters)) base++;
    return base;
  }

  private boolean fits(int base, int[] letters) {
    for (int letter : letters) if (isTaken(base + letter)) return false;
    return true;
  }

  private boolean isTaken(int place) {
    if (2 * place + 1 >= places.length) grow();
    return place == ROOT || places[2 * place + 1] != NONE;
  }

  private void grow() {
    int length = places.length;
    places = Arrays.copyOf(places, length * 2);
    Arrays.fill(places, length, places.length, NONE);
    meanings = Arrays.copyOf(meanings, length);
  }

  private int numberOf(char letter) {
    return letter < numbers.length ? numbers[letter] : 0;
  }

  /** The place after that letter, or {@link #NONE}. */
  int next(int place, char letter) {
    int number = numberOf(letter);
    if (number == 0) return NONE;
    int next = (places[2 * place] >> FLAGS) + number;
    return 2 * next < places.length && places[2 * next + 1] == place ? next : NONE;
  }

  /** Whether a phrase ends there. */
  boolean ends(int place) {
    return (places[2 * place] & ENDS) != 0;
  }

  /** Whether a phrase goes on there with {@link #STAR}. */
  boolean isStarred(int place) {
    return (places[2 * place] & STARRED) != 0;
  }

  /** What the phrase means that ends there. */
  Meaning meaning(int place) {
    return meanings[place];
  }
}
