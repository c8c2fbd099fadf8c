package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year that a page gives to the dates which follow: "Call 2027" over "deadline 12 March", "the
 * 2027 round is open", "Deadlines in 2027". It holds until another is named, and not for ever.
 */
final class NamedYear {
  /** In characters, from the year's line on. */
  private static final int REACH = 1_500;

  private static final String ROUND =
      "(?:[a-z]*periodes?|[a-z]*openstelling(?:en)?|[a-z]*rondes?|[a-z]*tijdvak(?:ken)?|tranche|tender|regeling|subsidie|deadlines?|closing"
          + " dates?|data|[a-z]*aufrufe?|[a-z]*runden?|ausschreibung|[a-z]*fristen|[a-z]*termine|[a-z]*termijnen|fristen|termine|stichtage|calls?(?:"
          + " for (?:proposals|projects|applications))?|rounds?|windows?|cycle|competition|programme"
          + "|program|grants?)";

  private static final String YEAR = "(20[1-4][0-9])(?![0-9]|[-/ ]{1,3}20[0-9]{2})";

  private static final Pattern OF_ROUND =
      Pattern.compile(
          "\\b"
              + ROUND
              + ",?(?: (?:voor|in|van|fur|im jahr|des jahres|for|of|het jaar))*[ (:-]{1,3}"
              + YEAR
              + "|\\b(?<![-/.] ?)"
              + YEAR
              + " (?:[a-z]{3,12} )?"
              + ROUND
              + "\\b|\\b(?:voor|in|fur|im jahr|for) "
              + YEAR
              + " (?:zijn|gelden|gibt|there|are|sind|we|wij|the|die|de) (?:[a-z]{2,12} ){0,3}"
              + ROUND
              + "\\b");

  /** An earlier one is rather that of a law, unless the page is as old. */
  private static final int FIRST = 2020;

  /** From the year to the days of its round within a sentence. */
  private static final int CLAUSE = 200;

  /** A line no longer than this names what stands under it. */
  private static final int TITLE = 70;

  private final char[] folded;
  private final int thisYear;
  private OptionalInt year = OptionalInt.empty();
  private int until = -1;

  NamedYear(char[] folded, LocalDate today) {
    this.folded = folded;
    this.thisYear = today.getYear();
  }

  /** To be called for every passage in order, after its own dates were looked at. */
  void see(Passage passage) {
    OptionalInt named = last(Fold.words(folded, passage.startWithLabel(), passage.end()));
    if (named.isEmpty()) return;
    if (named.getAsInt() < thisYear && passage.length() > TITLE) return; // told of the past
    year = named;
    until = passage.end() + REACH;
  }

  /** The year named in the same passage or its label, before {@code at}. */
  OptionalInt within(Passage passage, int at) {
    return last(Fold.words(folded, Math.max(passage.startWithLabel(), at - CLAUSE), at));
  }

  /** The year named above {@code at}, not too far. */
  OptionalInt above(int at) {
    return at <= until ? year : OptionalInt.empty();
  }

  /**
   * Whether the year there may be a round's: not one that only ends a date, as most do. Looked at
   * first, for the pattern is slow.
   */
  private static boolean mayName(String words, int at) {
    int end = at + 4;
    if (end < words.length() - 1 && Character.isLetter(words.charAt(end + 1))) return true;
    int before = at - 1;
    while (before >= 0 && " (:-".indexOf(words.charAt(before)) >= 0) before--;
    if (before < 0 || !Character.isLetter(words.charAt(before))) return false;
    int word = before;
    while (word > 0 && Character.isLetter(words.charAt(word - 1))) word--;
    String name = words.substring(word, before + 1);
    return name.length() < 3 || !MONTHS.contains(name.substring(0, 3));
  }

  /** How the months begin, in three languages; "mei" and "may" whole. */
  private static final Set<String> MONTHS =
      Set.of(
          "jan", "feb", "maa", "mrt", "mar", "apr", "mei", "mai", "may", "jun", "jul", "aug", "sep",
          "okt", "oct", "nov", "dec", "dez");

  private OptionalInt last(String words) {
    OptionalInt last = OptionalInt.empty();
    for (int at = words.indexOf("20"); at >= 0; at = words.indexOf("20", at + 2)) {
      if (!mayName(words, at)) continue;
      Matcher matcher = OF_ROUND.matcher(words).useTransparentBounds(true);
      matcher.region(Math.max(0, at - NEAR), Math.min(words.length(), at + NEAR));
      while (matcher.find()) {
        int named = Integer.parseInt(year(matcher));
        if (named >= FIRST || named >= thisYear - 1) last = OptionalInt.of(named);
      }
    }
    return last;
  }

  /** Room for the round and what stands between it and its year. */
  private static final int NEAR = 70;

  private static String year(Matcher matcher) {
    if (matcher.group(1) != null) return matcher.group(1);
    return matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
  }
}
