package nl.dutchtechzone.kansenradar.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * The words of one language that dates and amounts are made of. Words are known by a number, found
 * by the hash of their lower-case letters without making a string. Immutable once read.
 */
final class Vocabulary {
  private static final int[] NOTHING = {};
  private static final Map<Language, Vocabulary> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) ALL.put(language, VocabularyFile.read(language));
  }

  private final Language language;
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Role, int[]> values = new EnumMap<>(Role.class);
  private final List<Phrase> phrases = new ArrayList<>();
  private int[] slots = new int[16];
  private int[] hashes = {};

  Vocabulary(Language language) {
    this.language = language;
  }

  static Vocabulary of(Language language) {
    Vocabulary vocabulary = ALL.get(language);
    if (vocabulary == null) throw new IllegalStateException("no vocabulary of " + language);
    return vocabulary;
  }

  Language language() {
    return language;
  }

  /** Gives a word a role; only while reading. The first value given stays. */
  void add(Role role, String word, int value) {
    int id = intern(word);
    int[] column = values.getOrDefault(role, NOTHING);
    if (id >= column.length) {
      int old = column.length;
      column = Arrays.copyOf(column, id * 2 + 64);
      Arrays.fill(column, old, column.length, -1);
      values.put(role, column);
    }
    if (column[id] < 0) column[id] = value;
  }

  void add(Phrase phrase) {
    phrases.add(phrase);
  }

  int intern(String word) {
    return ids.computeIfAbsent(
        word,
        w -> {
          words.add(w);
          return words.size() - 1;
        });
  }

  /** Builds the hash table after the last word. */
  Vocabulary freeze() {
    slots = new int[Integer.highestOneBit(words.size()) * 8];
    hashes = new int[words.size()];
    for (int id = 0; id < words.size(); id++) {
      int hash = 0;
      for (char c : words.get(id).toCharArray()) hash = hash(hash, c);
      hashes[id] = hash;
      int slot = slot(hash);
      while (slots[slot] != 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id + 1;
    }
    return this;
  }

  /** Extends a word's hash by one more letter, in any case. */
  static int hash(int hash, char letter) {
    return hash * 31 + lower(letter);
  }

  private static char lower(char letter) {
    if (letter < 128) return (char) (letter | 0x20);
    return Character.toLowerCase(letter);
  }

  /** The number of the word at {@code [start, end)} with that hash; -1 when it is not known. */
  int find(CharSequence text, int start, int end, int hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (hashes[id] == hash && same(words.get(id), text, start, end)) return id;
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  private static boolean same(String word, CharSequence text, int start, int end) {
    if (word.length() != end - start) return false;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(start + i))) return false;
    }
    return true;
  }

  /** The word's value in that role; -1 when it has no such role. */
  int value(Role role, int id) {
    int[] column = values.getOrDefault(role, NOTHING);
    return id >= 0 && id < column.length ? column[id] : -1;
  }

  /** Longest first. */
  List<Phrase> phrases() {
    return phrases;
  }
}
