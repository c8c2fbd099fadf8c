package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * Budgets told by who gives them away and by the verb: "the council invests £2 million in", "darin
 * will das Land 4 Mio. Euro verteilen", "in totaal wordt € 300.000 verdeeld".
 */
final class MoneyGivers {
  /** Giver, verb and amount stand in one clause. */
  private static final int CLAUSE = 110;

  private static final int BEHIND = 60;

  /** Room for "of" between a word for a grant and its amount. */
  private static final int OF = 14;

  /** One of many is spoken of. */
  private static final Sign EACH =
      new Sign("\\b(?:per|pro|je|jede[nrsm]?|elke?|iedere?|each|every)\\b");

  /** Verbs that share out all that there is; the others give as much at most to each. */
  private static final List<String> SHARING =
      List.of(
          "invest",
          "verde",
          "verte",
          "distrib",
          "alloc",
          "reserv",
          "best",
          "commit",
          "toeken",
          "vergeb",
          "bewillig");

  private final char[] folded;

  MoneyGivers(char[] folded) {
    this.folded = folded;
  }

  /**
   * The verb that makes the amount a budget; empty when nobody gives it, or to each of many.
   *
   * @param from end of the amount before it, or the passage's start
   * @param to start of the amount after it, or the passage's end
   * @param most it is said to be the most that there is
   */
  Optional<Hit> of(Passage passage, int from, int start, int end, int to, boolean most) {
    int first = Math.max(from, start - CLAUSE);
    int last = Math.min(to, end + BEHIND);
    boolean given = false;
    Optional<Hit> verb = Optional.empty();
    for (Hit hit : passage.hits()) {
      boolean inside = hit.start() >= first && hit.end() <= last;
      if (!inside) continue;
      if (hit.cue() == Cue.GIVER && hit.end() <= start) given = true;
      if (hit.cue() == Cue.GIVES && isOfAmount(hit, start, end)) verb = Optional.of(hit);
      boolean grant = hit.cue() == Cue.GRANT && start - hit.end() <= OF && hit.end() <= start;
      if (grant && !isLarge(start, end)) return Optional.empty();
    }
    if (!given || verb.isEmpty() || isForEach(first, last)) return Optional.empty();
    String words = verb.get().in(folded);
    boolean shared = AnyOf.begins(SHARING, words) || isLarge(start, end);
    return most && !shared ? Optional.empty() : verb;
  }

  /** Millions, which hardly anybody gives to one of many. */
  private boolean isLarge(int start, int end) {
    return LARGE.matcher(Fold.words(folded, start, end)).find();
  }

  private static final Pattern LARGE =
      Pattern.compile(
          "(?:[0-9][., ]?){7}|[0-9]"
              + " ?(?:m|mn|bn|b)\\b|(?:mio|mln|mrd|mill?i?on|miljoen|miljard|billion)");

  private boolean isForEach(int from, int to) {
    return EACH.isIn(Fold.words(folded, from, to));
  }

  /** No other figure and no further clause stands between the verb and the amount. */
  private boolean isOfAmount(Hit verb, int start, int end) {
    int from = verb.end() <= start ? verb.end() : end;
    int to = verb.end() <= start ? start : verb.start();
    for (int i = from; i < to; i++) {
      char c = folded[i];
      if (Character.isDigit(c) || ";|".indexOf(c) >= 0 || (c == ',' && i >= end)) return false;
    }
    return true;
  }
}
