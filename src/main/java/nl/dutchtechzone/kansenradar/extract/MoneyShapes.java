package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Pattern;

/** What the words right beside an amount make of it: one of several, a part, that of each. */
final class MoneyShapes {
  private static final Pattern EACH = Pattern.compile("^ (?:each|apiece|elk|ieder|jeweils)\\b");

  private final char[] folded;

  MoneyShapes(char[] folded) {
    this.folded = folded;
  }

  /**
   * "€ 400 (voor kleine feesten) respectievelijk € 900": what is said of the first is said again.
   */
  boolean isCounterpart(int from, int start) {
    return start - from <= 110 && COUNTERPART.matcher(Fold.words(folded, from, start)).lookingAt();
  }

  private static final String BOUND = "(?:(?:maxim(?:aal|al|um of)|up to|bis zu|tot) )?$";

  private static final Pattern COUNTERPART =
      Pattern.compile(
          "^[^.;0-9]*\\b(?:respectievelijk|respectively|beziehungsweise|bzw\\.|resp\\.) "
              + BOUND
              + "|^ ?\\([^()0-9]{2,90}\\),? (?:of|oder|or|en|und|and) "
              + BOUND);

  /**
   * "Per school is maximaal € 15.000 beschikbaar", "up to £15,000 each".
   *
   * @param from end of the amount before it, or the passage's start
   * @param most it is said to be the most that there is
   */
  boolean isForEach(int from, int start, int end, boolean most) {
    if (EACH.matcher(Fold.words(folded, end, Math.min(folded.length, end + 12))).lookingAt())
      return true;
    if (!most) return false;
    return FOR_EACH.isIn(Fold.words(folded, from, start));
  }

  /** "Per jaar is er maximaal € 50.000": that is for all of them. */
  private static final Sign FOR_EACH =
      new Sign(
          "\\b(?:per|je) (?!(?:[a-z]*jaar|[a-z]*ronde|[a-z]*tijdvak|tranche|openstelling|[a-z]*jahr"
              + "|[a-z]*runde|year|round|call)\\b)");

  /** "Zu Forschung (ca. 2 Mio. Euro) und zum Naturerbe (ca. 1 Mio. Euro)": each in a bracket. */
  boolean isBracketed(int from, int start, int end, int to) {
    return BRACKET_OPEN.matcher(Fold.words(folded, Math.max(from, start - 20), start)).find()
        && BRACKET_END.matcher(Fold.words(folded, end, Math.min(to, end + 40))).lookingAt();
  }

  private static final Pattern BRACKET_OPEN =
      Pattern.compile("\\((?:ca\\.|circa|rund|etwa|about|ruim)? ?(?:€ ?|eur )?$");

  private static final Pattern BRACKET_END = Pattern.compile("^[^()0-9]{0,35}\\)");

  /** "4 miljoen voor Gelderland en 1 miljoen voor Overijssel": the other parts follow at once. */
  boolean isShared(int end, int to) {
    String behind = Fold.words(folded, end, Math.min(to, end + 6));
    boolean named =
        behind.startsWith(" voor ") || behind.startsWith(" fur ") || behind.startsWith(" for ");
    if (!named) return false;
    int word = end + behind.strip().length() + 2;
    return word < to && !Character.isDigit(folded[word]) && to - end < 60;
  }

  /** "• Zorg en welzijn: € 3.069.223": an entry of a list that names what its amount is for. */
  boolean isNamedEntry(Passage passage, int start) {
    int line = start;
    while (line > passage.start() && folded[line - 1] != '\n') line--;
    boolean under = line > passage.start() || isLabelAbove(passage);
    return under && NAMED.matcher(Fold.words(folded, line, start)).matches();
  }

  private boolean isLabelAbove(Passage passage) {
    return passage
        .label()
        .filter(label -> label.end() < passage.start())
        .filter(l -> Fold.words(folded, l.end(), passage.start()).indexOf('\n') >= 0)
        .isPresent();
  }

  private static final Pattern NAMED =
      Pattern.compile(
          "^[ •*·-]{0,6}(?!.*(?:tota|gesamt|insgesamt|budget|plafond|maxim|mittel|funding))"
              + "[a-z][^:.;]{2,70}: ?(?:€ ?|eur |£ ?|ca\\. ?|circa |rund )?$");

  /**
   * 3 for what is said of this very call, 2 for the ceiling that the law sets, "subsidieplafond", 1
   * for what is said to be all together, "insgesamt stehen 200 Mio. Euro bereit", else 0.
   */
  int wholeness(Passage passage, int start) {
    String before = Fold.words(folded, Math.max(passage.startWithLabel(), start - CLAUSE), start);
    if (OF_ROUND.isIn(before)) return 3;
    if (CEILING.isIn(before)) return 2;
    return ALL.isIn(before) ? 1 : 0;
  }

  /** "Voor deze 4e ronde": of the call itself, whatever there is in all. */
  private static final Sign OF_ROUND =
      new Sign(
          "\\b(?:deze|dit|huidige|this|current|the first|diese[nrsm]?|aktuellen?)"
              + " (?:[a-z0-9.-]{1,15}"
              + " ){0,2}?(?:ronde|openstelling|call|oproep|tranche|round|competition|runde"
              + "|aufrufs?|forderaufrufs?|ausschreibung|forderrunde)\\b[^.;0-9]*$");

  private static final Sign CEILING = new Sign("\\b(?:[a-z]*plafond)\\b[^.;0-9]*$");

  private static final int CLAUSE = 80;

  private static final Sign ALL =
      new Sign(
          "\\b(?:insgesamt|gesamt[a-z]*|in total|total|overall|in totaal|totaal[a-z]*|totale)\\b"
              + "[^.;0-9]*$");
}
