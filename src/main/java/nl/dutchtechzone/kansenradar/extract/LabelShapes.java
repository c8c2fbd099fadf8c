package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/** Tells by its shape what is a label: before a colon, on a line of its own, or before a figure. */
final class LabelShapes {
  /** A label is no longer than this. */
  private static final int LABEL = 90;

  private static final int LOOSE_LABEL = 40;

  private static final int VALUE_LINES = 3;

  /** "Donderdag 28 september 2028, 17.00 uur". */
  private static final int DAY = 40;

  private final PageText page;
  private final char[] folded;
  private final Hits hits;
  private final LabelYears years;

  LabelShapes(PageText page, char[] folded, Hits hits) {
    this.page = page;
    this.folded = folded;
    this.hits = hits;
    this.years = new LabelYears(folded);
  }

  /** "Use the form. The next deadlines are:" where the sentence begins that leads a list; or -1. */
  int leadStart(Line line) {
    if (folded[line.end() - 1] != ':') return -1;
    for (int i = line.end() - 2; i > line.start(); i--) {
      if (folded[i] == ' ' && folded[i - 1] == '.') {
        return labelEnd(i + 1, line.end()) > 0 ? i + 1 : -1;
      }
    }
    return -1;
  }

  boolean startsWithDigit(Line line) {
    char c = folded[line.start()];
    return Character.isDigit(c) || c == '(' || c == '-';
  }

  /** The number of the last line that still belongs to a value: times, weekdays and the like. */
  int lastOfValue(List<Line> lines, int first) {
    int last = first;
    while (last + 1 < lines.size()
        && last - first + 1 < VALUE_LINES
        && lines.get(last + 1).kind() == lines.get(first).kind()
        && lines.get(last + 1).end() - lines.get(last + 1).start() <= 40
        && (startsWithDigit(lines.get(last + 1)) || goesOn(lines.get(last + 1)))
        && !isOwnDay(lines.get(first), lines.get(last + 1))
        && isValue(lines.get(last + 1))) {
      last++;
    }
    return last;
  }

  /** "1 maart 2027" and under it "tot en met 8 april 2027". */
  private boolean goesOn(Line line) {
    String words = new String(folded, line.start(), Math.min(8, line.end() - line.start()));
    return AnyOf.begins(TO, words);
  }

  private static final List<String> TO = List.of("tot ", "t/m ", "bis ", "until ", "to ");

  /** "1.2.2027 Start der Ausschreibung". */
  private boolean isNamed(Line line) {
    return hits.within(line.start(), line.end(), false).stream()
        .anyMatch(h -> h.cue().family() == Cue.Family.ROLE);
  }

  /** Each entry of a list names a day of its own, where the parts of one value do not. */
  private boolean isOwnDay(Line first, Line next) {
    boolean items = first.kind() == Line.Kind.ITEM && next.kind() == Line.Kind.ITEM;
    if (items) return Fold.words(folded, next.start(), next.end()).indexOf(':') < 0; // no time
    boolean dated = years.in(first.start(), first.end()) && years.in(next.start(), next.end());
    return dated && isNamed(first) && isNamed(next);
  }

  boolean isValue(Line line) {
    if (line.kind() != Line.Kind.TEXT && line.kind() != Line.Kind.ITEM) return false;
    if (line.end() - line.start() > Passages.VALUE) return false;
    return labelEnd(line.start(), line.end()) < 0 && !isLabelLine(line);
  }

  /** "Voor buurtfeesten: maximaal € 500": a name, a colon and a figure. */
  boolean isEntry(Line line) {
    int colon = line.start();
    while (colon < line.end() && folded[colon] != ':' && !Character.isDigit(folded[colon])) colon++;
    boolean named = colon < line.end() && folded[colon] == ':' && colon > line.start();
    return named
        && line.end() - line.start() <= LABEL
        && Fold.holdsDigit(folded, colon, line.end());
  }

  /** "Schools: 19 February 2027": a name that says nothing of its day's use. */
  boolean isNamedDay(Line line) {
    int colon = labelEnd(line.start(), line.end());
    if (colon < 0 || !Character.isDigit(folded[skip(colon + 1, line.end())])) return false;
    return hits.within(line.start(), colon, true).stream()
        .noneMatch(h -> h.cue().family() == Cue.Family.ROLE);
  }

  boolean isLabelLine(Line line) {
    if (line.end() - line.start() > LABEL) return false;
    int end = line.end();
    while (end > line.start() && !Fold.isWord(folded[end - 1])) end--;
    for (Hit hit : hits.startingAt(line.start())) {
      if (hit.end() == end && isLabelFamily(hit.cue())) return true;
      if (hit.cue().family() == Cue.Family.BOUND && isAmountLabel(hit.end() + 1, end)) return true;
    }
    return false;
  }

  /** A line that only what stands under it shows to be a label. */
  boolean leads(List<Line> lines, int i) {
    return leadsToDay(lines, i) || leadsToAmount(lines, i);
  }

  /** "Uiterste indieningsdatum LAG" over a line with nothing but a day. */
  private boolean leadsToDay(List<Line> lines, int i) {
    Line line = lines.get(i);
    if (line.end() - line.start() > LOOSE_LABEL
        || Fold.holdsDigit(folded, line.start(), line.end())) {
      return false;
    }
    if (i + 1 >= lines.size()) return false;
    Line next = lines.get(i + 1);
    boolean day = next.end() - next.start() <= DAY && startsWithDigit(next);
    if (!day || !years.in(next.start(), next.end())) return false;
    return hits.startingAt(line.start()).stream().anyMatch(h -> !h.labelOnly() && isOfDay(h.cue()));
  }

  private static boolean isOfDay(Cue cue) {
    return cue == Cue.DEADLINE || cue == Cue.DEADLINE_PRE || cue == Cue.OPENS;
  }

  /** "Subsidieplafond 2027", "Höchstsumme je Projekt" over a line that begins with the amount. */
  private boolean leadsToAmount(List<Line> lines, int i) {
    Line line = lines.get(i);
    if (line.end() - line.start() > AMOUNT_LABEL || i + 1 >= lines.size()) return false;
    if (".,;:!".indexOf(folded[line.end() - 1]) >= 0) return false;
    Line next = lines.get(i + 1);
    if (next.end() - next.start() > DAY || !startsValue(next.start())) return false;
    if (!statesSum(next.start(), next.end()) || statesSum(line.start(), line.end())) return false;
    return hits.startingAt(line.start()).stream()
        .anyMatch(h -> h.cue().family() == Cue.Family.MONEY || h.cue().family() == Cue.Family.RATE);
  }

  private static final int AMOUNT_LABEL = 60;

  /** "Max Grant Amount": the label behind a word for its bound. */
  private boolean isAmountLabel(int start, int end) {
    for (Hit hit : hits.startingAt(start)) {
      if (hit.end() == end && hit.cue().family() == Cue.Family.MONEY) return true;
    }
    return false;
  }

  static boolean isLabelFamily(Cue cue) {
    return switch (cue.family()) {
      case ROLE -> cue != Cue.SUBMIT && cue != Cue.OPENING_VERB && cue != Cue.CLOSING_VERB;
      case MONEY, RATE, STATUS_LABEL, WHO_LABEL, WHERE_LABEL, NAME_LABEL -> true;
      default -> false;
    };
  }

  /** Where the colon of "label: value" stands; -1 when the line has no such label. */
  int labelEnd(int start, int end) {
    int limit = Math.min(end, start + LABEL);
    for (int i = afterOrdinal(start, end); i < limit; i++) {
      if (folded[i] == ':' && (i + 1 >= end || folded[i + 1] == ' ' || i + 1 == end)) {
        return isLabelText(start, i) ? i : -1;
      }
      if (folded[i] == '.' && i + 1 < end && folded[i + 1] == ' ' && !isShort(start, i)) return -1;
    }
    return -1;
  }

  /** The stop of "Mio." or "max." ends no sentence. */
  private boolean isShort(int start, int stop) {
    int word = stop;
    while (word > start && Character.isLetter(folded[word - 1])) word--;
    return SHORT.contains(Fold.words(folded, word, stop));
  }

  private static final Set<String> SHORT =
      Set.of("mio", "mrd", "mln", "max", "min", "ca", "tsd", "incl", "inkl", "excl", "exkl", "nr");

  /** Past the "1. " of "1. Einreichungsrunde: 31.8.2027", whose stop ends no sentence. */
  private int afterOrdinal(int start, int end) {
    int i = start;
    while (i < end && i - start < 2 && Character.isDigit(folded[i])) i++;
    boolean ordinal = i > start && i + 1 < end && folded[i] == '.' && folded[i + 1] == ' ';
    return ordinal ? i + 2 : start;
  }

  /** What stands before the colon introduces something, and does not itself state a date. */
  private boolean isLabelText(int start, int end) {
    if (statesValue(start, end)) return false;
    boolean loose = false;
    boolean role = false;
    int from = afterOrdinal(start, end); // the number of "Step 2" is no date's either
    for (Hit hit : hits.within(start, end, true)) {
      Cue.Family family = hit.cue().family();
      if (isLabelFamily(hit.cue()) && family != Cue.Family.ROLE) return true;
      if (isLabelFamily(hit.cue()) && isAtEdge(hit, start, end)) role = true;
      if (hit.cue() == Cue.SUBMIT || family == Cue.Family.STAGE || family == Cue.Family.TRACK) {
        loose = true;
      }
      if (hit.start() == start && family == Cue.Family.STAGE) from = hit.end();
    }
    if (role) return !years.in(start, years.before(start, end));
    return loose && end - start <= LOOSE_LABEL && !Fold.holdsDigit(folded, from, end);
  }

  private boolean statesSum(int start, int end) {
    return SUM.matcher(Fold.words(folded, start, end)).find();
  }

  private static final Pattern SUM = Pattern.compile("[€£$%]|\\beuro?s?\\b|\\bpro[cz]ent\\b");

  /** An amount or share, not the unit of one: "Budget (€)", "Förderquote in %". */
  private boolean statesValue(int start, int end) {
    for (int i = start; i < end; i++) {
      boolean sign = folded[i] == '€' || folded[i] == '%';
      if (sign && Fold.holdsDigit(folded, Math.max(start, i - 12), Math.min(end, i + 6)))
        return true;
    }
    return false;
  }

  /**
   * "Deadline for full proposals", "Uiterste sluitingsdatum", not "Bij aanvragen vanaf ... geldt".
   */
  private boolean isAtEdge(Hit hit, int start, int end) {
    if (hit.start() == start || hit.end() == end) return true;
    return end - start <= LOOSE_LABEL && !Fold.holdsDigit(folded, start, end);
  }

  /** "Maximaal bedrag € 350.000": a short line that begins with a label and goes on in digits. */
  int inlineLabel(Line line) {
    if (line.end() - line.start() > LABEL + 30) return -1;
    int start = line.start();
    int best =
        Math.max(inlineLabel(start, line), inlineLabel(afterOrdinal(start, line.end()), line));
    return Math.max(best, namedLabel(line));
  }

  private int inlineLabel(int start, Line line) {
    int best = -1;
    for (Hit hit : hits.startingAt(start)) {
      if (!isLabelFamily(hit.cue()) || hit.cue() == Cue.LEGAL) continue; // "vom 15. bis zum 30."
      int next = skip(hit.end(), line.end());
      if (next < line.end() && startsValue(next)) best = Math.max(best, hit.end());
    }
    return best;
  }

  /** "Große Vorhaben: Stichtag 30.6.2027": where the label behind a name ends; or -1. */
  private int namedLabel(Line line) {
    int colon = line.start();
    while (colon < line.end() && folded[colon] != ':' && !Character.isDigit(folded[colon])) colon++;
    if (colon + 2 >= line.end() || folded[colon] != ':' || folded[colon + 1] != ' ') return -1;
    return inlineLabel(colon + 2, line);
  }

  private boolean startsValue(int at) {
    char c = page.text().charAt(at);
    if (Character.isDigit(c) || c == '€' || c == '|' || c == '/') return true;
    String rest = new String(folded, at, Math.min(12, folded.length - at));
    return rest.startsWith("eur ")
        || rest.startsWith("tot ")
        || rest.startsWith("t/m ")
        || rest.startsWith("max")
        || rest.startsWith("van ")
        || rest.startsWith("bis ")
        || WEEKDAYS.matcher(rest).lookingAt();
  }

  private static final Pattern WEEKDAYS =
      Pattern.compile(
          "(?:ma|di|wo|do|vr|za|zo|mo|mi|fr|sa|so|tu|we|th|su)[a-z]*dag|"
              + "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mon|tues|wednes|thurs|fri|satur|sun)day");

  int skip(int from, int end) {
    int i = from;
    while (i < end && (folded[i] == ' ' || folded[i] == ':' || folded[i] == '|')) i++;
    return i;
  }
}
