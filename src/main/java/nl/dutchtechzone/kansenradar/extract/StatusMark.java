package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * What a title bears as a mark: "[GESLOTEN] Buurtpot", "Buurtpot (closed)", "Gesloten: Buurtpot".
 */
final class StatusMark {
  /** A longer line is no title. */
  private static final int TITLE = 140;

  /** A longer mark is no status. */
  private static final int LONGEST = 20;

  private StatusMark() {}

  /** Where the words of the mark stand; empty when the passage is no title or bears none. */
  static Optional<Span> of(char[] folded, Passage passage) {
    boolean title = passage.kind() == Passage.Kind.HEADING || passage.start() == 0;
    if (!title || passage.length() > TITLE || passage.length() < 3) return Optional.empty();
    int start = passage.start();
    int end = passage.end();
    if (opens(folded[start])) return upTo(folded, start + 1, end);
    if (closes(folded[end - 1])) {
      int from = end - 1;
      while (from > start && !opens(folded[from - 1])) from--;
      return from > start ? marked(from, end - 1) : Optional.empty();
    }
    for (int i = start; i < Math.min(end - 2, start + LONGEST); i++) {
      boolean dash = folded[i] == ' ' && "-|".indexOf(folded[i + 1]) >= 0 && folded[i + 2] == ' ';
      if (dash || (folded[i] == ':' && folded[i + 1] == ' ')) return marked(start, i);
    }
    return Optional.empty();
  }

  private static Optional<Span> upTo(char[] folded, int start, int end) {
    int to = start;
    while (to < end && !closes(folded[to])) to++;
    return to < end ? marked(start, to) : Optional.empty();
  }

  private static Optional<Span> marked(int start, int end) {
    return end > start && end - start <= LONGEST
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }

  private static boolean opens(char c) {
    return c == '[' || c == '(';
  }

  private static boolean closes(char c) {
    return c == ']' || c == ')';
  }
}
