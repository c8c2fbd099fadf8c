package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.dutchtechzone.kansenradar.search.Words;

/**
 * A term of a vocabulary, ready to compare with the words of a text: see {@link Vocabulary} for how
 * it is written.
 */
record Pattern(String term, List<Piece> pieces) {
  private static final int SHORT = 5;
  private static final int INFLECTED_FROM = 3;
  private static final Set<String> ENDINGS =
      Set.of("", "s", "e", "es", "en", "n", "er", "ern", "ed", "ing");

  /** How one word of the term is compared. */
  enum Reach {
    WORD,
    CAPITALS,
    BEGINS,
    ENDS,
    HOLDS
  }

  /** One word of the term, folded. */
  record Piece(String folded, Reach reach) {
    boolean matches(Words.Word word, String text) {
      String other = word.folded();
      return switch (reach) {
        case WORD -> isInflection(folded, other);
        case CAPITALS -> other.equals(folded) && isUpper(text, word);
        case BEGINS -> other.startsWith(folded);
        case ENDS -> endsWith(folded, other);
        case HOLDS -> other.contains(folded);
      };
    }
  }

  static Pattern of(String term) {
    List<Piece> pieces = new ArrayList<>();
    for (String part : term.strip().split("[\\s-]+", -1)) pieces.addAll(pieces(part));
    if (pieces.isEmpty())
      throw new IllegalArgumentException("een term zonder letters: '" + term + "'");
    return new Pattern(term, List.copyOf(pieces));
  }

  /** True when {@code other} is {@code word} with a usual Dutch, German or English ending. */
  static boolean isInflection(String word, String other) {
    if (other.equals(word)) return true;
    if (word.length() < INFLECTED_FROM || other.length() > word.length() + SHORT) return false;
    if (other.startsWith(word)) return ENDINGS.contains(other.substring(word.length()));
    return word.endsWith("y") && other.equals(word.substring(0, word.length() - 1) + "ies");
  }

  private static boolean endsWith(String tail, String other) {
    if (other.endsWith(tail)) return true;
    int at = other.lastIndexOf(tail);
    return at >= 0 && ENDINGS.contains(other.substring(at + tail.length()));
  }

  private static boolean isUpper(String text, Words.Word word) {
    for (int i = word.start(); i < word.end(); i++) {
      if (Character.isLowerCase(text.charAt(i))) return false;
    }
    return true;
  }

  private static List<Piece> pieces(String part) {
    boolean open = part.startsWith("*");
    boolean on = part.endsWith("*") && part.length() > 1;
    List<Words.Word> words = Words.of(part);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean first = open && i == 0;
      boolean last = on && i == words.size() - 1;
      pieces.add(new Piece(words.get(i).folded(), reach(part, first, last)));
    }
    return pieces;
  }

  private static Reach reach(String part, boolean open, boolean on) {
    if (open && on) return Reach.HOLDS;
    if (open) return Reach.ENDS;
    if (on) return Reach.BEGINS;
    boolean capitals =
        part.length() <= SHORT
            && part.equals(part.toUpperCase(Locale.ROOT))
            && part.chars().anyMatch(Character::isLetter);
    return capitals ? Reach.CAPITALS : Reach.WORD;
  }
}
