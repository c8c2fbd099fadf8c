package nl.dutchtechzone.kansenradar.extract;

import java.util.Set;

/** The years in a label: of what follows, or part of a day. */
final class LabelYears {
  /** How the months begin, in three languages. */
  private static final Set<String> MONTHS =
      Set.of(
          "jan", "feb", "maa", "mrt", "mar", "apr", "mei", "mai", "may", "jun", "jul", "aug", "sep",
          "okt", "oct", "nov", "dec", "dez");

  private final char[] folded;

  LabelYears(char[] folded) {
    this.folded = folded;
  }

  /** "Stichtage 2027": the year of what follows, unless it ends a day. */
  int before(int start, int end) {
    int word = end - 5;
    if (word - start < 4 || folded[word] != ' ' || !in(word + 1, end)) return end;
    int begin = word;
    while (begin > start && Character.isLetter(folded[begin - 1])) begin--;
    boolean month = word - begin > 2 && MONTHS.contains(Fold.words(folded, begin, begin + 3));
    return begin == word || month ? end : word;
  }

  /** Whether there is one between the two places. */
  boolean in(int start, int end) {
    for (int i = start; i + 3 < end; i++) {
      if (folded[i] == '2'
          && folded[i + 1] == '0'
          && Character.isDigit(folded[i + 2])
          && Character.isDigit(folded[i + 3])) {
        return true;
      }
    }
    return false;
  }
}
