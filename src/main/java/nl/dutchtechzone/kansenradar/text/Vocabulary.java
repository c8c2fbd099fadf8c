package nl.dutchtechzone.kansenradar.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * The words of one language that dates and amounts are made of. Words are known by a number, found
 * by the hash of their lower-case letters without making a string. Immutable once read.
 */
final class Vocabulary {
  private static final int[] NOTHING = {};
  private static final Set<Role> DATE_OPENERS =
      EnumSet.of(
          Role.MONTH,
          Role.FOREIGN_MONTH,
          Role.WEEKDAY,
          Role.ORDINAL,
          Role.LAST,
          Role.CARDINAL,
          Role.TENS,
          Role.QUARTER,
          Role.QUARTER_LETTER,
          Role.HALF_LETTER,
          Role.SEASON,
          Role.MONTH_PART,
          Role.FROM_INTRO,
          Role.BETWEEN_INTRO,
          Role.CLOCK_NAME,
          Role.ROMAN);
  private static final Set<Role> AMOUNT_OPENERS =
      EnumSet.of(
          Role.CURRENCY,
          Role.CURRENCY_CODE,
          Role.CURRENCY_NATION,
          Role.CARDINAL,
          Role.TENS,
          Role.GREAT,
          Role.WITH_HALF,
          Role.MAGNITUDE,
          Role.MAGNITUDE_LETTER,
          Role.SCALED_CURRENCY);

  private final Language language;
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final int[][] values = new int[Role.values().length][];
  private final Map<Integer, List<Phrase>> byFirst = new HashMap<>();
  private final Map<Integer, List<Phrase>> byLast = new HashMap<>();
  private boolean[] opensDate = {};
  private boolean[] opensAmount = {};
  private int[] slots = new int[16];
  private int[] hashes = {};

  Vocabulary(Language language) {
    this.language = language;
    Arrays.fill(values, NOTHING);
  }

  /** Read when the first text is. */
  private static final class All {
    private static final Map<Language, Vocabulary> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
      for (Language language : Language.values()) {
        BY_LANGUAGE.put(language, VocabularyFile.read(language));
      }
    }
  }

  static Vocabulary of(Language language) {
    Vocabulary vocabulary = All.BY_LANGUAGE.get(language);
    if (vocabulary == null) throw new IllegalStateException("no vocabulary of " + language);
    return vocabulary;
  }

  Language language() {
    return language;
  }

  /** Gives a word a role; only while reading. The first value given stays. */
  void add(Role role, String word, int value) {
    int id = intern(word);
    int[] column = values[index(role)];
    if (id >= column.length) {
      int old = column.length;
      column = Arrays.copyOf(column, id * 2 + 64);
      Arrays.fill(column, old, column.length, -1);
      values[index(role)] = column;
    }
    if (column[id] < 0) column[id] = value;
  }

  /** Adds a phrase; longer ones come before shorter ones. */
  void add(Phrase phrase) {
    List<Integer> codes = phrase.codes();
    byFirst.computeIfAbsent(codes.get(0), code -> new ArrayList<>()).add(phrase);
    byLast.computeIfAbsent(codes.get(codes.size() - 1), code -> new ArrayList<>()).add(phrase);
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
    opensDate = having(DATE_OPENERS);
    opensAmount = having(AMOUNT_OPENERS);
    return this;
  }

  private boolean[] having(Set<Role> roles) {
    boolean[] having = new boolean[words.size()];
    for (int id = 0; id < having.length; id++) {
      for (Role role : roles) having[id] |= value(role, id) >= 0;
    }
    return having;
  }

  /** A date or period may begin with the word. */
  boolean opensDate(int id) {
    return opensDate[id];
  }

  /** An amount may begin with the word. */
  boolean opensAmount(int id) {
    return opensAmount[id];
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
    int[] column = values[index(role)];
    return id >= 0 && id < column.length ? column[id] : -1;
  }

  /** The phrases that begin with a token, longest first. */
  List<Phrase> beginningWith(int code) {
    return byFirst.getOrDefault(code, List.of());
  }

  /** The phrases that end with a token, longest first. */
  List<Phrase> endingWith(int code) {
    return byLast.getOrDefault(code, List.of());
  }

  /** A table by role is read for every word of a text: a map of roles halves the reader's speed. */
  @SuppressWarnings("EnumOrdinal")
  private static int index(Role role) {
    return role.ordinal();
  }
}
