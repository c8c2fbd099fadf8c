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
  /**
   * The meaning of an amount.
   *
   * @param weight of the place: prose 1, heading 2, label 3; {@link #LEAST} where it counts only as
   *     long as nothing else is told
   */
  record Meaning(Cue role, Optional<Hit> cue, int weight) {}

  static final int LEAST = 0;

  private final char[] folded;
  private final MoneyWords words;
  private final MoneySayings sayings;
  private final MoneyClauses clauses;
  private final Rejections rejections;
  private final ProjectSizes sizes;
  private final MoneyNames names;
  private final MoneyGivers givers;
  private final ProgrammeSums programmes;

  MoneyRole(char[] folded) {
    this.folded = folded;
    this.words = new MoneyWords(folded);
    this.sayings = new MoneySayings(folded);
    this.clauses = new MoneyClauses(folded);
    this.rejections = new Rejections(folded);
    this.sizes = new ProjectSizes(folded);
    this.names = new MoneyNames(folded);
    this.givers = new MoneyGivers(folded);
    this.programmes = new ProgrammeSums(folded);
  }

  /**
   * @param from end of the amount before it, or the passage's start
   * @param to start of the amount after it, or the passage's end
   */
  Optional<Meaning> of(Passage passage, int from, int start, int end, int to) {
    Optional<Meaning> meaning = told(passage, from, start, end, to);
    if (rejections.bound(passage, start, end).isPresent()) {
      return rejected(passage, meaning, start);
    }
    if (meaning.isEmpty()) return meaning;
    if (clauses.isCondition(passage, start, end, to)
        || sayings.isNoOffer(passage, meaning.get().role(), start, end)) {
      return as(Cue.OTHER_AMOUNT, meaning.get());
    }
    if (isGrant(meaning.get().role()) && clauses.isReceipt(passage, start)) {
      return as(Cue.OTHER_AMOUNT, meaning.get());
    }
    if (meaning.get().role() == Cue.BUDGET_REQUESTED && MoneySayings.isBounded(passage, start)) {
      return as(Cue.GRANT, meaning.get());
    }
    if (isGrant(meaning.get().role()) && sayings.isUsual(from, start)) {
      return Optional.of(new Meaning(meaning.get().role(), meaning.get().cue(), LEAST));
    }
    return meaning.get().role() == Cue.BUDGET_TOTAL
        ? budget(passage, meaning.get(), from, start, end, to)
        : meaning;
  }

  /**
   * What is turned down beyond the amount is what one asks for, also when it is called a budget.
   */
  private Optional<Meaning> rejected(Passage passage, Optional<Meaning> meaning, int start) {
    if (meaning.filter(m -> m.weight() < 2).isPresent() && rejections.isOfCosts(passage, start)) {
      return as(Cue.OTHER_AMOUNT, meaning.get());
    }
    if (meaning.filter(m -> !isSpokenFor(m.role())).isPresent()) return meaning;
    boolean asked = meaning.isPresent() || rejections.isOfRequests(passage, start);
    return asked ? Optional.of(new Meaning(Cue.GRANT, Optional.empty(), 1)) : meaning;
  }

  /** "In behandeling" or "awarded" are said of budgets, and of what is not even looked at. */
  private static boolean isSpokenFor(Cue role) {
    return role == Cue.BUDGET_TOTAL || role == Cue.BUDGET_REQUESTED || role == Cue.BUDGET_GRANTED;
  }

  /** True for what there is in all, and what is left of it. */
  static boolean isBudget(Cue role) {
    return role == Cue.BUDGET_TOTAL || role == Cue.BUDGET_REMAINING || role == Cue.PROGRAMME_TOTAL;
  }

  private Optional<Meaning> budget(
      Passage passage, Meaning meaning, int from, int start, int end, int to) {
    if (isEndowment(passage, meaning)) return as(Cue.GRANT, meaning);
    if (sayings.isOfApplications(passage, start)) return as(Cue.BUDGET_REQUESTED, meaning);
    if (sizes.isFunded(from, start)) return as(Cue.GRANT, meaning);
    Optional<Hit> size = meaning.cue().filter(c -> sizes.isOne(passage, c, from, start, end));
    if (size.isPresent()) return as(Cue.OTHER_AMOUNT, meaning);
    if (meaning.weight() == 1 && isAllOfOne(passage, meaning)) {
      return as(passage.has(Cue.GET) || hasGrant(passage) ? Cue.GRANT : Cue.OTHER_AMOUNT, meaning);
    }
    boolean each = sayings.isReceived(start) || sayings.isMostOfShare(passage, from, start);
    if (each) return as(Cue.GRANT, meaning);
    if (sayings.isStill(passage, start)) return as(Cue.BUDGET_REMAINING, meaning);
    if (programmes.isOne(passage, start, end, to)) return as(Cue.PROGRAMME_TOTAL, meaning);
    return Optional.of(meaning);
  }

  /** "Der Preis ist mit 5.000 Euro dotiert": what the one who wins it gets. */
  private boolean isEndowment(Passage passage, Meaning meaning) {
    boolean endowed = meaning.cue().filter(c -> c.in(folded).contains("dotier")).isPresent();
    if (!endowed || passage.label(Cue.Family.MONEY).isPresent()) return false;
    Words words = words(passage);
    return PRIZE.isIn(words) && !SHARED.isIn(words);
  }

  private static final Sign PRIZE =
      new Sign("\\b(?:[a-z-]*preis|auszeichnung|[a-z-]*stipendium)\\b|^(?:er|sie) ist\\b");

  /** "Die Zuwendung darf insgesamt 25.000 Euro nicht überschreiten": all that one of them gets. */
  private boolean isAllOfOne(Passage passage, Meaning meaning) {
    return meaning.cue().filter(cue -> ALTOGETHER.contains(cue.in(folded))).isPresent()
        && !AT_HAND_WORDS.isIn(words(passage));
  }

  private Words words(Passage passage) {
    return Words.of(Fold.words(folded, passage.start(), passage.end()));
  }

  private static boolean hasGrant(Passage passage) {
    return passage.has(Cue.GRANT) || passage.has(Cue.GRANT_MAX);
  }

  private static final Set<String> ALTOGETHER = Set.of("insgesamt", "in totaal", "in total");

  /** Without such a word nobody speaks of what there is for all. */
  private static final Sign AT_HAND_WORDS =
      new Sign(
          "\\b(?:verfugung|bereit[a-z]*|stehen|steht|vorgesehen|eingeplant|veranschlagt|[a-z]*budgets?"
              + "|[a-z]*plafond|[a-z]*topf|[a-z]*mittel[a-z]*|investi[a-z]*|vergib[a-z]*|vergeben|verteil[a-z]*"
              + "|ausgestattet|dotiert|umfasst|stellt|stellen|[a-z]*aufruf[a-z]*|[a-z]*ausschreibung|calls?"
              + "|[a-z]*runden?|beschikbaar|verde[a-z]*|trekt|trekken|pot|fonds|[a-z]*rondes?|available"
              + "|allocat[a-z]*|fund[a-z]*|round|reserve[a-z]*|gives?|geeft|besteed[a-z]*|programm[a-z]*)\\b");

  private static boolean isGrant(Cue role) {
    return role == Cue.GRANT || role == Cue.GRANT_MAX;
  }

  private static Optional<Meaning> as(Cue role, Meaning meaning) {
    return Optional.of(new Meaning(role, meaning.cue(), meaning.weight()));
  }

  private Optional<Meaning> told(Passage passage, int from, int start, int end, int to) {
    Optional<Cue> named = names.of(passage, from, start, end);
    if (named.isPresent()) return Optional.of(new Meaning(named.get(), Optional.empty(), 1));
    if (sayings.isButAtMost(passage, start)) {
      int weight = passage.label(Cue.Family.MONEY).isPresent() ? 3 : 1;
      return Optional.of(new Meaning(Cue.GRANT, Optional.empty(), weight));
    }
    Optional<Hit> behind = words.behind(passage, end, to);
    if (sayings.isLeft(passage, start, end)) {
      return Optional.of(new Meaning(Cue.BUDGET_REMAINING, behind, 1));
    }
    if (behind.filter(b -> b.cue() == Cue.BUDGET_INCREASE).isPresent()) {
      Optional<Hit> added = clauses.added(passage, behind.get(), from, start);
      if (added.isPresent()) return Optional.of(new Meaning(Cue.BUDGET_TOTAL, added, LEAST));
    }
    if (behind.isPresent() && bindsBackward(behind.get().cue())) {
      boolean most = words.isHome(behind.get()) && isMost(passage, from, start);
      Cue role = most ? Cue.GRANT_MAX : behind.get().cue();
      return Optional.of(new Meaning(role, behind, 1));
    }
    if (sayings.isOfEach(passage, start)) {
      return Optional.of(new Meaning(Cue.GRANT, Optional.empty(), 1));
    }
    if (sayings.isHandedOut(passage, from, start, end)) {
      return Optional.of(new Meaning(Cue.BUDGET_TOTAL, Optional.empty(), 1));
    }
    if (sayings.describes(end, to)) {
      return Optional.of(new Meaning(Cue.BUDGET_TOTAL, Optional.empty(), 1));
    }
    Optional<Hit> ahead = words.ahead(passage, from, start);
    Optional<Cue> label = labelOf(passage);
    boolean whole = ahead.filter(a -> isOfOther(a.cue())).isEmpty();
    if (whole && (label.isEmpty() || label.get() == Cue.BUDGET_TOTAL)) {
      Optional<Hit> offered = clauses.offered(passage, from, start, end, to);
      if (offered.isPresent()) {
        return Optional.of(new Meaning(Cue.BUDGET_TOTAL, offered, label.isPresent() ? 3 : 1));
      }
      Optional<Hit> each = clauses.mostForEach(passage, start, end, to);
      if (each.isPresent()) return said(each.get(), 1);
    }
    if (behind.isPresent() && isPrize(ahead, behind.get(), end)) return said(behind.get(), 1);
    if (ahead.isPresent() && isAskedFor(passage, label, ahead.get())) return said(ahead.get(), 3);
    if (ahead.isEmpty() && label.filter(MoneyRole::isBudget).isPresent()) {
      Optional<Meaning> asked =
          sayings.role(passage, from, start, end, to).filter(m -> m.role() == Cue.GRANT);
      if (asked.isPresent()) return Optional.of(new Meaning(Cue.GRANT, asked.get().cue(), 3));
    }
    if (ahead.isPresent() && isPrizeMoney(passage, ahead.get(), start)) {
      return Optional.of(new Meaning(Cue.GRANT, ahead, 1));
    }
    if (ahead.isPresent() && MoneyWords.isSpecific(ahead.get().cue())) {
      return said(ahead.get(), label.isPresent() ? 3 : 1);
    }
    if (ahead.isPresent() && isWhole(label, ahead.get())) return said(ahead.get(), 3);
    if (label.equals(Optional.of(Cue.GRANT))
        && behind.isPresent()
        && isAtHand(passage, ahead, behind.get(), start, end)) return said(behind.get(), 3);
    if (label.isPresent()) {
      boolean rest = behind.filter(b -> isRest(b, label.get(), end)).isPresent();
      return rest
          ? said(behind.get(), 3)
          : Optional.of(new Meaning(label.get(), Optional.empty(), 3));
    }
    if (behind.isPresent() && behind.get().cue() == Cue.GRANT && isPer(behind.get())) {
      return said(behind.get(), 1);
    }
    Optional<Hit> given =
        givers.of(passage, from, start, end, to, sayings.isAtMost(passage, start));
    if (given.isPresent()) return Optional.of(new Meaning(Cue.BUDGET_TOTAL, given, 1));
    if (behind.isPresent() && isSource(passage, behind.get(), start, end)) {
      return Optional.of(new Meaning(Cue.GRANT, Optional.empty(), 1));
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

  /** "Up to 40% of the programme's money": a sentence, whose first words are no label's. */
  private Optional<Cue> labelOf(Passage passage) {
    boolean share =
        passage.isLabelled(Cue.AT_MOST)
            && SHARE.matcher(passage.after(folded, passage.start(), 14)).lookingAt();
    return share ? Optional.empty() : passage.label(Cue.Family.MONEY);
  }

  private static final Pattern SHARE =
      Pattern.compile("^[0-9]{1,3}(?:[.,][0-9]{1,2})? ?(?:%|percent|per cent|procent|prozent)");

  /** "Maximale subsidie is", "tot een maximum van" before it. */
  private boolean isMost(Passage passage, int from, int start) {
    return sayings.isAtMost(passage, start)
        || words.ahead(passage, from, start).filter(a -> a.cue() == Cue.GRANT_MAX).isPresent();
  }

  /** "Mit bis zu 15.000 Euro EFRE-Mitteln unterstützt": where the most one gets comes from. */
  private boolean isSource(Passage passage, Hit behind, int start, int end) {
    boolean source = behind.cue() == Cue.BUDGET_TOTAL && behind.in(folded).endsWith("-mittel");
    return source && behind.start() - end <= 4 && sayings.isAtMost(passage, start);
  }

  /** "Davon stehen 40.000 € zur Verfügung": at hand, but neither all nor this call's. */
  private static boolean isOfOther(Cue cue) {
    return cue == Cue.BUDGET_PART || cue == Cue.PROGRAMME_TOTAL;
  }

  /** "Bijdrage: ... het totale budget is € 300.000": named as the whole, whatever the label. */
  private boolean isWhole(Optional<Cue> label, Hit ahead) {
    if (!label.equals(Optional.of(Cue.GRANT)) || ahead.cue() != Cue.BUDGET_TOTAL) return false;
    return WHOLE.matcher(ahead.in(folded)).find();
  }

  private static final Pattern WHOLE =
      Pattern.compile(
          "^(?:(?:of|van|von) )?(?:a |in"
              + " )?(?:total|tota(?:al|le)|gesamt|insgesamt|samen)\\b|plafond|budget|\\b(?:topf|pot|fund|fonds)\\b");

  /** "Er is € 300.000 nog beschikbaar". */
  private static boolean isRest(Hit behind, Cue label, int end) {
    return label == Cue.BUDGET_TOTAL
        && behind.cue() == Cue.BUDGET_REMAINING
        && behind.start() - end <= 1;
  }

  /** "Ein Preisgeld von 25.000 € je Preisträger": what each of them is given. */
  private boolean isPrize(Optional<Hit> ahead, Hit behind, int end) {
    boolean each = behind.cue() == Cue.GRANT && isPerPhrase(behind) && behind.start() - end <= 2;
    return each
        && ahead
            .filter(a -> a.cue() == Cue.OTHER_AMOUNT)
            .filter(a -> AnyOf.begins(PRIZES, a.in(folded)))
            .isPresent();
  }

  /** "Das Preisgeld beträgt 5.000 €", unless several share it. */
  private boolean isPrizeMoney(Passage passage, Hit ahead, int start) {
    return ahead.cue() == Cue.OTHER_AMOUNT
        && AnyOf.begins(PRIZES, ahead.in(folded))
        && IS.contains(Fold.words(folded, ahead.end(), Math.max(ahead.end(), start)))
        && !SHARED.isIn(words(passage));
  }

  private static final Set<String> IS =
      Set.of(" von ", " betragt ", " van ", " bedraagt ", " is ", " of ");

  private static final Sign SHARED =
      new Sign(
          "\\b(?:insgesamt|gesamt[a-z]*|zusammen|verteilt|aufgeteilt|in totaal|totale?|samen"
              + "|verdeeld|[a-z]*fonds|[a-z]*topf|[a-z]*programm|in total|shared|divided)\\b");

  private static final List<String> PRIZES = List.of("prei", "prij", "prize");

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
    boolean available = AnyOf.begins(AT_HAND, word);
    return available && !sayings.isAtMost(passage, start);
  }

  private static final List<String> AT_HAND =
      List.of(
          "beschikbaar",
          "zur verfugung",
          "bereitgestellt",
          "uitgetrokken",
          "gereserveerd",
          "vrijgemaakt",
          "vorgesehen",
          "eingeplant",
          "eingestellt",
          "veranschlagt",
          "reserviert");

  /** What has become of the money that stands before it: "is aangevraagd", "over". */
  private static boolean isState(Cue cue) {
    return switch (cue) {
      case BUDGET_REQUESTED, BUDGET_REMAINING, BUDGET_GRANTED -> true;
      default -> false;
    };
  }
}
