package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  private static final Pattern YEAR = Pattern.compile("20[1-4][0-9](?![0-9]|[-/ ]{1,3}20[0-9]{2})");

  /** How the names of rounds end, many of them in compounds. */
  private static final List<String> ENDS =
      List.of(
          "periode",
          "periodes",
          "openstelling",
          "openstellingen",
          "ronde",
          "rondes",
          "tijdvak",
          "tijdvakken",
          "aufruf",
          "aufrufe",
          "runde",
          "runden",
          "fristen",
          "termine",
          "termijnen");

  private static final Set<String> NAMES =
      Set.of(
          "tranche",
          "tender",
          "regeling",
          "subsidie",
          "deadline",
          "deadlines",
          "offs",
          "cutoffs",
          "data",
          "ausschreibung",
          "stichtage",
          "call",
          "calls",
          "round",
          "rounds",
          "window",
          "windows",
          "cycle",
          "competition",
          "programme",
          "program",
          "grant",
          "grants");

  private static final Set<String> DATES =
      Set.of("closing", "deadline", "cutoff", "off", "submission");

  /** The rest of a name of more than one word, and the words that may stand before it. */
  private static final Map<String, Set<String>> LAST_WORDS =
      Map.of(
          "date", DATES,
          "dates", DATES,
          "proposals", Set.of("for"),
          "projects", Set.of("for"),
          "applications", Set.of("for"));

  /** What may stand between a round and its year. */
  private static final Set<String> BETWEEN =
      Set.of(
          "voor",
          "in",
          "van",
          "fur",
          "im",
          "des",
          "for",
          "of",
          "het",
          "jahr",
          "jahres",
          "jaar",
          "voorjaar",
          "najaar",
          "zomer",
          "winter",
          "herfst",
          "lente",
          "fruhjahr",
          "sommer",
          "herbst",
          "spring",
          "summer",
          "autumn",
          "fall");

  /** "Voor 2027 zijn de volgende rondes", "for 2027 there are two calls". */
  private static final Set<String> FOR = Set.of("voor", "in", "fur", "jahr", "for");

  private static final Set<String> SAID =
      Set.of("zijn", "gelden", "gibt", "there", "are", "sind", "we", "wij", "the", "die", "de");

  /** So many words may stand between that and the round. */
  private static final int MOST_BETWEEN = 3;

  /** No longer word may stand between a year and its round. */
  private static final int LONGEST = 12;

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
  private OptionalInt alone = OptionalInt.empty();
  private int aloneUntil = -1;

  NamedYear(char[] folded, LocalDate today) {
    this.folded = folded;
    this.thisYear = today.getYear();
  }

  /** To be called for every passage in order, after its own dates were looked at. */
  void see(Passage passage) {
    if (passage.length() <= LONGEST_ALONE && seeAlone(passage)) return;
    OptionalInt named = last(Fold.words(folded, passage.startWithLabel(), passage.end()));
    if (named.isEmpty()) return;
    if (named.getAsInt() < thisYear && passage.length() > TITLE) return; // told of the past
    year = named;
    until = passage.end() + REACH;
  }

  /** "2027" on a line of its own: over the days that stand under it. */
  private boolean seeAlone(Passage passage) {
    Matcher matcher = ALONE.matcher(Fold.words(folded, passage.startWithLabel(), passage.end()));
    boolean line = passage.start() == 0 || folded[passage.start() - 1] == '\n';
    if (!line || !matcher.matches()) return false;
    alone = OptionalInt.of(Integer.parseInt(matcher.group(1)));
    aloneUntil = passage.end() + LIST;
    return true;
  }

  private static final Pattern ALONE =
      Pattern.compile(
          "(?:(?:in|voor|fur|for|jaar|kalenderjaar|het jaar|jahr|im jahr|year|agenda|kalender)"
              + " )?(20[0-4][0-9]) ?:?");

  private static final int LONGEST_ALONE = 20;

  /** From such a line to the last of its days. */
  private static final int LIST = 600;

  /** The year that stands alone on a line above {@code at}. */
  OptionalInt listed(int at) {
    return at <= aloneUntil ? alone : OptionalInt.empty();
  }

  /** The year named in the same passage or its label, before {@code at}. */
  OptionalInt within(Passage passage, int at) {
    return last(Fold.words(folded, Math.max(passage.startWithLabel(), at - CLAUSE), at));
  }

  /** "Jeweils bis zum 31. März, im Jahr 2026 bis zum 19. Mai": right before that day. */
  OptionalInt beside(Passage passage, int at) {
    Matcher year = BESIDE.matcher(passage.before(folded, at, BESIDE_ROOM));
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
  }

  private static final int BESIDE_ROOM = 45;

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:^|[,;(] ?)(?:im jahr|in het jaar|in) (20[0-4][0-9]),?"
              + " (?:(?:bis|tot|spatestens|uiterlijk|zum|am|op|en|met) ){0,4}$");

  /** The year named above {@code at}, not too far. */
  OptionalInt above(int at) {
    return at <= until ? year : OptionalInt.empty();
  }

  private OptionalInt last(String words) {
    OptionalInt last = OptionalInt.empty();
    for (int at = words.indexOf("20"); at >= 0; at = words.indexOf("20", at + 2)) {
      if (!isOfRound(words, at) || !isYear(words, at)) continue;
      int named = Integer.parseInt(words.substring(at, at + 4));
      if (named >= FIRST || named >= thisYear - 1) last = OptionalInt.of(named);
    }
    return last;
  }

  private static boolean isYear(String words, int at) {
    Matcher year = YEAR.matcher(words).useTransparentBounds(true);
    return year.region(at, words.length()).lookingAt();
  }

  private static boolean isOfRound(String words, int at) {
    return isAfterRound(words, at) || isBeforeRound(words, at + 4) || isOfList(words, at);
  }

  /** "De termijnen voor aanvragen voor 2027 zijn: ...". */
  private static boolean isOfList(String words, int at) {
    if (at == 0 || !FOR.contains(wordBefore(words, at - 1))) return false;
    String verb = wordAfter(words, at + 4);
    return LISTS.contains(verb) && words.startsWith(":", at + 5 + verb.length());
  }

  private static final Set<String> LISTS = Set.of("zijn", "luiden", "sind", "lauten", "are");

  /** "Deadlines in 2027", "call (2027)". */
  private static boolean isAfterRound(String words, int at) {
    int end = at;
    while (end > 0 && " (:-".indexOf(words.charAt(end - 1)) >= 0) end--;
    if (end == at || at - end > 3) return false;
    String word = wordBefore(words, end);
    while (BETWEEN.contains(word)) {
      end -= word.length();
      if (end == 0 || words.charAt(end - 1) != ' ') return false;
      word = wordBefore(words, --end);
    }
    if (word.isEmpty() && end > 0 && words.charAt(end - 1) == ',') {
      word = wordBefore(words, --end);
    }
    return !word.isEmpty() && isRound(words, word, end - word.length());
  }

  /** "The 2027 spring round", "for 2027 we have two deadlines". */
  private static boolean isBeforeRound(String words, int end) {
    int from = end - 4;
    int between = from > 0 && words.charAt(from - 1) == ' ' ? from - 1 : from;
    if (between > 0 && "-/.".indexOf(words.charAt(between - 1)) >= 0) return false;
    boolean first = from > 0 && FOR.contains(wordBefore(words, between));
    String word = wordAfter(words, end);
    if (word.isEmpty()) return false;
    int most = first && SAID.contains(word) ? 1 + MOST_BETWEEN : 1;
    int at = end + 1;
    for (int passed = 0; !word.isEmpty(); passed++) {
      if (isRound(words, word, at)) return true;
      if (passed == most || word.length() > LONGEST || word.length() < 2) return false;
      at += word.length() + 1;
      word = wordAfter(words, at - 1);
    }
    return false;
  }

  private static boolean isRound(String words, String word, int start) {
    Set<String> before = LAST_WORDS.get(word);
    if (before != null) return start > 0 && before.contains(wordBefore(words, start - 1));
    return NAMES.contains(word) || AnyOf.ends(ENDS, word);
  }

  /** The letters that end before {@code end}. */
  private static String wordBefore(String words, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(words.charAt(start - 1))) start--;
    return words.substring(start, end);
  }

  /** The letters behind the space at {@code at}; empty when there is none. */
  private static String wordAfter(String words, int at) {
    if (at >= words.length() || words.charAt(at) != ' ') return "";
    int end = at + 1;
    while (end < words.length() && Character.isLetter(words.charAt(end))) end++;
    return words.substring(at + 1, end);
  }
}
