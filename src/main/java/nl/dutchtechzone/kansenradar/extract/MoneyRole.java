package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * Decides what an amount is for, by the nearest words (rule 6): "per project" right behind it, what
 * stands before it in its clause, the label, the heading. Without such words it is for nothing.
 */
final class MoneyRole {
  private static final int BEHIND = 90;
  private static final int AHEAD = 160;

  /** From a percentage to the costs that it is of. */
  private static final int SHARE = 30;

  private static final Pattern SHARED =
      Pattern.compile("(?:%|procent|prozent|percent|per cent) (?:van|der|von|of)\\b[^,;.]*$");

  /**
   * The meaning of an amount.
   *
   * @param weight of the place: prose 1, heading 2, label 3
   */
  record Meaning(Cue role, Optional<Hit> cue, int weight) {}

  private final char[] folded;
  private final MoneySayings sayings;
  private final MoneyClauses clauses;

  MoneyRole(char[] folded) {
    this.folded = folded;
    this.sayings = new MoneySayings(folded);
    this.clauses = new MoneyClauses(folded);
  }

  /**
   * @param from end of the amount before it, or the passage's start
   * @param to start of the amount after it, or the passage's end
   */
  Optional<Meaning> of(Passage passage, int from, int start, int end, int to) {
    Optional<Meaning> meaning = told(passage, from, start, end, to);
    if (meaning.isPresent() && clauses.isCondition(passage, start, end, to)) {
      return as(Cue.OTHER_AMOUNT, meaning.get());
    }
    if (meaning.isPresent() && sayings.isNoOffer(passage, meaning.get().role(), start, end)) {
      return as(Cue.OTHER_AMOUNT, meaning.get());
    }
    if (meaning.isEmpty() || meaning.get().role() != Cue.BUDGET_TOTAL) return meaning;
    if (sayings.isReceived(start)) return as(Cue.GRANT, meaning.get());
    if (sayings.isWithinProgramme(end, to)) return as(Cue.PROGRAMME_TOTAL, meaning.get());
    return isStill(start) ? as(Cue.BUDGET_REMAINING, meaning.get()) : meaning;
  }

  private static Optional<Meaning> as(Cue role, Meaning meaning) {
    return Optional.of(new Meaning(role, meaning.cue(), meaning.weight()));
  }

  /** "Er is nog € 412.000 beschikbaar", "es stehen noch 3 Mio. Euro zur Verfügung". */
  private boolean isStill(int start) {
    int from = Math.max(0, start - 14);
    String before = new String(folded, from, start - from);
    return STILL.stream().anyMatch(before::endsWith);
  }

  private static final List<String> STILL =
      List.of(
          " nog ", " noch ", " still ", " nog ruim ", " nog circa ", " noch rund ", " noch ca. ");

  private Optional<Meaning> told(Passage passage, int from, int start, int end, int to) {
    Optional<Hit> behind = behind(passage, end, to);
    if (behind.isPresent() && bindsBackward(behind.get().cue())) return said(behind.get(), 1);
    if (sayings.describes(end, to)) {
      return Optional.of(new Meaning(Cue.BUDGET_TOTAL, Optional.empty(), 1));
    }
    Optional<Hit> ahead = ahead(passage, Math.max(from, start - AHEAD), start);
    Optional<Cue> label = passage.label(Cue.Family.MONEY);
    if (label.isEmpty() || label.get() == Cue.BUDGET_TOTAL) {
      Optional<Hit> offered = clauses.offered(passage, from, start, end, to);
      if (offered.isPresent()) {
        return Optional.of(new Meaning(Cue.BUDGET_TOTAL, offered, label.isPresent() ? 3 : 1));
      }
      Optional<Hit> each = clauses.mostForEach(passage, start, end, to);
      if (each.isPresent()) return said(each.get(), 1);
    }
    if (behind.isPresent() && isPrize(ahead, behind.get(), end)) return said(behind.get(), 1);
    if (ahead.isPresent() && isAskedFor(passage, label, ahead.get())) return said(ahead.get(), 3);
    if (ahead.isPresent() && isSpecific(ahead.get().cue())) {
      return said(ahead.get(), label.isPresent() ? 3 : 1);
    }
    if (label.isPresent()) return Optional.of(new Meaning(label.get(), Optional.empty(), 3));
    if (behind.isPresent() && behind.get().cue() == Cue.GRANT && isPer(behind.get())) {
      return said(behind.get(), 1);
    }
    boolean stronger =
        behind.isPresent()
            && (isState(behind.get().cue()) || isAtHand(passage, ahead, behind.get(), start, end));
    if (ahead.isPresent() && !stronger) return said(ahead.get(), 1);
    if (behind.isPresent()) return said(behind.get(), 1);
    Optional<Meaning> spoken = sayings.role(passage, from, start, end, to);
    if (spoken.isPresent()) return spoken;
    Optional<Cue> heading = passage.heading(Cue.Family.MONEY);
    boolean aboutWho = passage.heading(Cue.Family.WHO_LABEL).isPresent();
    if (heading.isPresent() && !aboutWho && passage.length() < 300) {
      return Optional.of(new Meaning(heading.get(), Optional.empty(), 2));
    }
    return Optional.empty();
  }

  /** "Ein Preisgeld von 25.000 € je Preisträger": what each of them is given. */
  private boolean isPrize(Optional<Hit> ahead, Hit behind, int end) {
    boolean each = behind.cue() == Cue.GRANT && isPerPhrase(behind) && behind.start() - end <= 2;
    return each && ahead.filter(a -> a.cue() == Cue.OTHER_AMOUNT).isPresent();
  }

  /**
   * "What funding is available? Grants range from ...": a label with a verb asks for the amount,
   * whichever it is.
   */
  private boolean isAskedFor(Passage passage, Optional<Cue> label, Hit ahead) {
    if (!label.equals(Optional.of(Cue.BUDGET_TOTAL)) || ahead.cue() != Cue.GRANT) return false;
    return passage.labelHits().stream()
        .filter(h -> h.cue() == Cue.BUDGET_TOTAL)
        .allMatch(h -> !h.labelOnly() && ASKING.contains(h.in(folded)));
  }

  private static final Set<String> ASKING =
      Set.of("is available", "are available", "available", "beschikbaar", "is beschikbaar");

  private static Optional<Meaning> said(Hit hit, int weight) {
    return Optional.of(new Meaning(hit.cue(), Optional.of(hit), weight));
  }

  private static boolean bindsBackward(Cue cue) {
    return switch (cue) {
      case GRANT_PARTNER, GRANT_UNIT, OTHER_AMOUNT, COSTS, BUDGET_INCREASE -> true;
      default -> false;
    };
  }

  private boolean isPer(Hit hit) {
    return folded[hit.start()] == 'p' || folded[hit.start()] == 'j';
  }

  /** "per arbeidsplaats" right behind the amount before belongs to that one. */
  private boolean isPerPhrase(Hit hit) {
    return MoneyClauses.isPerPhrase(folded, hit);
  }

  /** "Heeft voor deze subsidie € 800.000 beschikbaar": neither a maximum nor for each. */
  private boolean isAtHand(Passage passage, Optional<Hit> ahead, Hit behind, int start, int end) {
    if (behind.cue() != Cue.BUDGET_TOTAL || behind.start() > end + 1) return false;
    if (ahead.filter(this::isPerPhrase).isPresent()) return false;
    String word = behind.in(folded);
    boolean available = word.startsWith("beschikbaar") || word.startsWith("zur verfugung");
    return available && !sayings.isAtMost(passage, start);
  }

  /** What has become of the money that stands before it: "is aangevraagd", "over". */
  private static boolean isState(Cue cue) {
    return switch (cue) {
      case BUDGET_REQUESTED, BUDGET_REMAINING, BUDGET_GRANTED -> true;
      default -> false;
    };
  }

  private static boolean isSpecific(Cue cue) {
    return switch (cue) {
      case GRANT, BUDGET_TOTAL -> false;
      default -> true;
    };
  }

  /** The last cue in front of it; what it costs or turns over only within the clause. */
  private Optional<Hit> ahead(Passage passage, int from, int start) {
    int clause = clauseStart(from, start);
    Hit last = null;
    for (Hit hit : passage.hits()) {
      if (hit.cue().family() != Cue.Family.MONEY || hit.start() < from) continue;
      if (hit.end() > start) break;
      if (from > passage.start() && hit.start() - from <= 25 && isPerPhrase(hit)) continue;
      if (isForeign(hit.cue()) && (hit.start() < clause || isShareOf(passage, hit))) continue;
      boolean weaker = last != null && isSpecific(last.cue()) && !isSpecific(hit.cue());
      if (!weaker || hit.start() >= clause) last = hit;
    }
    return Optional.ofNullable(last);
  }

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
  private Optional<Hit> behind(Passage passage, int end, int to) {
    int limit = Math.min(to, end + BEHIND);
    int clause = end;
    while (clause < limit && !endsClause(clause, limit)) clause++;
    Hit first = null;
    for (Hit hit : passage.hits()) {
      if (hit.cue().family() != Cue.Family.MONEY || hit.start() < end) continue;
      if (hit.end() > clause) break;
      if (isShareOf(passage, hit) && isForeign(hit.cue())) continue;
      if (first == null) first = hit;
      else return Optional.of(isEach(first, hit) ? hit : first);
    }
    return Optional.ofNullable(first);
  }

  /** Money at hand, and right behind it for whom each. */
  private boolean isEach(Hit available, Hit each) {
    return available.cue() == Cue.BUDGET_TOTAL
        && each.start() - available.end() <= 1
        && isPerPhrase(each);
  }

  private boolean endsClause(int at, int limit) {
    char c = folded[at];
    if (c == ';' || c == '|' || c == '\n') return true;
    return c == ',' && at + 1 < limit && folded[at + 1] == ' ';
  }
}
