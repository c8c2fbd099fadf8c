package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of print.
 *
 * @param page from 0
 * @param y points from the top of the page to the foot of the letters
 * @param words from left to right, never empty
 */
record PrintedLine(int page, double y, List<Part> words) {
  /** Words further apart than this share of the letter size stand in different columns. */
  private static final double APART = 0.9;

  PrintedLine {
    words = List.copyOf(words);
  }

  /** Some words and where they stand: points from the left of the page. */
  record Part(String text, double left, double right, double size) {}

  /** Words that stand together, as one. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Part word : words) {
      if (!parts.isEmpty() && word.left() - parts.getLast().right() < APART * word.size()) {
        Part before = parts.removeLast();
        parts.add(
            new Part(before.text() + " " + word.text(), before.left(), word.right(), word.size()));
      } else {
        parts.add(word);
      }
    }
    return parts;
  }

  boolean covers(double x) {
    return words.stream().anyMatch(word -> word.left() <= x && x <= word.right());
  }
}
