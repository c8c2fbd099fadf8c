package nl.dutchtechzone.kansenradar.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Difference;
import nl.dutchtechzone.kansenradar.opportunity.Differences;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/**
 * What differs between two versions of one notice.
 *
 * @param facts the title and facts that differ in something that matters, as {@link Differences}
 *     tells
 * @param text the passages of the page's text that differ, in the order of the page; lines that are
 *     alike are left out
 */
public record VersionDifference(List<Difference> facts, List<Passage> text) {
  /** Beyond this many words, what was and what is are shown one after the other. */
  private static final int MOST_WORDS = 3_000;

  public VersionDifference {
    facts = List.copyOf(facts);
    text = List.copyOf(text);
  }

  /**
   * Some lines that differ.
   *
   * @param pieces what stayed, went and came, in order of reading
   */
  public record Passage(List<Piece> pieces) {
    public Passage {
      pieces = List.copyOf(pieces);
    }
  }

  /** Words that fared alike, with white space between them as a space. */
  public record Piece(Fate fate, String words) {}

  /** What became of words. */
  public enum Fate {
    SAME,
    REMOVED,
    ADDED
  }

  /** Nothing differs that a reader would see. */
  public boolean isEmpty() {
    return facts.isEmpty() && text.isEmpty();
  }

  public static VersionDifference between(Notice before, Notice after) {
    return new VersionDifference(
        Differences.between(before, after), passages(before.text(), after.text()));
  }

  private static List<Passage> passages(String before, String after) {
    List<Passage> passages = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(lines(before), lines(after)).getDeltas()) {
      List<Piece> pieces =
          pieces(words(delta.getSource().getLines()), words(delta.getTarget().getLines()));
      if (pieces.stream().anyMatch(piece -> piece.fate() != Fate.SAME)) {
        passages.add(new Passage(pieces));
      }
    }
    return passages;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> words(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split("\\s+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<Piece> pieces(List<String> before, List<String> after) {
    List<Piece> pieces = new ArrayList<>();
    if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
      add(pieces, Fate.REMOVED, before);
      add(pieces, Fate.ADDED, after);
      return pieces;
    }
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      add(pieces, Fate.SAME, before.subList(at, delta.getSource().getPosition()));
      add(pieces, Fate.REMOVED, delta.getSource().getLines());
      add(pieces, Fate.ADDED, delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(pieces, Fate.SAME, before.subList(at, before.size()));
    return pieces;
  }

  private static void add(List<Piece> pieces, Fate fate, List<String> words) {
    if (!words.isEmpty()) pieces.add(new Piece(fate, String.join(" ", words)));
  }
}
