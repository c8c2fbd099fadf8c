package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/** The words before and behind an amount that can tell what it is for. */
final class MoneyWords {
  private static final int BEHIND = 90;
  private static final int AHEAD = 160;

  /** From a percentage to the costs that it is of. */
  private static final int SHARE = 30;

  private static final Pattern SHARED =
      Pattern.compile("(?:%|procent|prozent|percent|per cent) (?:van|der|von|of)\\b[^,;.]*$");

  private final char[] folded;

  MoneyWords(char[] folded) {
    this.folded = folded;
  }

  /** A word that decides; those for grants and for money at hand give way to it. */
  static boolean isSpecific(Cue cue) {
    return switch (cue) {
      case GRANT, BUDGET_TOTAL -> false;
      default -> true;
    };
  }

  /**
   * The last cue in front of an amount; what it costs or turns over only within the clause.
   *
   * @param earlier end of the amount before it, or the passage's start
   */
  Optional<Hit> ahead(Passage passage, int earlier, int start) {
    int from = Math.max(earlier, start - AHEAD);
    int clause = clauseStart(from, start);
    Hit last = null;
    for (Hit hit : passage.hits()) {
      if (hit.cue().family() != Cue.Family.MONEY || hit.start() < from) continue;
      if (hit.end() > start) break;
      if (from > passage.start()
          && hit.start() - from <= 25
          && MoneyClauses.isPerPhrase(folded, hit)) continue;
      if (isForeign(hit.cue()) && (hit.start() < clause || isShareOf(passage, hit))) continue;
      if (last != null && isOfLast(last, hit)) continue;
      if (hit.cue() == Cue.BUDGET_REMAINING && isOfShare(hit.end(), start)) continue;
      boolean weaker = last != null && isSpecific(last.cue()) && !isSpecific(hit.cue());
      if (!weaker || hit.start() >= clause) last = hit;
    }
    return Optional.ofNullable(last);
  }

  /** "Die verbleibenden 20 %": what is left of the costs. */
  private boolean isOfShare(int end, int amount) {
    return Fold.words(folded, end, Math.min(amount, end + 8)).indexOf('%') >= 0;
  }

  /** "Die Obergrenze der Kosten pro Projekt", "het maximale bedrag per woning": each of them. */
  private boolean isOfLast(Hit last, Hit each) {
    if (isGrant(last) && each.cue() == Cue.BUDGET_TOTAL && each.start() > last.end()) {
      if (isEveryOne(last)) return true; // "each fellow will be allocated"
      return OUT_OF_IT.matcher(Fold.words(folded, last.end(), each.start())).matches();
    }
    boolean next = each.start() - last.end() == 1;
    if (next && isGrant(last) && each.in(folded).equals("umfasst")) return true;
    if (isGrant(last) && each.cue() == Cue.BUDGET_INCREASE) {
      return MoneyClauses.isPerPhrase(folded, last) || isEveryOne(last);
    }
    if (isGrant(last) && each.cue() == Cue.BUDGET_GRANTED) {
      return AND.contains(Fold.words(folded, last.end(), Math.max(last.end(), each.start())));
    }
    if (last.cue() == Cue.BUDGET_TOTAL && each.cue() == Cue.GRANT && each.start() > last.end()) {
      return FOR_IT.matcher(Fold.words(folded, last.end(), each.start())).matches();
    }
    if (!MoneyClauses.isPerPhrase(folded, each) || each.start() - last.end() > SHARE) return false;
    return last.cue() == Cue.COSTS || (last.cue() == Cue.GRANT_MAX && isHome(each));
  }

  private static boolean isGrant(Hit hit) {
    return hit.cue() == Cue.GRANT || hit.cue() == Cue.GRANT_MAX || hit.cue() == Cue.GRANT_MIN;
  }

  /** "De maximale bijdrage uit het fonds is": what the grant comes from. */
  private static final Pattern OUT_OF_IT =
      Pattern.compile(
          " (?:uit|van|binnen|vanuit|from|of|under|within|aus|von|im|in|innerhalb)(?:"
              + " (?:het|de|dit|deze|the|this|our|dem|der|den|diesem|dieser|unserem|ons|onze))? ");

  /** "The maximum amount that may be requested and awarded". */
  private static final Set<String> AND = Set.of(" and ", " or ", " en ", " of ", " und ", " oder ");

  /** "Het budget voor deze subsidie is": what the budget is for. */
  private static final Pattern FOR_IT =
      Pattern.compile(
          " (?:available |beschikbaar )?(?:voor|van|for|of|under|fur|der|des|zur)(?:"
              + " (?:de|het|deze|dit|the|this|these|die|den|das|diese[nrs]?|alle|all)){0,2}"
              + "(?: [a-z-]{3,14})? ");

  /** Of a home there is one for each who applies: what it gets is what they get. */
  boolean isHome(Hit unit) {
    return unit.cue() == Cue.GRANT_UNIT && HOME.contains(unit.in(folded));
  }

  private static final Set<String> HOME = Set.of("per woning", "je wohneinheit");

  private static final List<String> EVERY = List.of("each ", "every ", "elk", "ieder", "jede");

  /** Room for "voor". */
  private static final int FOR = 6;

  private static boolean isForeign(Cue cue) {
    return cue == Cue.COSTS || cue == Cue.OTHER_AMOUNT;
  }

  /** "40 % van de subsidiabele kosten": those costs belong to the percentage. */
  private boolean isShareOf(Passage passage, Hit costs) {
    int from = Math.max(passage.start(), costs.start() - SHARE);
    if (SHARED.matcher(new String(folded, from, costs.start() - from)).find()) return true;
    for (Hit hit : passage.hits()) {
      if (hit.cue() == Cue.RATE_OF_COSTS
          && hit.start() <= costs.start()
          && hit.end() >= costs.end()) {
        return true;
      }
    }
    return false;
  }

  private int clauseStart(int from, int start) {
    for (int i = start - 1; i > from; i--) {
      char c = folded[i];
      if (c == ';'
          || c == '|'
          || c == '\n'
          || (c == ',' && folded[Math.min(i + 1, start)] == ' ')) {
        return i;
      }
    }
    return from;
  }

  /** The first cue behind it, before the clause ends; of "beschikbaar per kind" the second. */
  Optional<Hit> behind(Passage passage, int end, int to) {
    int limit = Math.min(to, end + BEHIND);
    int clause = end;
    while (clause < limit && !endsClause(clause, limit) && !isStop(end, clause, limit)) clause++;
    Hit first = null;
    for (Hit hit : passage.hits()) {
      if (hit.cue().family() != Cue.Family.MONEY || hit.start() < end) continue;
      if (hit.end() > clause) break;
      if (isForeign(hit.cue()) && isOfFigure(passage, hit, end)) continue;
      if (first == null) first = hit;
      else return Optional.of(isEach(first, hit) ? hit : first);
    }
    return Optional.ofNullable(first);
  }

  /** "€ 10.000 en 34 % van de begroting": those costs belong to the figure in between. */
  private boolean isOfFigure(Passage passage, Hit costs, int end) {
    return isShareOf(passage, costs) || Fold.holdsDigit(folded, end, costs.start());
  }

  /** Money at hand, and right behind it for whom each. */
  private boolean isEach(Hit available, Hit each) {
    if (available.cue() != Cue.BUDGET_TOTAL) return false;
    int gap = each.start() - available.end();
    return MoneyClauses.isPerPhrase(folded, each) ? gap <= 1 : gap <= FOR && isEveryOne(each);
  }

  /** "To each group", "voor elke vereniging", "für jeden Verein". */
  private boolean isEveryOne(Hit hit) {
    return AnyOf.begins(EVERY, hit.in(folded));
  }

  /**
   * The full stop right behind the amount, or behind a word that is too long to be short for one.
   */
  private boolean isStop(int end, int at, int limit) {
    if (folded[at] != '.' || at + 1 >= limit || folded[at + 1] != ' ') return false;
    int word = at;
    while (word > end && Character.isLetter(folded[word - 1])) word--;
    return at == end || at - word > ABBREVIATION;
  }

  private static final int ABBREVIATION = 5;

  private boolean endsClause(int at, int limit) {
    char c = folded[at];
    if (c == ';' || c == '|' || c == '\n') return true;
    return c == ',' && at + 1 < limit && folded[at + 1] == ' ';
  }
}
