package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * Facts set out as cards, each a day or an amount in large type with what it is under it: "26 mei
 * 2027" over "sluitingsdatum", "€ 34.000" over "maximaal bedrag".
 */
final class ValuesAbove {
  private static final int LONGEST_VALUE = 50;
  private static final int LONGEST_LABEL = 60;

  private enum Type {
    DAY,
    MONEY,
    NONE
  }

  private static final Pattern DAY =
      Pattern.compile(
          "^(?:[a-z]{2,10}\\.?,? )?(?:[0-9]{1,2}(?:\\.|st|nd|rd|th|e)? [a-z]{3,9}\\.? 20[0-9]{2}"
              + "|[a-z]{3,9} [0-9]{1,2},? 20[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-]20[0-9]{2}"
              + "|20[0-9]{2}-[0-9]{2}-[0-9]{2})(?:,? [^a-z]{0,3}(?:om |um |at )?[0-9]{1,2}[:.]"
              + "[0-9]{2}(?: ?(?:uur|uhr|h|cet|cest))?)?$");

  private static final Pattern MONEY =
      Pattern.compile(
          "^(?:(?:max\\.?|maximaal|maximal|tot|up to|bis zu|ca\\.?|circa) )?(?:(?:€|£|\\$|eur)"
              + " ?[0-9][0-9., €£$–-]{0,40}|[0-9][0-9.,]{0,14} ?(?:€|eur|euro))(?:"
              + " ?(?:of|oder|or|miljoen|mio\\.?|million|euro|[0-9.,€ –-])){0,30}$");

  /** A year, or "(17:00 CEST)". */
  private static final Pattern ASIDE =
      Pattern.compile("\\b20[0-9]{2}\\b|\\([0-9]{1,2}[:.][0-9]{2}[a-z ]{0,14}\\)$");

  private final char[] folded;
  private final Hits hits;

  ValuesAbove(char[] folded, Hits hits) {
    this.folded = folded;
    this.hits = hits;
  }

  /**
   * How many pairs of a value and its label begin at that line; 0 where a value of the same kind
   * follows the last label, for then the labels stand above.
   */
  int pairs(List<Line> lines, int i) {
    int at = i;
    Type last = Type.NONE;
    while (at + 1 < lines.size()) {
      Type type = type(lines.get(at));
      if (type == Type.NONE || !isLabel(type, lines.get(at + 1))) break;
      last = type;
      at += 2;
    }
    boolean above = at < lines.size() && last != Type.NONE && type(lines.get(at)) == last;
    return above ? 0 : (at - i) / 2;
  }

  /** "Deadlines" over two such days or more: the title of them all, not the label of the first. */
  boolean isTitle(List<Line> lines, int i) {
    if (i + 1 >= lines.size() || type(lines.get(i + 1)) != Type.DAY) return false;
    Line line = lines.get(i);
    if (line.end() - line.start() > LONGEST_LABEL) return false;
    return TITLE.matcher(Fold.words(folded, line.start(), line.end())).matches()
        && pairs(lines, i + 1) > 1;
  }

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:[a-z]+"
              + " ){0,2}(?:deadlines|dates|data|termine|fristen|timeline|planning|zeitplan|tijdlijn)"
              + ":?");

  private Type type(Line line) {
    if (line.kind() != Line.Kind.TEXT || line.end() - line.start() > LONGEST_VALUE) {
      return Type.NONE;
    }
    String words = Fold.words(folded, line.start(), line.end());
    if (DAY.matcher(words).matches()) return Type.DAY;
    return MONEY.matcher(words).matches() ? Type.MONEY : Type.NONE;
  }

  /** Short, without figures but a year, and its first words say what such a value is for. */
  private boolean isLabel(Type type, Line line) {
    if (line.kind() != Line.Kind.TEXT || line.end() - line.start() > LONGEST_LABEL) return false;
    String words = ASIDE.matcher(Fold.words(folded, line.start(), line.end())).replaceAll("");
    if (words.chars().anyMatch(Character::isDigit) || ".:!?,;".indexOf(lastOf(line)) >= 0) {
      return false;
    }
    int start = line.start();
    for (Hit hit : hits.startingAt(start)) {
      if (isFor(type, hit.cue())) return true;
      if (hit.cue().family() == Cue.Family.BOUND && startsWith(type, hit.end() + 1)) return true;
    }
    return false;
  }

  private char lastOf(Line line) {
    return folded[line.end() - 1];
  }

  private boolean startsWith(Type type, int at) {
    return hits.startingAt(at).stream().anyMatch(h -> isFor(type, h.cue()));
  }

  private static boolean isFor(Type type, Cue cue) {
    if (type == Type.MONEY) return cue.family() == Cue.Family.MONEY;
    return cue.family() == Cue.Family.ROLE && cue != Cue.SUBMIT && LabelShapes.isLabelFamily(cue);
  }
}
